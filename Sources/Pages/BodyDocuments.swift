package import Catalogue
package import CommonMark
import Diagnostics

/// The parsed bodies of a board's records: those that the rules have parsed already, so that most
/// boards parse no body twice, and for the rest of a huge board parsed when a page asks.
package struct BodyDocuments: Sendable {
    /// Bodies are kept up to this many bytes of Markdown in all; each takes about twice its size.
    package static let keptBytes = 4 << 20

    private let documents: [MarkdownDocument]

    /// Takes the bodies of the first notices in file order; none for parsing all when asked.
    package init(_ documents: [MarkdownDocument] = []) {
        self.documents = documents
    }

    /// How many of these notices, from the first, have their bodies kept.
    package static func keptCount(of entries: [RegisteredNotice]) -> Int {
        var bytes = 0
        let end = entries.firstIndex { entry in
            bytes += entry.notice.body.offsets.count
            return bytes > keptBytes
        }
        return end ?? entries.count
    }

    /// The body of a record.
    func document(of entry: RegisteredNotice) -> MarkdownDocument {
        if entry.index < documents.count { return documents[entry.index] }
        return MarkdownDocument(entry.notice.source.bytes, in: entry.notice.body.offsets)
    }
}
