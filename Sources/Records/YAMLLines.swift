/// The lines of YAML that could not be read, as a clerk sees them.
struct YAMLLines {
    /// A line: where it begins, where its text does after blanks and dashes, and in which column.
    struct Line {
        let start: Int
        let content: Int
        var column: Int { content - start }
    }

    private let input: UnsafeBufferPointer<UInt8>

    init(_ input: UnsafeBufferPointer<UInt8>) {
        self.input = input
    }

    /// Where the line begins that an offset lies in.
    func start(of offset: Int) -> Int {
        var start = min(offset, input.count)
        while start > 0, !isBreak(start - 1) { start -= 1 }
        return start
    }

    /// The line that an offset lies in.
    func line(at offset: Int) -> Line {
        let start = start(of: offset)
        var content = start
        while content < input.count {
            let isDash = input[content] == UInt8(ascii: "-") && isGap(content + 1)
            guard input[content] == 0x20 || input[content] == 0x09 || isDash else { break }
            content += 1
        }
        return Line(start: start, content: content)
    }

    /// Where a line ends.
    func end(of line: Line) -> Int {
        var end = line.content
        while end < input.count, !isBreak(end) { end += 1 }
        return end
    }

    /// The nearest line above that says something.
    func line(above line: Line) -> Line? {
        var start = line.start
        while start > 0 {
            let above = self.line(at: start - 1)
            let isBlank = above.content >= input.count || isBreak(above.content)
            if !isBlank, input[above.content] != UInt8(ascii: "#") { return above }
            start = above.start
        }
        return nil
    }

    /// The colon, with a gap after it, that ends the key of a line.
    func keyColon(of line: Line) -> Int? {
        var index = line.content
        if index < input.count,
            input[index] == UInt8(ascii: "\"") || input[index] == UInt8(ascii: "'")
        {
            let mark = input[index]
            index += 1
            while index < input.count, !isBreak(index), input[index] != mark { index += 1 }
        }
        while index < input.count, !isBreak(index) {
            if input[index] == UInt8(ascii: ":"), isGap(index + 1) { return index }
            index += 1
        }
        return nil
    }

    /// The colon of `key:value` at the beginning of a line; that of `http://` is none.
    func bareColon(of line: Line) -> Int? {
        var index = line.content
        while index < input.count, !isBreak(index) {
            switch input[index] {
            case UInt8(ascii: "\""), UInt8(ascii: "'"), UInt8(ascii: "{"), UInt8(ascii: "["),
                UInt8(ascii: "#"), 0x20:
                return nil
            case UInt8(ascii: ":"):
                let isAddress = index + 1 < input.count && input[index + 1] == UInt8(ascii: "/")
                return index > line.content && !isGap(index + 1) && !isAddress ? index : nil
            default: index += 1
            }
        }
        return nil
    }

    /// What is wrong with a single text where keys are expected, and where.
    func rootText(_ range: Range<Int>, isQuoted: Bool) -> (YAMLProblem, Range<Int>) {
        let first = rest(from: range.lowerBound)
        if isQuoted { return (.notAMapping, first) }
        var line = self.line(at: range.lowerBound)
        while line.start < range.upperBound {
            if let colon = bareColon(of: line) {
                return (.broken(.missingSpaceAfterColon), line.content..<colon + 1)
            }
            let next = end(of: line) + 1
            if next >= input.count { break }
            line = self.line(at: next)
        }
        let isKey = range.upperBound < input.count && input[range.upperBound] == UInt8(ascii: ":")
        return (isKey ? .broken(.missingColon) : .notAMapping, first)
    }

    /// The character at an offset.
    func scalar(at offset: Int) -> Range<Int> {
        guard offset < input.count else { return lastScalar() }
        var end = offset + 1
        while end < input.count, input[end] & 0xC0 == 0x80 { end += 1 }
        return offset..<end
    }

    /// The key at an offset, or the rest of its line when it has no colon.
    func key(at offset: Int) -> Range<Int> {
        let rest = rest(from: offset)
        let colon = keyColon(of: Line(start: offset, content: offset)) ?? rest.upperBound
        return offset..<min(max(colon, offset), rest.upperBound)
    }

    /// The last character that is no blank.
    func lastScalar() -> Range<Int> {
        var end = input.count
        while end > 0, input[end - 1] <= 0x20 { end -= 1 }
        var start = max(0, end - 1)
        while start > 0, input[start] & 0xC0 == 0x80 { start -= 1 }
        return start..<end
    }

    /// The characters from an offset to the next blank.
    func word(at offset: Int) -> Range<Int> {
        var end = min(offset, input.count)
        while end < input.count, !isGap(end) { end += 1 }
        return min(offset, end)..<end
    }

    /// The rest of a line, without the blanks at its end.
    func rest(from offset: Int) -> Range<Int> {
        let start = min(offset, input.count)
        var end = start
        while end < input.count, !isBreak(end) { end += 1 }
        while end > start, input[end - 1] <= 0x20 { end -= 1 }
        return start..<end
    }

    /// Whether a list item begins at an offset.
    func isListMark(_ offset: Int) -> Bool {
        input[offset] == UInt8(ascii: "-") && isGap(offset + 1)
    }

    /// Whether the colon of a key stands at an offset.
    func isColon(_ offset: Int) -> Bool {
        input[offset] == UInt8(ascii: ":") && isGap(offset + 1)
    }

    /// Whether a closing bracket stands at an offset.
    func isCloser(_ offset: Int) -> Bool {
        input[offset] == UInt8(ascii: "]") || input[offset] == UInt8(ascii: "}")
    }

    /// Whether a line with `%` begins at an offset.
    func isDirective(_ offset: Int) -> Bool {
        let start = start(of: offset)
        return start < input.count && input[start] == UInt8(ascii: "%")
    }

    private func isBreak(_ offset: Int) -> Bool {
        input[offset] == 0x0A || input[offset] == 0x0D
    }

    private func isGap(_ offset: Int) -> Bool {
        offset >= input.count || input[offset] == 0x20 || input[offset] == 0x09 || isBreak(offset)
    }
}
