/// A table of GitHub Flavored Markdown, found in the lines of a paragraph.
struct PipeTable {
    /// How the cells of a column stand.
    enum Alignment: String {
        case none, left, center, right
    }

    /// What follows the last row.
    enum Ending {
        case nothing, rule
    }

    /// The paragraph's lines before the table, in the text.
    let prelude: [Range<Int>]

    /// One for each column.
    let alignments: [Alignment]

    /// The cells of each row in the text, the header first, as many as there are columns or fewer.
    let rows: [[Range<Int>]]

    /// A line of hyphens after the table makes a heading of the paragraph; here it is a rule.
    let ending: Ending

    /// Looks for a table in the lines of a paragraph, or of a heading with its underline.
    init?(_ lines: [Range<Int>], isHeading: Bool, in text: UnsafeBufferPointer<UInt8>) {
        for delimiter in lines.indices.dropFirst() {
            guard let alignments = Self.alignments(lines[delimiter], in: text) else { continue }
            let header = Self.cells(lines[delimiter - 1], in: text)
            let hasPipe = [lines[delimiter - 1], lines[delimiter]].contains {
                text[$0].contains(0x7C)
            }
            guard hasPipe, header.count == alignments.count else { continue }
            var rest = lines[(delimiter + 1)...]
            var ending = Ending.nothing
            if isHeading, let underline = rest.firstIndex(where: { Self.underlines($0, in: text) })
            {
                // cmark may count the line after the underline in.
                let isRule = text[lines[underline]].starts(with: [0x2D, 0x2D, 0x2D])
                rest = isRule ? rest[..<underline] : rest[...underline]
                ending = isRule ? .rule : .nothing
            }
            prelude = Array(lines[..<(delimiter - 1)])
            self.alignments = alignments
            rows =
                [header]
                + rest.map { Array(Self.cells($0, in: text).prefix(alignments.count)) }
            self.ending = ending
            return
        }
        return nil
    }

    /// Whether a line makes a heading of the lines before it.
    static func underlines(_ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>) -> Bool {
        let line = text[trimmed(line, in: text)]
        guard let first = line.first, first == 0x2D || first == 0x3D else { return false }
        return line.allSatisfy { $0 == first }
    }

    /// The columns that a delimiter row declares; nil if the line is none.
    private static func alignments(
        _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> [Alignment]? {
        guard text[line].allSatisfy({ [0x2D, 0x3A, 0x7C, 0x20, 0x09].contains($0) }) else {
            return nil
        }
        let cells = cells(line, in: text)
        var alignments: [Alignment] = []
        for cell in cells {
            guard let first = text[cell].first, let last = text[cell].last else { return nil }
            let dashes = text[cell].drop { $0 == 0x3A }.prefix { $0 == 0x2D }
            let colons = cell.count - dashes.count
            guard !dashes.isEmpty, colons == (first == 0x3A ? 1 : 0) + (last == 0x3A ? 1 : 0) else {
                return nil
            }
            switch (first == 0x3A, last == 0x3A) {
            case (true, true): alignments.append(.center)
            case (true, false): alignments.append(.left)
            case (false, true): alignments.append(.right)
            case (false, false): alignments.append(.none)
            }
        }
        return alignments.isEmpty ? nil : alignments
    }

    /// The cells of a row without the space around them; a pipe after a backslash parts nothing.
    static func cells(
        _ line: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> [Range<Int>] {
        var rest = trimmed(line, in: text)
        if rest.first.map({ text[$0] == 0x7C }) == true {
            rest = rest.dropFirst().startIndex..<rest.upperBound
        }
        var cells: [Range<Int>] = []
        var start = rest.lowerBound
        for place in rest where text[place] == 0x7C && text[place - 1] != 0x5C {
            cells.append(trimmed(start..<place, in: text))
            start = place + 1
        }
        let last = trimmed(start..<rest.upperBound, in: text)
        if !last.isEmpty { cells.append(last) }
        return cells
    }

    private static func trimmed(
        _ range: Range<Int>, in text: UnsafeBufferPointer<UInt8>
    ) -> Range<Int> {
        var (start, end) = (range.lowerBound, range.upperBound)
        while start < end, text[start] == 0x20 || text[start] == 0x09 { start += 1 }
        while end > start, text[end - 1] == 0x20 || text[end - 1] == 0x09 { end -= 1 }
        return start..<end
    }
}
