/// Finds the head of the column that a place in a table lies in.
struct ColumnHeads {
    /// The line of the table that was asked for last, and the first line of its table.
    private var lastLine = -1
    private var lastHead = -1

    /// The head of a place's column in a pipe table; nil where there is no table.
    mutating func pipeTableHead(
        of place: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Range<Int>? {
        let line = Self.lineStart(place, in: text, range)
        guard let column = Self.column(of: place, from: line, in: text, 0x7C, range) else {
            return nil
        }
        var head = line
        while head > range.lowerBound {
            if head == lastLine {
                head = lastHead
                break
            }
            let above = Self.lineStart(head - 1, in: text, range)
            guard text[above..<head].contains(0x7C) else { break }
            head = above
        }
        lastLine = line
        lastHead = head
        guard head < line, let end = (head..<line).first(where: { text[$0] == 0x0A }) else {
            return nil
        }
        return Self.cell(column, in: text, head..<end, 0x7C)
    }

    /// The head of a place's column in a table with separators.
    func head(
        of place: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, separator: UInt8
    ) -> Range<Int>? {
        let line = Self.lineStart(place, in: text, range)
        var start = range.lowerBound
        while start < line, text[start] == 0x0A || text[start] == 0x0D { start += 1 }
        guard let end = (start..<range.upperBound).first(where: { text[$0] == 0x0A }), end < line
        else { return nil }
        let column = Self.column(of: place, from: line, in: text, separator, range) ?? 0
        return Self.cell(column, in: text, start..<end, separator)
    }

    private static func lineStart(
        _ place: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
        var start = place
        while start > range.lowerBound, text[start - 1] != 0x0A { start -= 1 }
        return start
    }

    /// Number of separators before a place in its line, one at its start aside; nil if the line has
    /// none at all.
    private static func column(
        of place: Int, from line: Int, in text: UnsafeBufferPointer<UInt8>, _ separator: UInt8,
        _ range: Range<Int>
    ) -> Int? {
        // Nobody reads a line of thousands of bytes as a row.
        guard place - line <= 8192 else { return nil }
        var count = 0
        var isQuoted = false
        for offset in line..<place {
            if separator != 0x7C, text[offset] == 0x22 { isQuoted.toggle() }
            if text[offset] == separator, !isQuoted { count += 1 }
        }
        guard separator == 0x7C else { return count }
        let isBordered = isBordered(line..<place, text)
        guard count == 0 else { return count - (isBordered ? 1 : 0) }
        for offset in place..<min(range.upperBound, place + 1024) {
            if text[offset] == separator { return 0 }
            if text[offset] == 0x0A { return nil }
        }
        return nil
    }

    private static func isBordered(_ line: Range<Int>, _ text: UnsafeBufferPointer<UInt8>) -> Bool {
        line.first { text[$0] != 0x20 && text[$0] != 0x3E }.map { text[$0] == 0x7C } ?? false
    }

    private static func cell(
        _ column: Int, in text: UnsafeBufferPointer<UInt8>, _ line: Range<Int>, _ separator: UInt8
    ) -> Range<Int>? {
        var left = column + (separator == 0x7C && isBordered(line, text) ? 1 : 0)
        var start = line.lowerBound
        for offset in line where text[offset] == separator {
            if left == 0 { return start..<offset }
            left -= 1
            start = offset + 1
        }
        return left == 0 ? start..<line.upperBound : nil
    }
}
