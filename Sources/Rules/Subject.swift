package import Catalogue
package import CommonMark
import Diagnostics
import Records

/// A record as the rules look at it: its values and its parsed body.
package struct Subject: Sendable {
    /// A table of the item's own fields that was read.
    struct OwnTable: Sendable {
        /// What the catalogue says of it.
        let type: TableType
        /// Its rows.
        let value: TableValue
    }

    /// The notice with its number and address.
    package let entry: RegisteredNotice
    /// All notices, for references.
    package let register: Register
    /// Where links lead.
    package let links: ContentLinks
    /// The body; parsed once for all rules.
    package let body: MarkdownDocument

    /// The tables of the item's own fields, in the order of its fields.
    let tables: [OwnTable]

    /// The pipe tables of the body, as they were written.
    let bodyTables: [BodyTable]

    /// Personal numbers in clear where they do not belong, in the record and its CSVs.
    let personal: [PersonalPlace]

    /// What else belongs to one person and stands in clear, in the record and its CSVs.
    let details: [PrivatePlace]

    /// Parses the body of a notice.
    package init(_ entry: RegisteredNotice, in register: Register, links: ContentLinks) {
        self.init(
            entry, in: register, links: links,
            body: MarkdownDocument(entry.notice.source.bytes, in: Self.bodyRange(of: entry.notice)))
    }

    /// Looks at a notice whose body was parsed already.
    package init(
        _ entry: RegisteredNotice, in register: Register, links: ContentLinks,
        body: MarkdownDocument
    ) {
        self.entry = entry
        self.register = register
        self.links = links
        self.body = body
        personal = PersonalPlace.all(in: entry.notice)
        details = PrivatePlace.all(in: entry.notice)
        bodyTables = BodyTable.all(in: entry.notice.source.bytes, entry.notice.body.offsets)
        let values = entry.notice.values
        tables = (values.isEmpty ? [] : entry.item?.tables ?? []).compactMap { index, type in
            guard case .table(let value) = values[index].value else { return nil }
            return OwnTable(type: type, value: value)
        }
    }

    /// The body; empty where nobody can tell it from the fields, and where the file is not read.
    private static func bodyRange(of notice: Notice) -> Range<Int> {
        let hasBody = notice.recordFaults.allSatisfy { fault in
            switch fault {
            case .unknownEncoding, .tooLarge, .frontMatterMissing: false
            case .gb18030, .frontMatterUnclosed, .yaml: true
            }
        }
        return hasBody ? notice.body.offsets : 0..<0
    }

    /// The notice.
    var notice: Notice { entry.notice }
}
