import CCMark
import Glibc

/// Where a block's text stands, to find the places of what is in it.
///
/// cmark counts columns of later lines from where their text starts and forgets the lines of link
/// definitions; so every place is held against the text, and the whole block is the answer where
/// nothing fits.
struct BlockPlaces {
    private let lines: SourceLines
    private let firstLine: Int
    private let lastLine: Int
    private let column: Int
    private let quotes: Int

    /// The places of a block inside the given number of block quotes.
    init(of block: OpaquePointer, quotes: Int, lines: SourceLines) {
        self.lines = lines
        self.quotes = quotes
        firstLine = Int(cmark_node_get_start_line(block))
        var last = Int(cmark_node_get_end_line(block))
        if cmark_node_get_type(block) == CMARK_NODE_HEADING,
            !PipeTable.underlines(lines.content(of: last, quotes: quotes), in: lines.text)
        {
            last -= 1  // cmark counts the line after an underline in
        }
        lastLine = max(firstLine, last)
        column = Int(cmark_node_get_start_column(block))
    }

    /// The whole block, from its first character to the end of its last line.
    var whole: Range<Int> {
        let start = content(of: firstLine).lowerBound
        var last = lines.line(lastLine)
        if last.isEmpty { last = lines.line(lastLine - 1) }
        return start..<max(start, last.upperBound)
    }

    /// A link or image from its first bracket to its last.
    func link(_ node: OpaquePointer) -> Range<Int> {
        let end = Int(cmark_node_get_start_line(node))
        let leaf = cmark_node_first_child(node)
        let line = min(end, openingLine(leaf) ?? end)
        let column = Int(cmark_node_get_start_column(node))
        let isImage = cmark_node_get_type(node) == CMARK_NODE_IMAGE
        if let leaf, let angle = autolink(leaf, line) { return angle }
        for shift in shifts(from: line) {
            let start = offset(line + shift, column)
            if opens(start, isImage: isImage, leaf) {
                let guess = offset(end + shift, Int(cmark_node_get_end_column(node)) + 1)
                return start..<closing(start, guess)
            }
        }
        return whole
    }

    /// The place of a link's only text with its angle brackets, if it has them.
    private func autolink(_ leaf: OpaquePointer, _ line: Int) -> Range<Int>? {
        guard cmark_node_get_type(leaf) == CMARK_NODE_TEXT, cmark_node_next(leaf) == nil else {
            return nil
        }
        let text = literal(leaf)
        for shift in shifts(from: line) {
            let angle = offset(line + shift, Int(cmark_node_get_start_column(leaf)) - 1)
            if byte(angle) == 0x3C, byte(angle + 1 + text.count) == 0x3E,
                matches(text, at: angle + 1)
            {
                return angle..<angle + 2 + text.count
            }
        }
        return nil
    }

    /// How many lines further down something may be than cmark says.
    private func shifts(from line: Int) -> ClosedRange<Int> {
        0...min(max(lastLine - line, 0), 8)
    }

    /// The line of a link's first bracket, told from the first thing inside that has a line.
    private func openingLine(_ first: OpaquePointer?) -> Int? {
        var breaks = 0
        var next = first
        while let node = next {
            let line = Int(cmark_node_get_start_line(node))
            if line > 0 { return line - breaks }
            breaks += 1
            next = cmark_node_next(node)
        }
        return nil
    }

    /// A stretch of raw HTML.
    func html(_ node: OpaquePointer) -> Range<Int> {
        let text = literal(node)
        let line = Int(cmark_node_get_start_line(node))
        let first = UnsafeBufferPointer(rebasing: text.prefix { $0 != 0x0A && $0 != 0x0D })
        for shift in shifts(from: line) {
            let start = offset(line + shift, Int(cmark_node_get_start_column(node)))
            guard matches(first, at: start) else { continue }
            if first.count == text.count { return start..<start + text.count }
            let lastLine = Int(cmark_node_get_end_line(node)) + shift
            let end = lines.text[start...].firstIndex(of: 0x3E).map { $0 + 1 }
            let lineEnd = lines.line(lastLine).upperBound
            return start..<max(end ?? lineEnd, start)
        }
        return whole
    }

    /// The offset of a column as cmark counts it: on, where a backslash ended a line.
    private func offset(_ line: Int, _ column: Int) -> Int {
        if line <= firstLine, lastLine == firstLine {
            return lines.line(line).lowerBound + column - 1
        }
        var line = max(line, firstLine)
        var rest = column - self.column
        while rest > 0, line < lastLine {
            let content = content(of: line)
            let next = lines.line(line + 1).lowerBound
            guard content.lowerBound + rest >= next else { break }
            rest -= next - content.lowerBound
            line += 1
        }
        return content(of: line).lowerBound + rest
    }

    private func content(of line: Int) -> Range<Int> {
        guard line <= firstLine else { return lines.content(of: line, quotes: quotes) }
        let first = lines.line(line)
        let start = first.lowerBound + max(column - 1, 0)
        return min(start, first.upperBound)..<first.upperBound
    }

    private func opens(_ start: Int, isImage: Bool, _ leaf: OpaquePointer?) -> Bool {
        let bracket = isImage ? start + 1 : start
        guard byte(bracket) == 0x5B, !isImage || byte(start) == 0x21 else { return false }
        guard let leaf, cmark_node_get_type(leaf) == CMARK_NODE_TEXT else { return true }
        let next = byte(bracket + 1)
        return next == literal(leaf).first || next == 0x5C || next == 0x26 || next == 0x0A
            || next == 0x20 || next == 0x0D
    }

    /// The end of a link: cmark's if a bracket stands there, else where its brackets close.
    private func closing(_ start: Int, _ guess: Int) -> Int {
        let last = byte(guess - 1)
        if guess > start + 1, guess <= whole.upperBound, last == 0x29 || last == 0x5D {
            return guess
        }
        let textEnd = match(0x5B, 0x5D, from: byte(start) == 0x21 ? start + 1 : start)
        switch byte(textEnd) {
        case 0x28: return match(0x28, 0x29, from: textEnd)
        case 0x5B: return match(0x5B, 0x5D, from: textEnd)
        default: return textEnd
        }
    }

    /// The offset after the bracket that closes the one at `start`; the block's end if none does.
    private func match(_ opening: UInt8, _ closing: UInt8, from start: Int) -> Int {
        var depth = 0
        var place = start
        let end = whole.upperBound
        while place < end {
            switch byte(place) {
            case 0x5C: place += 1
            case opening: depth += 1
            case closing: depth -= 1
            default: break
            }
            place += 1
            if depth == 0 { return min(place, end) }
        }
        return max(start, end)
    }

    private func byte(_ offset: Int) -> UInt8 {
        lines.text.indices.contains(offset) ? lines.text[offset] : 0
    }

    private func matches(_ expected: UnsafeBufferPointer<UInt8>, at offset: Int) -> Bool {
        guard offset >= 0, offset + expected.count <= lines.text.count else { return false }
        return lines.text[offset...].starts(with: expected)
    }

    private func literal(_ node: OpaquePointer) -> UnsafeBufferPointer<UInt8> {
        bytes(cmark_node_get_literal(node))
    }
}

/// The bytes of a C string; none for a null pointer.
func bytes(_ string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(
        start: UnsafeRawPointer(string).assumingMemoryBound(to: UInt8.self),
        count: strlen(string))
}
