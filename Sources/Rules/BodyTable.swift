import Glibc
import Values

/// A pipe table of a body, cell by cell, as it was written.
struct BodyTable {
    /// A cell with its place.
    struct Cell {
        /// Its text, without blanks around it.
        let text: Text
        /// Its bytes in the file.
        let range: Range<Int>

        /// What the column below it holds, if it is a head.
        var role: ColumnRole { ColumnRole(head: text) }
    }

    /// The cells of its head.
    let head: [Cell]
    /// The cells of its rows.
    private(set) var rows: [[Cell]] = []

    /// The tables in a part of a file; none at once where there is no pipe.
    static func all(in bytes: [UInt8], _ range: Range<Int>) -> [BodyTable] {
        let hasPipe = bytes.withUnsafeBytes { buffer in
            guard let start = buffer.baseAddress, !range.isEmpty else { return false }
            return memchr(start + range.lowerBound, 0x7C, range.count) != nil
        }
        if !hasPipe { return [] }
        var tables: [BodyTable] = []
        var above: Range<Int>?
        var isInTable = false
        var start = range.lowerBound
        while start < range.upperBound {
            let end = bytes[start..<range.upperBound].firstIndex(of: 0x0A) ?? range.upperBound
            let line = start..<end
            start = end + 1
            guard bytes[line].contains(0x7C) else {
                isInTable = false
                above = nil
                continue
            }
            if isInTable {
                tables[tables.count - 1].rows.append(cells(line, bytes))
            } else if let head = above, isDelimiter(bytes[line]) {
                tables.append(BodyTable(head: cells(head, bytes)))
                isInTable = true
            }
            above = line
        }
        return tables
    }

    private init(head: [Cell]) {
        self.head = head
    }

    private static func isDelimiter(_ line: ArraySlice<UInt8>) -> Bool {
        line.contains(0x2D) && line.allSatisfy { " |-:\t\r>".utf8.contains($0) }
    }

    private static func cells(_ line: Range<Int>, _ bytes: [UInt8]) -> [Cell] {
        var cells: [Cell] = []
        var start = line.lowerBound
        for offset in line.lowerBound...line.upperBound {
            let isEnd = offset == line.upperBound
            guard isEnd || bytes[offset] == 0x7C && bytes[max(0, offset - 1)] != 0x5C else {
                continue
            }
            let text = Text(bytes, start, offset).trimmed
            let isOutside = start == line.lowerBound && text.isEmpty || isEnd && text.isEmpty
            if !isOutside {
                cells.append(Cell(text: text, range: Int(text.start)..<Int(text.end)))
            }
            start = offset + 1
        }
        return cells
    }
}
