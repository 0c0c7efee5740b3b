import Diagnostics

/// Up to two ASCII characters that are read in place of some bytes of a source.
struct TextEdit {
    /// Where the replaced bytes begin in the source.
    let offset: Int32
    /// How many bytes are replaced.
    let count: UInt8
    /// What is read instead; 0 for nothing.
    let first: UInt8
    /// The second character; 0 for none.
    let second: UInt8

    /// How many bytes are read instead.
    var newCount: Int { (first == 0 ? 0 : 1) + (second == 0 ? 0 : 1) }
}

/// A part of a source in which full-width punctuation is read as ASCII, with the way back.
///
/// Without edits nothing is copied.
struct NormalizedText {
    /// Where an edit came to lie, and where the source goes on after it.
    private struct Shift {
        let start: Int32
        let end: Int32
        let sourceEnd: Int32
    }

    private let source: SourceFile
    private let range: Range<Int>
    private var rewritten: [UInt8] = []
    private var shifts: [Shift] = []

    /// Makes a text of a part of a source; the edits are in order and apart from each other.
    init(_ source: SourceFile, _ range: Range<Int>, _ edits: [TextEdit] = []) {
        self.source = source
        self.range = range
        guard !edits.isEmpty else { return }
        rewritten.reserveCapacity(range.count)
        shifts.reserveCapacity(edits.count)
        source.bytes.withUnsafeBufferPointer { bytes in
            var copied = range.lowerBound
            for edit in edits {
                let offset = Int(edit.offset)
                rewritten.append(contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<offset]))
                copied = offset + Int(edit.count)
                let start = Int32(rewritten.count)
                if edit.first != 0 { rewritten.append(edit.first) }
                if edit.second != 0 { rewritten.append(edit.second) }
                shifts.append(
                    Shift(start: start, end: Int32(rewritten.count), sourceEnd: Int32(copied)))
            }
            rewritten.append(
                contentsOf: UnsafeBufferPointer(rebasing: bytes[copied..<range.upperBound]))
        }
    }

    /// Calls the closure with the bytes to read.
    func withBytes<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        if !shifts.isEmpty { return rewritten.withUnsafeBufferPointer(body) }
        return source.bytes.withUnsafeBufferPointer { whole in
            body(UnsafeBufferPointer(rebasing: whole[range]))
        }
    }

    /// The bytes to read, as an array.
    var bytes: [UInt8] { withBytes { Array($0) } }

    /// Number of bytes to read.
    var count: Int { shifts.isEmpty ? range.count : rewritten.count }

    /// Where a stretch of the bytes to read stands in the source.
    func sourceRange(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(start: sourceOffset(of: start), end: sourceOffset(of: end))
    }

    /// Where a byte to read stands in the source; one inside an edit counts as the edit's end.
    func sourceOffset(of offset: Int) -> Int {
        guard !shifts.isEmpty else { return range.lowerBound + offset }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(shifts[middle].start) < offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low > 0 else { return range.lowerBound + offset }
        let shift = shifts[low - 1]
        return Int(shift.sourceEnd) + max(0, offset - Int(shift.end))
    }
}
