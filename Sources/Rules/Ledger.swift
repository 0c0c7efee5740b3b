import Catalogue
import Diagnostics
import Values

/// A table of days and amounts in one record.
struct Ledger {
    /// The record.
    let notice: Notice
    /// Which columns say what.
    let columns: LedgerColumns
    /// The rows.
    let table: TableValue
    /// The table's place among the fields of its item.
    let field: Int

    /// The ledgers of a record, in the order of its fields; none of one that was taken back.
    static func all(in notice: Notice) -> [Ledger] {
        guard let item = notice.item, !item.tables.isEmpty, !notice.values.isEmpty,
            notice.status != .withdrawn
        else { return [] }
        var found: [Ledger] = []
        for (field, type) in item.tables {
            guard let columns = type.ledger, case .table(let table) = notice.values[field].value
            else { continue }
            found.append(Ledger(notice: notice, columns: columns, table: table, field: field))
        }
        return found
    }

    func day(_ row: Int) -> Day? {
        guard case .date(let day) = table.cell(row: row, column: columns.date).value else {
            return nil
        }
        return day
    }

    /// An amount other than zero.
    func amount(_ row: Int, _ column: Int) -> Money? {
        guard case .money(let money) = table.cell(row: row, column: column).value, money.fen != 0
        else { return nil }
        return money
    }

    func text(_ row: Int, _ column: Int?) -> Text? {
        guard let column, case .text(let text) = table.cell(row: row, column: column).value else {
            return nil
        }
        return text
    }

    /// Where a row begins and ends.
    func span(row: Int) -> SourceSpan { table.span(table.rowRanges[row]) }
}
