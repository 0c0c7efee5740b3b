import Catalogue
import CommonMark

/// The names by which authors may link to the headings of a body.
struct HeadingLookup {
    private let names: Set<String>

    /// Collects ids and texts, once for all links of the body.
    init(_ body: MarkdownDocument) {
        var names: Set<String> = []
        for heading in body.headings {
            names.insert(heading.id)
            names.insert(heading.text)
            names.insert("h-" + heading.id)
        }
        self.names = names
    }

    /// Whether a fragment, `#` aside, names a heading; percent-encoded or not.
    func contains(_ fragment: String) -> Bool {
        names.contains(PercentEncoding.decoded(fragment))
    }
}
