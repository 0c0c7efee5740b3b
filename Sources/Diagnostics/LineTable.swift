/// Where the lines of a source begin, so that byte offsets can be told as lines and columns.
///
/// A line ends at LF, at CR LF, or at a CR alone; nothing else ends a line, so form feeds and the
/// Unicode separators count as characters. A source that ends in a line end has an empty last line,
/// and an empty source has one line. Any bytes and any offsets are taken: offsets outside the
/// source count as its start or its end, and an offset inside a scalar as the scalar's start.
package struct LineTable: Sendable {
    /// The source that it tells of.
    package let source: SourceFile

    private let starts: [Int]
    private let marks: [ScalarMark]

    /// Reads a source once; afterwards a place costs a binary search and a short count.
    package init(_ source: SourceFile) {
        let bytes = source.bytes
        var starts = [0]
        var marks = [ScalarMark(offset: 0, count: 0)]
        var offset = 0
        var count = 0
        while offset < bytes.count {
            let byte = bytes[offset]
            let length =
                byte < 0x80 ? 1 : DecodedScalar(in: bytes, at: offset, end: bytes.count).length
            offset += length
            count += 1
            let isReturn =
                byte == UInt8.carriageReturn
                && !(offset < bytes.count && bytes[offset] == UInt8.lineFeed)
            if byte == UInt8.lineFeed || isReturn { starts.append(offset) }
            if count & 0x3FF == 0 { marks.append(ScalarMark(offset: offset, count: count)) }
        }
        self.source = source
        self.starts = starts
        self.marks = marks
    }

    /// Number of lines, at least 1.
    package var lineCount: Int { starts.count }

    /// The line, from 1, and the column in Unicode scalars, from 1, of a byte offset.
    ///
    /// An offset inside a line end counts as the place after the line's last character.
    package func place(at offset: Int) -> SourcePlace {
        let inside = min(max(offset, 0), source.bytes.count)
        let line = line(at: inside)
        let content = content(ofLine: line)
        let end = min(inside, content.upperBound)
        let column = scalarCount(before: end) - scalarCount(before: content.lowerBound) + 1
        return SourcePlace(line: line, column: column)
    }

    /// Both ends of a range as places, the end exclusive.
    package func places(of range: SourceRange) -> (start: SourcePlace, end: SourcePlace) {
        (place(at: Int(range.start)), place(at: Int(range.end)))
    }

    /// The line, from 1, that a byte offset lies in.
    package func line(at offset: Int) -> Int {
        starts.partitioningIndex { $0 > max(offset, 0) }
    }

    /// The bytes of a line, from 1, without its line end; empty for a line that is not there.
    package func content(ofLine line: Int) -> Range<Int> {
        let bytes = source.bytes
        guard line >= 1, line <= starts.count else { return bytes.count..<bytes.count }
        let start = starts[line - 1]
        guard line < starts.count else { return start..<bytes.count }
        var end = starts[line] - 1
        let endsInPair = bytes[end] == UInt8.lineFeed && end > start
        if endsInPair, bytes[end - 1] == UInt8.carriageReturn { end -= 1 }
        return start..<end
    }

    /// The text of a line, from 1, without its line end; bytes that are not UTF-8 read as U+FFFD.
    package func text(ofLine line: Int) -> String {
        String(decoding: source.bytes[content(ofLine: line)], as: UTF8.self)
    }

    /// Number of scalars that lie wholly before an offset.
    private func scalarCount(before end: Int) -> Int {
        let mark = marks[marks.partitioningIndex { $0.offset > end } - 1]
        var offset = mark.offset
        var count = mark.count
        while offset < end {
            offset +=
                DecodedScalar(in: source.bytes, at: offset, end: source.bytes.count).length
            if offset <= end { count += 1 }
        }
        return count
    }
}

/// How many scalars come before an offset; one is kept for every 1,024 scalars, so that a file of
/// one endless line is not counted from its start for every finding.
private struct ScalarMark {
    let offset: Int
    let count: Int
}

extension UInt8 {
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")
}

extension Array {
    /// Index of the first element that a condition holds for, all later ones holding too.
    func partitioningIndex(where isAfter: (Element) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if isAfter(self[middle]) {
                high = middle
            } else {
                low = middle + 1
            }
        }
        return low
    }
}
