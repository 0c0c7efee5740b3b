import Diagnostics
import Records
import Values

/// Reads a table that is written as a list of mappings in the front matter.
struct InlineTableReader {
    let tree: FieldTree
    let field: Field
    let type: TableType
    private(set) var faults: [NoticeFault] = []
    private var cells: [TableValue.Cell] = []
    private var rowRanges: [SourceRange] = []
    /// Column of the n-th key of the row before: rows repeat their order.
    private var order: [Int] = []
    /// The key of each column of the row; -1 for one that it has not.
    private var keys: [Int] = []
    private var unknown: [Int] = []

    init(tree: FieldTree, field: Field, type: TableType) {
        self.tree = tree
        self.field = field
        self.type = type
    }

    mutating func read(_ node: Int) -> FieldValue {
        let rows = tree.items(of: node)
        cells.reserveCapacity(rows.count * type.columns.count)
        rowRanges.reserveCapacity(rows.count)
        for row in rows where tree[row].kind != .blank { readRow(row) }
        if rowRanges.isEmpty { return faults.isEmpty ? .blank : .unreadable }
        return .table(
            TableValue(
                source: tree.source, columnCount: type.columns.count, cells: cells,
                rowRanges: rowRanges))
    }

    private mutating func readRow(_ row: Int) {
        guard tree[row].kind == .mapping else {
            faults.append(.wrongShape(field, .expectedRow, at: tree.span(of: row)))
            return
        }
        let start = cells.count
        let rowRange = tree[row].range
        let blank = TableValue.Cell(value: .blank, range: rowRange)
        cells.append(contentsOf: repeatElement(blank, count: type.columns.count))
        rowRanges.append(rowRange)
        keys.removeAll(keepingCapacity: true)
        keys.append(contentsOf: repeatElement(-1, count: type.columns.count))
        var entries: [(key: Int, value: Int)] = []
        entries.reserveCapacity(type.columns.count)
        tree.forEachEntry(of: row) { entries.append(($0, $1)) }
        for (position, entry) in entries.enumerated() {
            readCell(entry.key, entry.value, position: position, row: start)
        }
        if !unknown.isEmpty { guessUnknown(row: start) }
    }

    private mutating func readCell(_ key: Int, _ node: Int, position: Int, row: Int) {
        let name = tree.text(of: key).trimmed
        let guess = position < order.count ? order[position] : position
        guard let column = type.layout.index(of: name, guess: guess) else {
            unknown.append(key)
            return
        }
        if position == order.count { order.append(column) }
        guard keys[column] < 0 else {
            faults.append(
                .duplicateKey(name, at: tree.span(of: key), first: tree.span(of: keys[column])))
            return
        }
        keys[column] = key
        cells[row + column] = TableValue.Cell(value: .blank, range: tree[key].range)
        switch tree[node].kind {
        case .blank: return
        case .scalar:
            let value = read(tree.text(of: node), type.columns[column], node)
            if value.isBlank { return }
            cells[row + column] = TableValue.Cell(value: value, range: tree[node].range)
        case .sequence, .mapping:
            faults.append(
                .wrongShape(type.columns[column], .expectedOneValue, at: tree.span(of: node)))
            cells[row + column] = TableValue.Cell(value: .unreadable, range: tree[node].range)
        }
    }

    /// Takes each unknown key of a row for the column that it was meant to be, in this row only.
    private mutating func guessUnknown(row: Int) {
        for key in unknown {
            let name = tree.text(of: key).trimmed
            let guess = KeyGuess(
                name, among: type.columns, lacks: { keys[$0] < 0 },
                mayNeed: { type.columns[$0].requirement.isPossible })
            faults.append(.unknownKey(name, at: tree.span(of: key), nearest: guess?.name))
            guard let column = guess?.field, keys[column] < 0 else { continue }
            keys[column] = key
            cells[row + column] = TableValue.Cell(value: .unreadable, range: tree[key].range)
        }
        unknown.removeAll()
    }

    private mutating func read(_ text: Text, _ field: Field, _ node: Int) -> FieldValue {
        var reader = ScalarReader()
        let value = reader.read(text, as: field, at: tree.span(of: node))
        if !reader.faults.isEmpty { faults += reader.faults }
        return value
    }
}
