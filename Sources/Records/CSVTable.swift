package import Diagnostics
package import Values

/// A table from a CSV file (RFC 4180; comma or tab), every cell with its place.
package struct CSVTable: Sendable {
    /// A cell: its text, unquoted, and where it stands, quotes included.
    package struct Cell: Sendable {
        /// The text without blanks around it, `""` read as `"`.
        package let text: Text
        /// Where it stands; blanks around it are left out.
        package let range: SourceRange
    }

    /// So many cells of a row are kept; no table has more columns.
    package static let columnLimit = 1024

    /// The file.
    package let source: SourceFile
    /// The first quotation mark that nothing closes; its cell is the rest of the file.
    package let unclosedQuote: SourceRange?

    private let cells: [Cell]
    private let rowEnds: [Int32]

    /// Number of rows, the head included; rows in which every cell is blank do not count.
    package var rowCount: Int { rowEnds.count }

    /// The cells of a row, from the left; short rows are short, long rows long.
    package func row(_ index: Int) -> ArraySlice<Cell> {
        let start = index == 0 ? 0 : Int(rowEnds[index - 1])
        return cells[start..<Int(rowEnds[index])]
    }

    /// Reads a whole file; tabs part its cells when its first line has a tab and no comma, unless it
    /// is known what does.
    package init(_ source: SourceFile, separator: UInt8? = nil) {
        var reader = CSVReader(source.bytes, separator: separator)
        source.bytes.withUnsafeBufferPointer { reader.readAll($0) }
        self.source = source
        cells = reader.cells
        rowEnds = reader.rowEnds
        unclosedQuote = reader.unclosedQuote
    }
}
