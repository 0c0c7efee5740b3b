import Catalogue

/// The fields that make an item a ledger that can be read month by month.
///
/// A periodic item with a table, not about residents, whose `LedgerColumns` have an income, a
/// payment and a category; with its `opening-balance` and `closing-balance`, where it has them.
struct LedgerFields: Sendable {
    /// The table, as an index in the item's layout.
    let table: Int
    /// The columns of a row.
    let date: Int
    let income: Int
    let expense: Int
    let category: Int
    let summary: Int?
    /// What was left before, as an index in the layout.
    let opening: Int?
    /// What is left, likewise.
    let closing: Int?

    /// Finds them; nil for an item that is no ledger.
    init?(_ item: Item) {
        guard item.periodLength != nil else { return nil }
        let found = item.tables.lazy.compactMap { index, type -> (Int, LedgerColumns)? in
            guard !type.isPersonal, let ledger = type.ledger, ledger.income != nil,
                ledger.category != nil, ledger.payment != nil
            else { return nil }
            return (index, ledger)
        }
        guard let (table, columns) = found.first, let income = columns.income,
            let expense = columns.payment, let category = columns.category, income != expense
        else { return nil }
        self.table = table
        date = columns.date
        self.income = income
        self.expense = expense
        self.category = category
        summary = columns.summary
        func money(_ key: String) -> Int? {
            item.layout.fields.firstIndex { field in
                guard field.key == key, case .money = field.type else { return false }
                return true
            }
        }
        opening = money("opening-balance")
        closing = money("closing-balance")
    }
}
