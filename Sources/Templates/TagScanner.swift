/// Cuts a template's source into text and tags.
struct TagScanner {
    private let source: TemplateSource
    private var position: Int
    private var opening = Array("{{".utf8)
    private var closing = Array("}}".utf8)
    private var tokens: [Token] = []
    private var faults: FaultList

    private init(_ source: TemplateSource, _ faults: FaultList) {
        self.source = source
        self.faults = faults
        position = source.start
    }

    /// The pieces of `source` in order; what is wrong with its tags is added to `faults`.
    static func scan(_ source: TemplateSource, _ faults: inout FaultList) -> [Token] {
        var scanner = TagScanner(source, faults)
        while !scanner.faults.isFull, scanner.scanNext() {}
        faults = scanner.faults
        return scanner.tokens
    }

    /// Scans the text up to the next tag, and the tag; false at the end.
    private mutating func scanNext() -> Bool {
        guard let start = find(opening, from: position) else {
            addText(position..<source.text.count)
            return false
        }
        addText(position..<start)
        scanTag(at: start)
        return true
    }

    private mutating func addText(_ range: Range<Int>) {
        guard !range.isEmpty else { return }
        tokens.append(Token(.text, range, name: range.lowerBound..<range.lowerBound))
    }

    private mutating func scanTag(at start: Int) {
        var content = start + opening.count
        while content < source.text.count, isBlank(content) { content += 1 }
        let sigil = content < source.text.count ? source.text[content] : 0
        var end = closing
        if sigil == UInt8(ascii: "{") { end.insert(UInt8(ascii: "}"), at: 0) }
        if sigil == UInt8(ascii: "=") { end.insert(UInt8(ascii: "="), at: 0) }
        let kind = Self.kind(of: sigil)
        if kind != .value { content += 1 }
        guard let close = find(end, from: content) else { return leaveOpen(start) }
        let name = trimmed(content..<close)
        let range = start..<close + end.count
        switch kind {
        case .comment:
            add(.comment, range, name: content..<content)
        case .delimiters:
            changeDelimiters(name, tag: range)
        default:
            guard find(opening, from: name.lowerBound, to: name.upperBound) == nil else {
                return leaveOpen(start)
            }
            check(name, of: kind, tag: range)
            add(kind, range, name: name)
        }
    }

    private mutating func add(_ kind: Token.Kind, _ range: Range<Int>, name: Range<Int>) {
        tokens.append(Token(kind, range, name: name))
        position = range.upperBound
    }

    private mutating func leaveOpen(_ start: Int) {
        position = start + opening.count
        faults.add(.unclosedTag, at: start..<position)
    }

    private static func kind(of sigil: UInt8) -> Token.Kind {
        switch sigil {
        case UInt8(ascii: "#"): .section
        case UInt8(ascii: "^"): .inverted
        case UInt8(ascii: "$"): .block
        case UInt8(ascii: "<"): .parent
        case UInt8(ascii: ">"): .partial
        case UInt8(ascii: "/"): .close
        case UInt8(ascii: "!"): .comment
        case UInt8(ascii: "="): .delimiters
        case UInt8(ascii: "&"), UInt8(ascii: "{"): .rawValue
        default: .value
        }
    }

    private mutating func check(_ name: Range<Int>, of kind: Token.Kind, tag: Range<Int>) {
        let bytes = source.text[name]
        guard let first = bytes.first else {
            faults.add(.emptyTag, at: tag)
            return
        }
        let text = String(decoding: bytes, as: UTF8.self)
        if kind == .value, Self.isSigil(first) {
            let sigil = String(decoding: [first], as: UTF8.self)
            faults.add(.unknownTag(sigil), at: tag)
        } else if name.contains(where: isBlank) || (isDotted(kind) && hasEmptyPart(bytes)) {
            faults.add(.badName(text), at: tag)
        }
    }

    private func isDotted(_ kind: Token.Kind) -> Bool {
        switch kind {
        case .value, .rawValue, .section, .inverted: true
        case .text, .block, .parent, .partial, .close, .comment, .delimiters: false
        }
    }

    private func hasEmptyPart(_ name: ArraySlice<UInt8>) -> Bool {
        let dot = UInt8(ascii: ".")
        guard name.count > 1 else { return false }
        return name.split(separator: dot, omittingEmptySubsequences: false).contains { $0.isEmpty }
    }

    /// Whether an ASCII mark cannot begin a name.
    private static func isSigil(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: "-"): false
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: true
        default: false
        }
    }

    private mutating func changeDelimiters(_ content: Range<Int>, tag: Range<Int>) {
        add(.delimiters, tag, name: content.lowerBound..<content.lowerBound)
        let parts = source.text[content].split(whereSeparator: TemplateSource.isBlank)
        guard parts.count == 2, !source.text[content].contains(UInt8(ascii: "=")) else {
            faults.add(.badDelimiters, at: tag)
            return
        }
        opening = Array(parts[0])
        closing = Array(parts[1])
    }

    private func isBlank(_ offset: Int) -> Bool {
        TemplateSource.isBlank(source.text[offset])
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
        var lower = range.lowerBound
        var upper = range.upperBound
        while lower < upper, isBlank(lower) { lower += 1 }
        while lower < upper, isBlank(upper - 1) { upper -= 1 }
        return lower..<upper
    }

    private func find(_ mark: [UInt8], from start: Int, to end: Int? = nil) -> Int? {
        let last = (end ?? source.text.count) - mark.count
        guard start <= last else { return nil }
        return (start...last).first { offset in
            source.text[offset] == mark[0] && source.text[offset...].starts(with: mark)
        }
    }
}
