import Diagnostics
import Records
import Values

/// Reads a table that lies in a CSV beside the record; findings name the CSV's own lines.
struct TableFileReader {
    let field: Field
    let type: TableType
    private(set) var faults: [NoticeFault] = []
    private var excused: [Int] = []

    init(field: Field, type: TableType) {
        self.field = field
        self.type = type
    }

    mutating func read(_ file: DecodedFile) -> FieldValue {
        switch file.encoding {
        case .utf8: break
        case .gb18030: faults.append(.tableEncoding(isGB18030: true, at: file.source.span(0, 0)))
        case .unknown(let range):
            faults.append(.tableEncoding(isGB18030: false, at: file.source.span(range)))
            return .unreadable
        }
        let table = CSVTable(file.source)
        if let quote = table.unclosedQuote {
            faults.append(.unclosedQuote(at: file.source.span(quote)))
        }
        guard table.rowCount > 1 else { return .blank }
        let columns = readHead(table)
        return readRows(table, columns)
    }

    /// The column of each cell of the head; nil for one that the table does not know.
    private mutating func readHead(_ table: CSVTable) -> [Int?] {
        var first: [Int: SourceRange] = [:]
        return table.row(0).map { cell in
            if cell.text.isEmpty { return nil }
            guard let column = type.layout.index(of: cell.text) else {
                let nearest = NearMiss.nearest(to: cell.text.string, among: type.layout.allNames)
                if let nearest, let near = type.layout.index(of: Text(nearest)) {
                    excused.append(near)
                }
                faults.append(
                    .unknownKey(cell.text, at: table.source.span(cell.range), nearest: nearest))
                return nil
            }
            if let other = first[column] {
                faults.append(
                    .duplicateKey(
                        cell.text, at: table.source.span(cell.range),
                        first: table.source.span(other)))
                return nil
            }
            first[column] = cell.range
            return column
        }
    }

    private mutating func readRows(_ table: CSVTable, _ columns: [Int?]) -> FieldValue {
        var cells: [TableValue.Cell] = []
        var rowRanges: [SourceRange] = []
        cells.reserveCapacity((table.rowCount - 1) * type.columns.count)
        for row in 1..<table.rowCount {
            let source = table.row(row)
            let range = SourceRange(
                start: source.first.map { Int($0.range.start) } ?? 0,
                end: source.last.map { Int($0.range.end) } ?? 0)
            let start = cells.count
            let blank = TableValue.Cell(value: .blank, range: range)
            cells.append(contentsOf: repeatElement(blank, count: type.columns.count))
            rowRanges.append(range)
            for (position, cell) in source.enumerated() {
                readCell(cell, position, columns, row: row, start: start, table, &cells)
            }
        }
        return .table(
            TableValue(
                source: table.source, columnCount: type.columns.count, cells: cells,
                rowRanges: rowRanges, excusedColumns: excused))
    }

    private mutating func readCell(
        _ cell: CSVTable.Cell, _ position: Int, _ columns: [Int?], row: Int, start: Int,
        _ table: CSVTable, _ cells: inout [TableValue.Cell]
    ) {
        guard position < columns.count else {
            if position == columns.count, !cell.text.isEmpty {
                faults.append(.extraCell(row: row, at: table.source.span(cell.range)))
            }
            return
        }
        guard let column = columns[position], !cell.text.isEmpty else { return }
        var reader = ScalarReader()
        let span = table.source.span(cell.range)
        let value = reader.read(cell.text, as: type.columns[column], at: span)
        if !reader.faults.isEmpty { faults += reader.faults }
        cells[start + column] = TableValue.Cell(value: value, range: cell.range)
    }
}
