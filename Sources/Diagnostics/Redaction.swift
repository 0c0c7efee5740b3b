/// What must not be shown in clear: the caller's own ranges, and always those of `PersonalDigits`.
package struct Redaction: Sendable {
    /// Masks what looks like a personal number, and nothing else.
    package static let personalDigits = Redaction { _ in [] }

    private let secrets: @Sendable (ArraySlice<UInt8>) -> [Range<Int>]

    /// Makes a redaction of a closure that finds what else is to be masked.
    ///
    /// It is given UTF-8 bytes, a message or a line or the shown part of a very long line, and
    /// returns ranges of their indices, in any order; parts outside the bytes are not heeded.
    package init(_ secrets: @escaping @Sendable (ArraySlice<UInt8>) -> [Range<Int>]) {
        self.secrets = secrets
    }

    /// The ranges to mask, in order and apart from each other.
    package func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        let found = PersonalDigits.ranges(in: bytes) + secrets(bytes)
        let inside = found.map { $0.clamped(to: bytes.startIndex..<bytes.endIndex) }
        return Array(RangeSet(inside).ranges)
    }

    /// The text with every masked character as `*`, or as `＊` where it was a wide one.
    package func masked(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return Redaction.masked(text, bytes: bytes, hiding: ranges(in: bytes[...]))
    }

    /// A text with the given ranges of its bytes, in order, masked.
    static func masked(_ text: String, bytes: [UInt8], hiding ranges: [Range<Int>]) -> String {
        guard !ranges.isEmpty else { return text }
        var shown = String.UnicodeScalarView()
        var columns = ColumnCounter()
        var mask = MaskCursor(ranges)
        var offset = 0
        while offset < bytes.count {
            let next = DecodedScalar(in: bytes, at: offset, end: bytes.count)
            let before = columns.total
            columns.take(next.scalar)
            if mask.covers(offset..<(offset + next.length)) {
                let (star, count) = stars(columns.total - before)
                for _ in 0..<count { shown.append(star) }
            } else {
                shown.append(next.scalar)
            }
            offset += next.length
        }
        return String(shown)
    }

    /// What stands for a masked character of so many columns, and how often.
    static func stars(_ columns: Int) -> (Unicode.Scalar, Int) {
        columns == 2 ? ("＊", 1) : ("*", columns)
    }
}

/// Walks along ordered ranges and tells which stretches of an ordered walk they touch.
struct MaskCursor {
    private let ranges: [Range<Int>]
    private var index = 0

    init(_ ranges: [Range<Int>]) {
        self.ranges = ranges
    }

    /// Whether a range touches the stretch; stretches must be asked for from front to back.
    mutating func covers(_ stretch: Range<Int>) -> Bool {
        while index < ranges.count, ranges[index].upperBound <= stretch.lowerBound { index += 1 }
        return index < ranges.count && ranges[index].overlaps(stretch)
    }
}
