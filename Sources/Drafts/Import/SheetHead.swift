package import Diagnostics
import Sheets
package import Values

/// The head of a table in a sheet: one row, or two where the upper one groups columns.
package struct SheetHead: Sendable {
    /// A column with its head.
    package struct Column: Sendable {
        /// The column, from 1.
        package let column: Int
        /// The words above it.
        package let text: Text
        /// Where they stand; nil for a column without any.
        package let span: SourceSpan?
        /// The unit that they give.
        package let unit: MoneyUnit?
        /// The wordings that may name it, the best first.
        let words: [HeadWord]
    }

    /// Its rows in the sheet.
    package let rows: ClosedRange<Int>
    /// The columns that have a head, from the left.
    package let columns: [Column]

    private static let rowLimit = 60

    /// Every head that a sheet may have: single rows and pairs of rows, from the top.
    static func candidates(in sheet: Sheet) -> [SheetHead] {
        let rows = sheet.rows.prefix(rowLimit).map(\.number)
        return rows.flatMap { row -> [SheetHead] in
            let single = SheetHead(sheet, row...row)
            let next = sheet.row(row + 1) == nil ? [] : [SheetHead(sheet, row...(row + 1))]
            return [single] + next
        }
    }

    private init(_ sheet: Sheet, _ rows: ClosedRange<Int>) {
        self.rows = rows
        columns = (1...max(1, sheet.lastColumn)).compactMap { column in
            Self.column(column, sheet, rows)
        }
    }

    /// A head over several columns is that of the first of them, unless the row below parts them.
    private static func column(_ column: Int, _ sheet: Sheet, _ rows: ClosedRange<Int>) -> Column? {
        let upper = sheet.shownCell(row: rows.lowerBound, column: column)
        let lower = sheet.shownCell(row: rows.upperBound, column: column)
        guard let cell = lower?.column == column ? lower : upper, cell.column == column else {
            return nil
        }
        var words = [HeadWord(cell.shown)]
        var text = cell.shown
        if let upper, upper.range != cell.range {
            text = Text(upper.shown.string + cell.shown.string)
            words.append(HeadWord(text))
        }
        guard words.contains(where: { !$0.isEmpty }) else { return nil }
        return Column(
            column: column, text: text, span: sheet.span(of: cell), unit: MoneyUnit(head: text),
            words: words)
    }

    /// A column without a head.
    static func bare(_ column: Int) -> Column {
        Column(column: column, text: Text(""), span: nil, unit: nil, words: [])
    }

    /// The words of one row of it, to know the row again where it is repeated.
    func repeats(_ row: SheetRow, in sheet: Sheet) -> Bool {
        guard let last = sheet.row(rows.upperBound) else { return false }
        return last.cells.count > 1 && last.cells.count == row.cells.count
            && zip(last.cells, row.cells).allSatisfy { mine, other in
                mine.column == other.column && mine.shown == other.shown
            }
    }
}
