/// Takes the lines of tags that stand alone out of the text around them.
///
/// A section, partial, comment or change of delimiters stands alone if nothing but blanks shares its
/// line. A parent stands alone as a whole, from its opening to its closing tag: what is between them
/// is written elsewhere. So is a block inside a parent: the rest of its opening tag's line and
/// the blanks before its closing tag are not part of it.
struct LineTrimming {
    private let source: TemplateSource
    private var tokens: [Token]

    private init(_ source: TemplateSource, _ tokens: [Token]) {
        self.source = source
        self.tokens = tokens
    }

    /// Sets what is shown of the texts in `tokens`, and which tags stand alone.
    static func trim(_ tokens: inout [Token], of source: TemplateSource) {
        var trimming = LineTrimming(source, tokens)
        for index in tokens.indices { trimming.trim(index) }
        tokens = trimming.tokens
    }

    private mutating func trim(_ index: Int) {
        let token = tokens[index]
        switch token.kind {
        case .text, .value, .rawValue:
            return
        case .parent:
            takeOut(index, token.partner)
        case .block where token.isArgument:
            guard let end = source.lineEnd(after: token.range.upperBound) else { return }
            cutAfter(index, to: end)
            tokens[index].standsAlone = true
        case .close where token.isArgument:
            guard let start = source.lineStart(before: token.range.lowerBound) else { return }
            cutBefore(index, to: start)
            tokens[index].standsAlone = true
        case .close where tokens[token.partner].kind == .parent:
            return
        case .section, .inverted, .block, .partial, .close, .comment, .delimiters:
            takeOut(index, index)
        }
    }

    /// Takes out the line of what begins with one tag and ends with another, if it has it to itself.
    private mutating func takeOut(_ first: Int, _ last: Int) {
        guard let start = source.lineStart(before: tokens[first].range.lowerBound),
            let end = source.lineEnd(after: tokens[last].range.upperBound)
        else { return }
        cutBefore(first, to: start)
        cutAfter(last, to: end)
        tokens[first].standsAlone = true
        tokens[last].standsAlone = true
    }

    private mutating func cutBefore(_ index: Int, to start: Int) {
        guard index > 0, tokens[index - 1].kind == .text else { return }
        let shown = tokens[index - 1].shown
        tokens[index - 1].shown = shown.lowerBound..<max(shown.lowerBound, start)
    }

    private mutating func cutAfter(_ index: Int, to end: Int) {
        guard index + 1 < tokens.count, tokens[index + 1].kind == .text else { return }
        let shown = tokens[index + 1].shown
        tokens[index + 1].shown = min(end, shown.upperBound)..<shown.upperBound
    }
}

extension TemplateSource {
    /// Where the line begins of which only blanks come before `offset`; nil if there is more.
    func lineStart(before offset: Int) -> Int? {
        var first = offset
        while first > start, text[first - 1] == 0x20 || text[first - 1] == 0x09 { first -= 1 }
        return isLineStart(first) ? first : nil
    }

    /// Where the next line begins if only blanks are left of this one; nil if there is more.
    func lineEnd(after offset: Int) -> Int? {
        var end = offset
        while end < text.count, text[end] == 0x20 || text[end] == 0x09 { end += 1 }
        guard end < text.count else { return end }
        if text[end] == UInt8(ascii: "\r") { end += 1 }
        guard end < text.count, text[end] == UInt8(ascii: "\n") else { return nil }
        return end + 1
    }

    /// Whether a line begins at `offset`.
    func isLineStart(_ offset: Int) -> Bool {
        offset == start || text[offset - 1] == UInt8(ascii: "\n")
    }

    /// Whether a stretch holds nothing but blanks and line ends.
    func isBlank(_ range: Range<Int>) -> Bool {
        text[range].allSatisfy(Self.isBlank)
    }

    /// The blanks before the first thing in a stretch; empty if there is none, or it begins no line.
    func indentation(of range: Range<Int>) -> Range<Int> {
        guard let first = text[range].firstIndex(where: { !Self.isBlank($0) }),
            let lower = lineStart(before: first), lower >= range.lowerBound
        else { return range.lowerBound..<range.lowerBound }
        return lower..<first
    }

    /// Whether a byte is a blank or a line end of ASCII.
    static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (0x09...0x0D).contains(byte)
    }
}
