/// A stretch of UTF-8 bytes in a buffer that it shares with its neighbours.
///
/// Records hold many short texts of one file; each is sixteen bytes here and copies nothing.
package struct Text: Sendable {
    /// The shared buffer.
    package let buffer: [UInt8]

    /// Offset of the first byte in the buffer.
    package let start: Int32

    /// Offset after the last byte.
    package let end: Int32

    /// The bytes `[start, end)` of a buffer.
    package init(_ buffer: [UInt8], _ start: Int, _ end: Int) {
        self.buffer = buffer
        self.start = Int32(start)
        self.end = Int32(end)
    }

    /// A text with a buffer of its own.
    package init(_ string: String) {
        self.init(Array(string.utf8))
    }

    /// A whole buffer as a text.
    package init(_ buffer: [UInt8]) {
        self.init(buffer, 0, buffer.count)
    }

    /// Number of bytes.
    package var count: Int { Int(end - start) }

    /// Whether it has no byte.
    package var isEmpty: Bool { start == end }

    /// The byte at an offset from its start.
    package subscript(offset: Int) -> UInt8 { buffer[Int(start) + offset] }

    /// The part `[from, to)`, offsets from its start.
    package func part(_ from: Int, _ to: Int) -> Text {
        Text(buffer, Int(start) + from, Int(start) + to)
    }

    /// Calls the closure with the bytes in place; what it throws is thrown on.
    package func withBytes<Result, Failure: Error>(
        _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        try buffer.withUnsafeBufferPointer { (whole) throws(Failure) -> Result in
            try body(UnsafeBufferPointer(rebasing: whole[Int(start)..<Int(end)]))
        }
    }

    /// The text as a `String`; bytes that are not UTF-8 read as U+FFFD.
    package var string: String {
        withBytes { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether its bytes are those of a string.
    package func equals(_ other: StaticString) -> Bool {
        guard count == other.utf8CodeUnitCount else { return false }
        return withBytes { mine in
            let theirs = UnsafeBufferPointer(start: other.utf8Start, count: other.utf8CodeUnitCount)
            return mine.elementsEqual(theirs)
        }
    }

    /// Without white space at both ends: ASCII blanks, line breaks and the ideographic space.
    package var trimmed: Text {
        withBytes { bytes in
            var from = 0
            var to = bytes.count
            while from < to {
                let width = Text.blankWidth(at: from, in: bytes)
                if width == 0 { break }
                from += width
            }
            while to > from {
                if Text.isBlank(bytes[to - 1]) {
                    to -= 1
                } else if to - from >= 3, Text.blankWidth(at: to - 3, in: bytes) == 3 {
                    to -= 3
                } else {
                    break
                }
            }
            return part(from, to)
        }
    }

    /// Whether it is empty but for white space.
    package var isBlank: Bool { trimmed.isEmpty }

    private static func isBlank(_ byte: UInt8) -> Bool {
        byte == 0x20 || (byte >= 0x09 && byte <= 0x0D)
    }

    private static func blankWidth(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Int {
        if isBlank(bytes[index]) { return 1 }
        guard index + 2 < bytes.count, bytes[index] == 0xE3 else { return 0 }
        return bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80 ? 3 : 0
    }
}

extension Text: Hashable {
    package static func == (left: Text, right: Text) -> Bool {
        guard left.count == right.count else { return false }
        return left.withBytes { mine in right.withBytes { mine.elementsEqual($0) } }
    }

    package func hash(into hasher: inout Hasher) {
        withBytes { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}

extension Text: Comparable {
    /// Orders by bytes, which for UTF-8 is the order of the scalars.
    package static func < (left: Text, right: Text) -> Bool {
        left.withBytes { mine in right.withBytes { mine.lexicographicallyPrecedes($0) } }
    }
}

extension Text: CustomStringConvertible, ExpressibleByStringLiteral {
    package var description: String { string }

    package init(stringLiteral value: String) {
        self.init(value)
    }
}
