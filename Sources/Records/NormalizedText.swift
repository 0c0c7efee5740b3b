import Diagnostics

/// A part of a source in which full-width punctuation was read as ASCII, with the way back.
struct NormalizedText {
    /// From this offset on, a source offset is this much larger.
    struct Shift {
        let offset: Int32
        let amount: Int32
    }

    /// The rewritten bytes.
    private(set) var bytes: [UInt8]
    private let base: Int
    private var shifts: [Shift] = []

    /// A part that needs no rewriting.
    init(verbatim source: SourceFile, _ range: Range<Int>) {
        bytes = Array(source.bytes[range])
        base = range.lowerBound
    }

    /// An empty text that will be written piece by piece.
    init(base: Int, capacity: Int) {
        bytes = []
        bytes.reserveCapacity(capacity)
        self.base = base
    }

    /// Adds a byte that stands in the source as it is.
    mutating func keep(_ byte: UInt8) {
        bytes.append(byte)
    }

    /// Adds what is read in place of so many bytes of the source.
    mutating func replace(_ sourceCount: Int, with text: StaticString) {
        let count = text.utf8CodeUnitCount
        bytes.append(contentsOf: UnsafeBufferPointer(start: text.utf8Start, count: count))
        let amount = (shifts.last?.amount ?? 0) + Int32(sourceCount - count)
        shifts.append(Shift(offset: Int32(bytes.count), amount: amount))
    }

    /// Where a stretch of the rewritten bytes stands in the source.
    func sourceRange(_ start: Int, _ end: Int) -> SourceRange {
        SourceRange(start: sourceOffset(of: start), end: sourceOffset(of: end))
    }

    /// Where a rewritten byte stands in the source.
    func sourceOffset(of offset: Int) -> Int {
        guard !shifts.isEmpty else { return base + offset }
        var low = 0
        var high = shifts.count
        while low < high {
            let middle = (low + high) / 2
            if Int(shifts[middle].offset) <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return base + offset + (low > 0 ? Int(shifts[low - 1].amount) : 0)
    }
}
