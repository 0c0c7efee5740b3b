package import Diagnostics
import Values

/// A grid of cells with their places: a sheet of a workbook, or a CSV.
package struct Sheet: Sendable {
    /// Cells that are shown as one; rows and columns from 1.
    package struct Merge: Sendable {
        /// The rows.
        package let rows: ClosedRange<Int>
        /// The columns.
        package let columns: ClosedRange<Int>
    }

    /// Its name on the tab; empty for a CSV.
    package let name: String
    /// Whether its tab is not shown.
    package let isHidden: Bool
    /// The text that its places are in: the CSV, or a text that stands for the sheet, a row a line.
    package let source: SourceFile
    /// The rows that hold something, from the top.
    package let rows: [SheetRow]
    /// Cells that are shown as one.
    package let merges: [Merge]
    /// Rows that are not shown and hold something.
    package let hiddenRows: [Int]
    /// Columns that are not shown and hold something.
    package let hiddenColumns: [Int]
    /// Names of the cells that have a comment.
    package let notes: [String]

    private let indices: [Int: Int]

    init(
        name: String = "", isHidden: Bool = false, source: SourceFile, rows: [SheetRow],
        merges: [Merge] = [], hiddenRows: [Int] = [], hiddenColumns: [Int] = [],
        notes: [String] = []
    ) {
        self.name = name
        self.isHidden = isHidden
        self.source = source
        self.rows = rows
        self.merges = merges
        self.hiddenRows = hiddenRows
        self.hiddenColumns = hiddenColumns
        self.notes = notes
        var indices: [Int: Int] = [:]
        for (index, row) in rows.enumerated() { indices[row.number] = index }
        self.indices = indices
    }

    /// A row by its number; nil where it is blank.
    package func row(_ number: Int) -> SheetRow? { indices[number].map { rows[$0] } }

    /// The cell at a row and column; nil where it is blank.
    package func cell(row: Int, column: Int) -> SheetCell? { self.row(row)?.cell(column) }

    /// The cell that is shown at a row and column: of cells shown as one it is the first.
    package func shownCell(row: Int, column: Int) -> SheetCell? {
        if let cell = cell(row: row, column: column) { return cell }
        guard let merge = merge(row: row, column: column) else { return nil }
        return cell(row: merge.rows.lowerBound, column: merge.columns.lowerBound)
    }

    /// The cells shown as one that a place is among.
    package func merge(row: Int, column: Int) -> Merge? {
        merges.first { $0.rows.contains(row) && $0.columns.contains(column) }
    }

    /// Where a cell stands.
    package func span(of cell: SheetCell) -> SourceSpan { source.span(cell.range) }

    /// Where a row stands: its first cell.
    package func span(of row: SheetRow) -> SourceSpan {
        source.span(row.cells.first?.range ?? SourceRange(start: 0, end: 0))
    }

    /// How a place is called: `F12` in a workbook, line and column in a CSV.
    package func name(of cell: SheetCell) -> String {
        CellName.letters(of: cell.column) + String(cell.row)
    }

    /// The last column that holds something, from 1; 0 for an empty sheet.
    package var lastColumn: Int { rows.compactMap { $0.cells.last?.column }.max() ?? 0 }
}
