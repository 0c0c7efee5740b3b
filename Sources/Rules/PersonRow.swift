import Catalogue
import Diagnostics
import Values

/// A row of a table that names a resident, from a field, a CSV or a body.
struct PersonRow {
    /// A cell: what its column holds, and what stands in it.
    struct Cell {
        let role: ColumnRole
        let text: Text
        let range: Range<Int>
    }

    let cells: [Cell]
    /// The file that the places are in.
    let source: SourceFile

    /// Where the row stands: its first cell that has something in it.
    var start: Cell? { cells.first { !$0.text.isEmpty } }

    /// Calls the closure with every row about a person, of tables and of the body's tables.
    static func forEach(
        in subject: Subject, _ context: RuleContext, _ body: (PersonRow) -> Void
    ) {
        for table in subject.tables {
            guard let roles = context.personTables.roles(of: table.type) else { continue }
            for row in 0..<table.value.rowCount {
                body(PersonRow(row, of: table.value, roles))
            }
        }
        forEach(in: subject.bodyTables, of: subject.notice.source, body)
    }

    /// Calls the closure with every row about a person of a body's tables.
    static func forEach(
        in tables: [BodyTable], of source: SourceFile, _ body: (PersonRow) -> Void
    ) {
        for table in tables where table.head.contains(where: { $0.role.isName }) {
            for row in table.rows {
                let cells = zip(table.head, row).map { head, cell in
                    Cell(role: head.role, text: cell.text, range: cell.range)
                }
                body(PersonRow(cells: cells, source: source))
            }
        }
    }

    private init(cells: [Cell], source: SourceFile) {
        self.cells = cells
        self.source = source
    }

    private init(_ row: Int, of table: TableValue, _ roles: [ColumnRole]) {
        source = table.source
        cells = roles.indices.compactMap { column in
            let cell = table.cell(row: row, column: column)
            if cell.value.isBlank { return nil }
            let range = Self.unquoted(cell.range.offsets, in: table.source.bytes)
            return Cell(
                role: roles[column],
                text: Text(table.source.bytes, range.lowerBound, range.upperBound), range: range)
        }
    }

    private static func unquoted(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
        guard range.count > 1, let first = bytes[range].first, first == 0x22 || first == 0x27,
            bytes[range.upperBound - 1] == first
        else { return range }
        return (range.lowerBound + 1)..<(range.upperBound - 1)
    }
}
