/// A piece of a template's source: text, or a tag.
struct Token {
    enum Kind {
        case text, value, rawValue, section, inverted, block, parent, partial, close, comment
        case delimiters
    }

    let kind: Kind
    /// In bytes of the source, with the delimiters of a tag.
    let range: Range<Int>
    /// In bytes of the source, without blanks around it; empty for a piece without a name.
    let name: Range<Int>
    /// What of a text is written; less than its range beside a tag that stands alone on its line.
    var shown: Range<Int>
    /// The index of the closing tag, for a tag that opens; of the opening one, for a tag that closes.
    var partner = -1
    /// Whether it is a block directly inside a parent, which it fills; also set on its closing tag.
    var isArgument = false
    /// Whether the tag's line is not written.
    var standsAlone = false

    init(_ kind: Kind, _ range: Range<Int>, name: Range<Int>) {
        self.kind = kind
        self.range = range
        self.name = name
        shown = range
    }

    /// Whether a closing tag must follow.
    var opens: Bool {
        switch kind {
        case .section, .inverted, .block, .parent: true
        case .text, .value, .rawValue, .partial, .close, .comment, .delimiters: false
        }
    }
}
