import Catalogue
import Sheets
import Values

/// What a row below the head is.
enum RowKind {
    case entry
    /// What was there before the first entry.
    case opening
    /// What is left after the last one.
    case closing
    /// Sums of the entries so far.
    case total
    /// Sums of the entries since the last sums, or so far.
    case subtotal
    /// Sums since the beginning of the year, which the sheet alone cannot show.
    case toDate
    /// The head once more.
    case head
    /// Who made and checked the sheet.
    case signature
    /// Words without a day or an amount.
    case words
}

/// Tells entries from the rows that say something about them.
struct RowSorter {
    private let mapping: ColumnMapping
    private let words: SheetWords

    init(_ mapping: ColumnMapping, words: SheetWords = .builtIn) {
        self.mapping = mapping
        self.words = words
    }

    /// What a row is, with the cell that says so where one does.
    func kind(of row: SheetRow) -> (kind: RowKind, label: SheetCell?) {
        if mapping.head.repeats(row, in: mapping.sheet) { return (.head, nil) }
        let mapped = mappedCells(of: row)
        let hasVoucher = mapped.contains { cell, field in
            field == mapping.table.voucherColumn && !CellReader.isDash(cell.shown)
        }
        if !hasVoucher, let (kind, label) = labelled(row) { return (kind, label) }
        if isSignature(row, mapped) { return (.signature, nil) }
        let hasValue = mapped.contains { cell, field in
            !mapping.table.columns[field].type.holdsWords && !CellReader.isDash(cell.shown)
        }
        return (hasValue || mapped.count >= 2 ? .entry : .words, nil)
    }

    private func labelled(_ row: SheetRow) -> (RowKind, SheetCell)? {
        for cell in row.cells {
            guard let word = Self.label(of: cell) else { continue }
            for (list, kind) in Self.kinds where words.has(word, in: list) {
                return (kind, cell)
            }
        }
        return nil
    }

    private static let kinds: [(SheetWords.List, RowKind)] = [
        (.opening, .opening), (.totals, .total), (.subtotals, .subtotal), (.carried, .subtotal),
        (.toDate, .toDate), (.closing, .closing),
    ]

    /// The words of a cell up to a colon; nil for a number.
    private static func label(of cell: SheetCell) -> HeadWord? {
        switch cell.content {
        case .text(let text), .untyped(let text):
            let label = text.string.split(
                maxSplits: 1, omittingEmptySubsequences: false,
                whereSeparator: { ":：".contains($0) })
            let word = HeadWord(Text(String(label.first ?? "")))
            return word.isEmpty ? nil : word
        case .number, .day, .flag, .error, .unreckoned, .broken: return nil
        }
    }

    private func isSignature(
        _ row: SheetRow, _ mapped: [(cell: SheetCell, field: Int)]
    ) -> Bool {
        let hasAmount = mapped.contains { cell, field in
            if case .number = cell.content {
                mapping.table.columns[field].type.holdsMoney
            } else {
                false
            }
        }
        if hasAmount { return false }
        return row.cells.contains { cell in
            // A post such as 会计 may be what a column holds: alone it is a label only elsewhere.
            let isLabel =
                !holdsWords(cell.column) && words.has(HeadWord(cell.shown), in: .signatures)
            return isLabel
                || LabelledValue.all(in: cell.shown).contains {
                    words.has($0.label, in: .signatures)
                }
        }
    }

    private func holdsWords(_ column: Int) -> Bool {
        mapping.entries.contains { entry in
            guard entry.head.column == column, case .field(let index)? = entry.use else {
                return false
            }
            return mapping.table.columns[index].type.holdsWords
        }
    }

    /// The cells of a row that belong to the record's table.
    func mappedCells(of row: SheetRow) -> [(cell: SheetCell, field: Int)] {
        mapping.entries.compactMap { entry in
            guard let cell = row.cell(entry.head.column), let use = entry.use else { return nil }
            switch use {
            case .field(let index), .datePart(let index, _): return (cell, index)
            case .amount: return mapping.table.sides.map { (cell, $0.income) }
            case .side, .leftOut: return nil
            }
        }
    }
}
