import Boards
import Templates
import Values

/// What a ledger's figures say in a sentence, and in the rows of tables.
struct LedgerWords {
    let site: Site

    private var strings: SiteStrings { site.strings }

    /// What came in, what was paid, what is left.
    func sentence(_ period: String, _ figures: LedgerFigures) -> String {
        let values = [
            ("period", period), ("income", figures.income.description),
            ("expense", figures.expense.description),
        ]
        guard let balance = figures.balance else {
            return strings.filled(.ledgerSentence, values[0], values[1], values[2])
        }
        return strings.filled(
            .ledgerSentenceBalance, values[0], values[1], values[2],
            ("balance", balance.description))
    }

    /// How it differs from another period.
    func comparison(
        with period: String, _ before: LedgerFigures, _ now: LedgerFigures
    ) -> String {
        strings.filled(
            .ledgerAgainst, ("period", period), ("income", change(before.income, now.income)),
            ("expense", change(before.expense, now.expense)))
    }

    private func change(_ before: Money, _ now: Money) -> String {
        guard let more = now.subtracting(before), more != .zero else { return strings[.asMuch] }
        let amount = Money(fen: abs(more.fen)).description
        return strings.filled(more.fen > 0 ? .muchMore : .muchLess, ("n", amount))
    }

    /// A difference with its sign.
    func signed(_ before: Money?, _ now: Money?) -> TemplateValue {
        guard let before, let now, let more = now.subtracting(before) else { return .absent }
        return .text((more.fen > 0 ? "+" : "") + more.description)
    }

    /// A row for `parts/ledger-periods`; `path` leads to what it is about from the page.
    func row(_ name: String, _ figures: LedgerFigures, path: String?) -> TemplateValue {
        .object([
            "name": .text(name), "href": TemplateValue(path),
            "income": .text(figures.income.description),
            "expense": .text(figures.expense.description),
            "balance": TemplateValue(figures.balance?.description),
            "count": .text(Int64(figures.count).grouped),
        ])
    }

    /// A row of differences between two periods.
    func differences(
        _ name: String, from before: LedgerFigures, to now: LedgerFigures
    ) -> TemplateValue {
        .object([
            "name": .text(name), "income": signed(before.income, now.income),
            "expense": signed(before.expense, now.expense),
            "balance": signed(before.balance, now.balance),
        ])
    }

    /// The subtotals for `parts/ledger-categories`; absent where there is no entry.
    func categories(_ figures: LedgerFigures) -> TemplateValue {
        guard !figures.categories.isEmpty else { return .absent }
        let rows = figures.categories.map { category in
            TemplateValue.object([
                "name": TemplateValue(category.name), "count": .text(String(category.count)),
                "income": amount(category.income),
                "incomeShare": share(category.income, of: figures.income),
                "expense": amount(category.expense),
                "expenseShare": share(category.expense, of: figures.expense),
            ])
        }
        return .object([
            "rows": .list(rows), "income": .text(figures.income.description),
            "expense": .text(figures.expense.description),
            "count": .text(Int64(figures.count).grouped),
        ])
    }

    /// What a chart of periods says in words: from when to when, the least and the most.
    func description(_ points: [LedgerCharts.Point]) -> String {
        guard let first = points.first, let last = points.last else { return "" }
        return strings.filled(
            .chartText, ("from", strings.words(first.period)), ("to", strings.words(last.period)))
    }

    private func amount(_ amount: Money) -> TemplateValue {
        amount == .zero ? .absent : .text(amount.description)
    }

    /// A share in tenths of a percent, rounded half up; absent where there is nothing to share.
    private func share(_ part: Money, of whole: Money) -> TemplateValue {
        guard part.fen > 0, whole.fen > 0, part <= whole else { return .absent }
        let (high, low) = part.fen.multipliedFullWidth(by: 1000)
        let (quotient, rest) = whole.fen.dividingFullWidth((high, low))
        let permille = quotient + (rest >= whole.fen - rest ? 1 : 0)
        return .text("\(permille / 10).\(permille % 10)%")
    }
}
