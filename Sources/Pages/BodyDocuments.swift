import Catalogue
package import CommonMark
import Diagnostics

/// The parsed bodies of a board's records: those that the rules have parsed already, so that no body
/// is parsed twice, or else parsed when a page asks.
package struct BodyDocuments: Sendable {
    private let documents: [MarkdownDocument]

    /// Takes the bodies of all notices in file order; none for parsing each when it is asked for.
    package init(_ documents: [MarkdownDocument] = []) {
        self.documents = documents
    }

    /// The body of a record.
    func document(of entry: RegisteredNotice) -> MarkdownDocument {
        if entry.index < documents.count { return documents[entry.index] }
        return MarkdownDocument(entry.notice.source.bytes, in: entry.notice.body.offsets)
    }
}
