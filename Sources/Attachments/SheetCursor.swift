import Diagnostics

/// Where one pass over a sheet of a workbook stands, and what of the sheet is hidden.
struct SheetCursor {
    /// The row, from 1; 0 before the first.
    private(set) var row = 0
    /// The column, from 1; 0 before the first of a row.
    private(set) var column = 0
    /// Whether the row is hidden.
    private(set) var isRowHidden = false
    /// The hidden columns, as the sheet lists them.
    private(set) var hiddenColumns: [ClosedRange<Int>] = []

    /// Goes to a row; one that does not say its number is the next.
    mutating func startRow(_ attributes: XMLAttributes) {
        row = attributes["r"].flatMap { Int($0) } ?? row &+ 1
        column = 0
        isRowHidden = attributes.isTrue("hidden")
    }

    /// Goes to a cell; one that does not say its place is the next of the row.
    mutating func startCell(_ attributes: XMLAttributes) {
        if let place = attributes["r"].flatMap({ CellName.place($0) }) {
            (row, column) = place
        } else {
            column = column &+ 1
        }
    }

    /// Takes what the sheet says of some columns.
    mutating func take(columns attributes: XMLAttributes) {
        guard attributes.isTrue("hidden"), hiddenColumns.count < 1024,
            let first = attributes["min"].flatMap({ Int($0) }),
            let last = attributes["max"].flatMap({ Int($0) }), first <= last
        else { return }
        hiddenColumns.append(first...last)
    }
}
