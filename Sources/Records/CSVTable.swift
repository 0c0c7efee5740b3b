package import Diagnostics
package import Values

/// A table from a CSV file (RFC 4180; comma or tab), every cell with its place.
package struct CSVTable: Sendable {
    /// A cell: its text, unquoted, and where it stands, quotes included.
    package struct Cell: Sendable {
        /// The text, `""` read as `"`.
        package let text: Text
        /// Where it stands.
        package let range: SourceRange
    }

    /// The file.
    package let source: SourceFile
    /// A quotation mark that nothing closes.
    package let unclosedQuote: SourceRange?

    private let cells: [Cell]
    private let rowEnds: [Int32]

    /// Number of rows, the head included; blank lines do not count.
    package var rowCount: Int { rowEnds.count }

    /// The cells of a row, from the left.
    package func row(_ index: Int) -> ArraySlice<Cell> {
        let start = index == 0 ? 0 : Int(rowEnds[index - 1])
        return cells[start..<Int(rowEnds[index])]
    }

    /// Reads a whole file; tabs part its cells when its first line has a tab and no comma.
    package init(_ source: SourceFile) {
        var reader = CSVReader(source: source)
        reader.readAll()
        self.source = source
        cells = reader.cells
        rowEnds = reader.rowEnds
        unclosedQuote = reader.unclosedQuote
    }
}

/// One pass over the bytes of a CSV file.
private struct CSVReader {
    let source: SourceFile
    let separator: UInt8
    var cells: [CSVTable.Cell] = []
    var rowEnds: [Int32] = []
    var unclosedQuote: SourceRange?
    private var index = 0

    init(source: SourceFile) {
        self.source = source
        let firstLine = source.bytes.prefix { $0 != 0x0A }
        let hasComma = firstLine.contains(UInt8(ascii: ","))
        separator = firstLine.contains(0x09) && !hasComma ? 0x09 : UInt8(ascii: ",")
    }

    mutating func readAll() {
        while index < source.bytes.count { readRow() }
    }

    private mutating func readRow() {
        let firstCell = cells.count
        while true {
            readCell()
            guard index < source.bytes.count, source.bytes[index] == separator else { break }
            index += 1
        }
        if index < source.bytes.count, source.bytes[index] == 0x0D { index += 1 }
        if index < source.bytes.count, source.bytes[index] == 0x0A { index += 1 }
        if cells[firstCell...].allSatisfy({ $0.text.isBlank }) {
            cells.removeSubrange(firstCell...)
        } else {
            rowEnds.append(Int32(cells.count))
        }
    }

    private mutating func readCell() {
        let start = index
        if index < source.bytes.count, source.bytes[index] == UInt8(ascii: "\"") {
            readQuotedCell()
            return
        }
        while index < source.bytes.count, !isCellEnd(source.bytes[index]) { index += 1 }
        let text = Text(source.bytes, start, index).trimmed
        let range = SourceRange(start: Int(text.start), end: Int(text.end))
        cells.append(CSVTable.Cell(text: text, range: range))
    }

    private mutating func readQuotedCell() {
        let start = index
        var hasInnerQuote = false
        index += 1
        while index < source.bytes.count {
            if source.bytes[index] == UInt8(ascii: "\"") {
                let isDoubled =
                    index + 1 < source.bytes.count
                    && source.bytes[index + 1] == UInt8(ascii: "\"")
                if !isDoubled { break }
                hasInnerQuote = true
                index += 1
            }
            index += 1
        }
        let textEnd = min(index, source.bytes.count)
        if index >= source.bytes.count {
            unclosedQuote = unclosedQuote ?? SourceRange(start: start, end: start + 1)
        } else {
            index += 1
        }
        let end = index
        // What follows a closing quotation mark up to the separator is kept, not lost.
        while index < source.bytes.count, !isCellEnd(source.bytes[index]) { index += 1 }
        let range = SourceRange(start: start, end: index)
        let rest = source.bytes[end..<index]
        if !hasInnerQuote, rest.isEmpty {
            cells.append(
                CSVTable.Cell(text: Text(source.bytes, start + 1, textEnd).trimmed, range: range))
            return
        }
        var copy: [UInt8] = []
        var position = start + 1
        while position < textEnd {
            copy.append(source.bytes[position])
            position += source.bytes[position] == UInt8(ascii: "\"") ? 2 : 1
        }
        copy.append(contentsOf: rest)
        cells.append(CSVTable.Cell(text: Text(copy).trimmed, range: range))
    }

    private func isCellEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }
}
