/// A line laid out in columns, or as much of it around the marked part as can ever be shown.
struct ShownLine {
    private let cells: [Cell]
    private let mark: Range<Int>
    private let isCutBefore: Bool
    private let isCutAfter: Bool

    /// What is shown for one scalar, a few times over, and its columns.
    private struct Cell {
        let shown: Unicode.Scalar
        let count: Int
        let columns: Range<Int>

        init(_ scalar: Unicode.Scalar, width: Int, columns: Range<Int>, isMasked: Bool) {
            self.columns = columns
            if isMasked {
                (shown, count) = Redaction.stars(width)
            } else if scalar == "\t" {
                (shown, count) = (" ", width)
            } else {
                (shown, count) = (VisibleText.of(scalar), 1)
            }
        }
    }

    /// Lays out the bytes of a line, without its line end, and finds the columns of the marked.
    init(
        of content: Range<Int>, marking marked: Range<Int>, in bytes: [UInt8], redaction: Redaction
    ) {
        let part = ShownPart(of: content, around: marked.lowerBound, in: bytes)
        var cells: [Cell] = []
        var columns = ColumnCounter()
        var mask = MaskCursor(redaction.ranges(in: bytes[part.read]))
        var touched: Range<Int>?
        var offset = part.read.lowerBound
        while offset < part.shown.upperBound {
            let next = DecodedScalar(in: bytes, at: offset, end: part.read.upperBound)
            let stretch = offset..<(offset + next.length)
            offset = stretch.upperBound
            let isMasked = mask.covers(stretch)
            guard stretch.lowerBound >= part.shown.lowerBound else { continue }
            let before = columns.total
            let place = columns.take(next.scalar)
            if stretch.overlaps(marked) {
                touched = (touched?.lowerBound ?? place.lowerBound)..<place.upperBound
            } else if stretch.contains(marked.lowerBound) {
                touched = place.lowerBound..<(place.lowerBound + 1)
            }
            let width = columns.total - before
            cells.append(Cell(next.scalar, width: width, columns: place, isMasked: isMasked))
        }
        let found = touched ?? columns.total..<columns.total
        mark = found.lowerBound..<max(found.upperBound, found.lowerBound + 1)
        self.cells = cells
        isCutBefore = part.shown.lowerBound > content.lowerBound
        isCutAfter = part.shown.upperBound < content.upperBound
    }

    /// The text of at most so many columns, and the columns of the carets in it.
    func window(limit: Int) -> (text: String, mark: Range<Int>) {
        let total = cells.last?.columns.upperBound ?? 0
        let range = windowColumns(total: total, limit: limit)
        let shown = cells.filter {
            $0.columns.lowerBound >= range.lowerBound && $0.columns.upperBound <= range.upperBound
        }
        let isCutBefore = isCutBefore || range.lowerBound > 0
        let isCutAfter = isCutAfter || range.upperBound < total
        let first = shown.first?.columns.lowerBound ?? 0
        let last = max(shown.last?.columns.upperBound ?? 0, mark.lowerBound + 1)
        let shift = (isCutBefore ? 1 : 0) - first

        var text = String.UnicodeScalarView(isCutBefore ? "…".unicodeScalars : "".unicodeScalars)
        for cell in shown {
            for _ in 0..<cell.count { text.append(cell.shown) }
        }
        if isCutAfter { text.append("…") }
        let end = min(mark.upperBound, last)
        return (String(text), (mark.lowerBound + shift)..<(end + shift))
    }

    /// The columns of the line that are shown, one column left free for each `…`.
    private func windowColumns(total: Int, limit: Int) -> Range<Int> {
        let room = limit - (isCutBefore ? 1 : 0) - (isCutAfter ? 1 : 0)
        if total <= room { return 0..<total }
        if !isCutBefore, mark.upperBound <= limit - 1 { return 0..<(limit - 1) }
        let context = max(20, (limit - 2 - mark.count) / 2)
        let start = max(0, mark.lowerBound - context)
        if !isCutAfter, total - start <= limit - 1 { return (total - limit + 1)..<total }
        return start..<min(total, start + limit - 2)
    }
}

/// As much of a line around an offset as can ever be shown.
private struct ShownPart {
    /// The bytes to show.
    let shown: Range<Int>

    /// The bytes to read: more at each cut, so that a number that is half shown is seen whole.
    let read: Range<Int>

    init(of content: Range<Int>, around offset: Int, in bytes: [UInt8]) {
        let reach = 1024
        let edge = 256
        let isCutBefore = offset - content.lowerBound > reach
        let isCutAfter = content.upperBound - offset > reach
        let start = ShownPart.scalarStart(offset - reach, in: bytes)
        let end = isCutAfter ? offset + reach : content.upperBound
        read = (isCutBefore ? start : content.lowerBound)..<end
        let first = isCutBefore ? start + edge : content.lowerBound
        shown = first..<(isCutAfter ? end - edge : end)
    }

    /// The start of the scalar that an offset lies in.
    private static func scalarStart(_ offset: Int, in bytes: [UInt8]) -> Int {
        var start = offset
        for _ in 0..<3 where start > 0 && bytes[start] & 0xC0 == 0x80 { start -= 1 }
        return max(start, 0)
    }
}
