import Diagnostics
import Records
import Values

/// Reads a table that lies in a CSV beside the record; findings name the CSV's own lines.
struct TableFileReader {
    let field: Field
    let type: TableType
    private(set) var faults: [NoticeFault] = []
    /// Where the head names each column; nil for one that it does not name.
    private var heads: [SourceRange?]
    /// Columns that the head seems to name, misspelt.
    private var misspelt: [Int] = []
    /// Cells of the head without a name that have something below them, found once.
    private var reportedNameless: [Int] = []

    init(field: Field, type: TableType) {
        self.field = field
        self.type = type
        heads = Array(repeating: nil, count: type.columns.count)
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
        // What follows an unclosed quotation mark is one cell: its row, the last one, says nothing.
        let rowCount = table.unclosedQuote == nil ? table.rowCount : table.rowCount - 1
        guard rowCount > 1 else { return table.unclosedQuote == nil ? .blank : .unreadable }
        let faultCount = faults.count
        let columns = readHead(table)
        if heads.allSatisfy({ $0 == nil }), misspelt.isEmpty {
            faults.removeSubrange(faultCount...)
            faults.append(.namelessHead(at: table.source.span(Self.range(of: table.row(0)))))
            return .unreadable
        }
        let rows = readRows(table, columns, upTo: rowCount)
        return table.unclosedQuote == nil ? rows : .unreadable
    }

    /// The column of each cell of the head; nil for one that the table does not know.
    private mutating func readHead(_ table: CSVTable) -> [Int?] {
        let head = Array(table.row(0))
        var columns: [Int?] = head.map { _ in nil }
        for (position, cell) in head.enumerated() where !cell.text.isEmpty {
            guard let column = type.layout.index(of: cell.text) else { continue }
            if let first = heads[column] {
                faults.append(
                    .duplicateKey(
                        cell.text, at: table.source.span(cell.range),
                        first: table.source.span(first)))
                continue
            }
            heads[column] = cell.range
            columns[position] = column
        }
        for cell in head where !cell.text.isEmpty && type.layout.index(of: cell.text) == nil {
            guessUnknown(cell, table)
        }
        return columns
    }

    private mutating func guessUnknown(_ cell: CSVTable.Cell, _ table: CSVTable) {
        let guess = KeyGuess(
            cell.text, among: type.columns,
            lacks: { heads[$0] == nil && !misspelt.contains($0) },
            mayNeed: { type.columns[$0].requirement.isPossible })
        faults.append(
            .unknownKey(cell.text, at: table.source.span(cell.range), nearest: guess?.name))
        if let column = guess?.field, heads[column] == nil { misspelt.append(column) }
    }

    private mutating func readRows(
        _ table: CSVTable, _ columns: [Int?], upTo rowCount: Int
    ) -> FieldValue {
        var cells: [TableValue.Cell] = []
        var rowRanges: [SourceRange] = []
        cells.reserveCapacity((rowCount - 1) * type.columns.count)
        for row in 1..<rowCount {
            let source = table.row(row)
            let range = Self.range(of: source)
            rowRanges.append(range)
            if let extra = source.dropFirst(columns.count).first(where: { !$0.text.isEmpty }) {
                // The row is out of step with its head: none of its cells can be trusted.
                faults.append(.extraCell(row: row, at: table.source.span(extra.range)))
                cells.append(contentsOf: unreadableRow(range))
                continue
            }
            readRow(source, columns, range, table, &cells)
        }
        let absent = heads.indices.filter { heads[$0] == nil && !misspelt.contains($0) }
        return .table(
            TableValue(
                source: table.source, columnCount: type.columns.count, cells: cells,
                rowRanges: rowRanges,
                head: TableHead(range: Self.range(of: table.row(0)), absentColumns: absent)))
    }

    private func unreadableRow(_ range: SourceRange) -> [TableValue.Cell] {
        let cell = TableValue.Cell(value: .unreadable, range: range)
        return Array(repeating: cell, count: type.columns.count)
    }

    private mutating func readRow(
        _ row: ArraySlice<CSVTable.Cell>, _ columns: [Int?], _ range: SourceRange,
        _ table: CSVTable, _ cells: inout [TableValue.Cell]
    ) {
        let start = cells.count
        let blank = TableValue.Cell(value: .blank, range: range)
        cells.append(contentsOf: repeatElement(blank, count: type.columns.count))
        for column in misspelt {
            cells[start + column] = TableValue.Cell(value: .unreadable, range: range)
        }
        for (cell, (position, column)) in zip(row, columns.enumerated()) {
            guard let column else {
                reportNameless(position, cell, table)
                continue
            }
            var value = FieldValue.blank
            if !cell.text.isEmpty {
                var reader = ScalarReader()
                let span = table.source.span(cell.range)
                value = reader.read(cell.text, as: type.columns[column], at: span)
                if !reader.faults.isEmpty { faults += reader.faults }
            }
            cells[start + column] = TableValue.Cell(value: value, range: cell.range)
        }
    }

    /// What stands under a cell of the head without a name would be lost silently.
    private mutating func reportNameless(
        _ position: Int, _ cell: CSVTable.Cell, _ table: CSVTable
    ) {
        let head = table.row(0)
        guard !cell.text.isEmpty, head[head.startIndex + position].text.isEmpty,
            !reportedNameless.contains(position)
        else { return }
        reportedNameless.append(position)
        faults.append(.namelessColumn(position + 1, at: table.source.span(cell.range)))
    }

    private static func range(of row: ArraySlice<CSVTable.Cell>) -> SourceRange {
        SourceRange(
            start: row.first.map { Int($0.range.start) } ?? 0,
            end: row.last.map { Int($0.range.end) } ?? 0)
    }
}
