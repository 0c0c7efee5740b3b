package import Diagnostics

/// A page of plain CommonMark beside the records: about this board, how to ask.
package struct FreePage: Sendable {
    /// The file.
    package let source: SourceFile
    /// Its name without `.md`: `about`, or `help/objection`.
    package let slug: String
    /// Its title: from a front matter, or its first heading, or its name.
    package let title: String
    /// The Markdown, without the heading that became the title.
    package let body: SourceRange

    /// Makes a free page.
    package init(source: SourceFile, slug: String, title: String, body: SourceRange) {
        self.source = source
        self.slug = slug
        self.title = title
        self.body = body
    }

    /// Its address on the site.
    package var address: String { "pages/\(slug).html" }
}
