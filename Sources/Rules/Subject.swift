import Diagnostics
package import Catalogue
package import CommonMark

/// A record as the rules look at it: its values and its parsed body.
package struct Subject: Sendable {
    /// The notice with its number and address.
    package let entry: RegisteredNotice
    /// All notices, for references.
    package let register: Register
    /// Where links lead.
    package let links: ContentLinks
    /// The body; parsed once for all rules.
    package let body: MarkdownDocument

    /// Parses the body of a notice.
    package init(_ entry: RegisteredNotice, in register: Register, links: ContentLinks) {
        self.entry = entry
        self.register = register
        self.links = links
        body = MarkdownDocument(
            entry.notice.source.bytes, in: entry.notice.body.offsets)
    }

    /// The notice.
    var notice: Notice { entry.notice }
}
