package import Catalogue
import CommonMark
package import Diagnostics

extension Rulebook {
    /// What the rules say of a free page's Markdown: links, images, raw HTML.
    package static func findings(onPage source: SourceFile, _ links: ContentLinks) -> [Diagnostic] {
        let document = MarkdownDocument(source.bytes)
        return BrokenLink.findings(in: document, of: source, links, item: nil)
            + MissingAltText.findings(in: document, of: source, item: nil)
            + RawHTML.findings(in: document, of: source, item: nil)
    }
}
