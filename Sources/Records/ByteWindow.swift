import Glibc

/// A full-width character that may stand for an ASCII one.
enum WideMark {
    case colon, comma, blank, openBrace, closeBrace, openBracket, closeBracket
}

/// Bytes up to an end, after which there are line feeds only; lives inside a buffer's closure.
struct ByteWindow {
    private let bytes: UnsafeBufferPointer<UInt8>
    /// Offset after the last byte.
    let end: Int
    /// Whether lines may end in something else than a line feed.
    private let hasReturns: Bool

    init(_ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>) {
        self.bytes = bytes
        end = range.upperBound
        hasReturns = Self.find(0x0D, in: bytes, from: range.lowerBound, to: end) != nil
    }

    subscript(offset: Int) -> UInt8 { offset < end ? bytes[offset] : 0x0A }

    /// The full-width character at an offset; it is three bytes long.
    func wideMark(at offset: Int) -> WideMark? {
        guard offset + 2 < end, bytes[offset] >= 0xE3 else { return nil }
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xEF, 0xBC, 0x9A): return .colon
        case (0xEF, 0xBC, 0x8C): return .comma
        case (0xE3, 0x80, 0x80): return .blank
        case (0xEF, 0xBD, 0x9B): return .openBrace
        case (0xEF, 0xBD, 0x9D): return .closeBrace
        case (0xEF, 0xBC, 0xBB): return .openBracket
        case (0xEF, 0xBC, 0xBD): return .closeBracket
        default: return nil
        }
    }

    /// Whether a line ends here.
    func isLineEnd(_ offset: Int) -> Bool { self[offset] == 0x0A || self[offset] == 0x0D }

    /// Whether a blank, of whatever kind, or the end of a line comes here.
    func isGap(_ offset: Int) -> Bool {
        let byte = self[offset]
        return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
            || wideMark(at: offset) == .blank
    }

    /// How many bytes a blank takes that begins here: 1, 3 for an ideographic one, or 0.
    func blankWidth(at offset: Int) -> Int {
        if self[offset] == 0x20 { return 1 }
        return wideMark(at: offset) == .blank ? 3 : 0
    }

    /// Where the blanks that lie before an offset begin, not before a given one.
    func blanksStart(before offset: Int, from first: Int) -> Int {
        var start = offset
        while start > first {
            if bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 {
                start -= 1
            } else if start - first >= 3, bytes[start - 1] == 0x80, bytes[start - 2] == 0x80,
                bytes[start - 3] == 0xE3
            {
                start -= 3
            } else {
                break
            }
        }
        return start
    }

    /// Whether a blank or a line end lies right before an offset that is not the first.
    func isAfterGap(_ offset: Int, from first: Int) -> Bool {
        guard offset > first else { return false }
        if bytes[offset - 1] == 0x0A || bytes[offset - 1] == 0x0D { return true }
        return blanksStart(before: offset, from: max(first, offset - 3)) < offset
    }

    /// Where the next byte of a value is, up to a limit.
    func find(_ byte: UInt8, from start: Int, to limit: Int) -> Int? {
        Self.find(byte, in: bytes, from: start, to: limit)
    }

    /// Where the line ends that an offset lies in.
    func lineEnd(from start: Int) -> Int {
        if !hasReturns { return find(0x0A, from: start, to: end) ?? end }
        var offset = start
        while !isLineEnd(offset) { offset += 1 }
        return offset
    }

    /// Where the line after this one begins.
    func nextLine(from start: Int) -> Int {
        let stop = lineEnd(from: start)
        if self[stop] == 0x0D, stop + 1 < end, self[stop + 1] == 0x0A { return stop + 2 }
        return min(stop + 1, end)
    }

    /// The blanks that a line begins with: where they end, and how many columns they take.
    func indent(at start: Int) -> (end: Int, column: Int) {
        var offset = start
        var column = 0
        while true {
            let width = blankWidth(at: offset)
            if width == 0 { return (offset, column) }
            offset += width
            column += width == 1 ? 1 : 2
        }
    }

    static func find(
        _ byte: UInt8, in bytes: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Int? {
        guard let base = bytes.baseAddress, start < limit else { return nil }
        guard let found = memchr(base + start, Int32(byte), limit - start) else { return nil }
        return UnsafeRawPointer(found) - UnsafeRawPointer(base)
    }
}
