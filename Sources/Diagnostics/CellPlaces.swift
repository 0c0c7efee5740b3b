/// Where the cells of a spreadsheet stand in the text that stands for it, so that a place in it reads
/// `F12` and not as line and column.
///
/// A line of that text is a row of the sheet, so that an excerpt shows the whole row. A class, as
/// every place in the sheet shares it.
package final class CellPlaces: Sendable {
    /// A cell: where it begins in the text, its row and its column, from 1.
    package struct Cell: Sendable {
        let start: Int32
        let row: Int32
        let column: Int32

        /// Makes a cell.
        package init(start: Int, row: Int, column: Int) {
            self.start = Int32(clamping: start)
            self.row = Int32(clamping: row)
            self.column = Int32(clamping: column)
        }
    }

    private let cells: [Cell]

    /// Makes the places of cells in the order of the text.
    package init(_ cells: [Cell]) {
        self.cells = cells
    }

    /// The name of the cell at an offset, or of the one before it; nil where there is none.
    package func name(at offset: Int) -> String? {
        var low = 0
        var high = cells.count
        while low < high {
            let middle = (low + high) / 2
            if Int(cells[middle].start) <= offset { low = middle + 1 } else { high = middle }
        }
        guard low > 0 else { return nil }
        let cell = cells[low - 1]
        return CellName.letters(of: Int(cell.column)) + String(cell.row)
    }
}
