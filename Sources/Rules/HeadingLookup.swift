import Catalogue
import CommonMark

extension MarkdownDocument {
    /// Whether a fragment as authors write it, `#` aside, names a heading of this body: its id or
    /// its text, percent-encoded or not.
    func hasHeading(_ name: String) -> Bool {
        let decoded = PercentEncoding.decoded(name)
        return headings.contains { heading in
            heading.id == decoded || heading.text == decoded || "h-" + heading.id == decoded
        }
    }
}
