import Boards
import Catalogue
import Diagnostics
import Values

/// What came in, what was paid and what was left in one period of a ledger, or in several.
struct LedgerFigures: Sendable {
    /// What came in and was paid under one category.
    struct Category: Sendable {
        let name: Text
        var income: Money
        var expense: Money
        var count: Int
    }

    /// All that came in.
    private(set) var income = Money.zero
    /// All that was paid.
    private(set) var expense = Money.zero
    /// What was left at the end; nil where no record says it.
    private(set) var balance: Money?
    /// How many entries there are.
    private(set) var count = 0
    /// By category; those with the most paid first, then with the most that came in.
    private(set) var categories: [Category] = []

    /// Adds up a record; nil where a sum is beyond what is reckoned with.
    init?(_ notice: Notice, _ fields: LedgerFields) {
        var byName: [Text: Int] = [:]
        if case .table(let table) = notice.values[fields.table].value {
            for row in 0..<table.rowCount {
                let income = table.money(row, fields.income)
                let expense = table.money(row, fields.expense)
                guard let (incomes, expenses) = Self.sums(self, income, expense) else {
                    return nil
                }
                (self.income, self.expense) = (incomes, expenses)
                count += 1
                guard let name = table.text(row, fields.category) else { continue }
                add(Category(name: name, income: income, expense: expense, count: 1), &byName)
            }
        }
        if let closing = fields.closing, case .money(let amount) = notice.values[closing].value {
            balance = amount
        }
        sort()
    }

    /// The figures of several periods, the earliest first; nil where a sum is too large.
    init?(_ periods: [LedgerFigures]) {
        var byName: [Text: Int] = [:]
        for figures in periods {
            guard let sums = Self.sums(self, figures.income, figures.expense) else { return nil }
            (income, expense) = sums
            count += figures.count
            balance = figures.balance ?? balance
            for category in figures.categories { add(category, &byName) }
        }
        sort()
    }

    private static func sums(
        _ figures: LedgerFigures, _ income: Money, _ expense: Money
    ) -> (Money, Money)? {
        guard let incomes = figures.income.adding(income),
            let expenses = figures.expense.adding(expense)
        else { return nil }
        return (incomes, expenses)
    }

    private mutating func add(_ category: Category, _ byName: inout [Text: Int]) {
        guard let index = byName[category.name] else {
            byName[category.name] = categories.count
            categories.append(category)
            return
        }
        let known = categories[index]
        categories[index].income = known.income.adding(category.income) ?? known.income
        categories[index].expense = known.expense.adding(category.expense) ?? known.expense
        categories[index].count += category.count
    }

    private mutating func sort() {
        categories.sort { left, right in
            if left.expense != right.expense { return left.expense > right.expense }
            if left.income != right.income { return left.income > right.income }
            return left.name.string < right.name.string
        }
    }
}

extension TableValue {
    /// An amount of a row; nothing where none is given.
    func money(_ row: Int, _ column: Int) -> Money {
        if case .money(let amount) = cell(row: row, column: column).value { amount } else { .zero }
    }

    /// Words of a row.
    func text(_ row: Int, _ column: Int) -> Text? {
        if case .text(let text) = cell(row: row, column: column).value { text } else { nil }
    }
}

/// The periods of a ledger that have a public record, each found by its period.
struct LedgerHistory: Sendable {
    /// A period with its record.
    struct Entry: Sendable {
        let period: Period
        let record: RegisteredNotice
    }

    /// What its tables are.
    let fields: LedgerFields
    /// The periods, the earliest first.
    let entries: [Entry]
    private let positions: [Period: Int]

    /// Orders the records of an item; of two of one period the first published counts.
    init?(_ series: Series) {
        guard let fields = LedgerFields(series.item) else { return nil }
        self.fields = fields
        var seen: [Period: RegisteredNotice] = [:]
        for entry in series.entries where entry.isShown {
            guard let period = entry.notice.period, period.length == series.item.periodLength,
                seen[period] == nil
            else { continue }
            seen[period] = entry
        }
        entries = seen.map { Entry(period: $0.key, record: $0.value) }
            .sorted { $0.period < $1.period }
        var positions: [Period: Int] = [:]
        for (index, entry) in entries.enumerated() { positions[entry.period] = index }
        self.positions = positions
    }

    /// The figures of a period.
    func figures(of period: Period) -> LedgerFigures? {
        positions[period].flatMap { LedgerFigures(entries[$0].record.notice, fields) }
    }

    /// The periods up to one, that one too, at most so many back.
    func entries(upTo period: Period, count: Int) -> [Entry] {
        guard let end = positions[period], let first = period.advanced(by: 1 - count) else {
            return []
        }
        var start = end
        while start > 0, entries[start - 1].period >= first { start -= 1 }
        return Array(entries[start...end])
    }

    /// The years that have a record, the newest first, with their periods.
    var years: [(year: Int, entries: [Entry])] {
        var years: [(year: Int, entries: [Entry])] = []
        for entry in entries.reversed() {
            if years.last?.year == entry.period.year {
                years[years.count - 1].entries.insert(entry, at: 0)
            } else {
                years.append((entry.period.year, [entry]))
            }
        }
        return years
    }

    /// The figures of periods, each with its own.
    func figures(of entries: [Entry]) -> [(entry: Entry, figures: LedgerFigures)] {
        entries.compactMap { entry in
            LedgerFigures(entry.record.notice, fields).map { (entry, $0) }
        }
    }
}
