package import Catalogue
package import Diagnostics
import Values

/// A summary does not say what the monthly ledgers (F01) add up to.
///
/// Compared are, of the monthly summary (F02), totals and balances with the ledger of the month and
/// the figures for the year with the ledgers since January; of the annual accounts (F04), totals
/// with the twelve ledgers and the balance with that of December. Where a ledger is missing, or is
/// of another account, nothing is compared; a nil return counts as zero.
///
/// 中文：汇总的数字和逐月公开的账加起来不一样。
///
/// 月度汇总（F02）的合计、结余同当月的账（F01）比，本年累计同1月以来各月的账比；年度决算（F04）的合计同12个月
/// 的账比，年末结余同12月的账比。有一个月的账没有公开，或者不是同一个账户，就不比；“本期无”按零算。
///
/// ```bad content/finance/2026-08.md
/// item: F01
/// period: 2026-08
/// reviewed: 2026-09-07
/// published: 2026-09-08
/// opening-balance: 30,948.14
/// entries:
///   - {date: 2026-08-28, voucher: 记-001, category: 场地, summary: 门球场8月场地费, income: 268.00}
///   - {date: 2026-08-31, voucher: 记-002, category: 托管, summary: 暑期托管教师3人, expense: 11675.00, handled-by: 李某, approved-by: 王某}
/// total-income: 268.00
/// total-expense: 11,675.00
/// closing-balance: 19,541.14
/// closing-in-words:
/// ```
///
/// ```bad content/finance/summary.md
/// item: F02
/// period: 2026-08
/// total-income: «168.00»
/// total-expense: «11,575.00»
/// ```
///
/// ```good content/finance/2026-08.md
/// item: F01
/// period: 2026-08
/// reviewed: 2026-09-07
/// published: 2026-09-08
/// opening-balance: 30,948.14
/// entries:
///   - {date: 2026-08-28, voucher: 记-001, category: 场地, summary: 门球场8月场地费, income: 168.00}
///   - {date: 2026-08-31, voucher: 记-002, category: 托管, summary: 暑期托管教师3人, expense: 11575.00, handled-by: 李某, approved-by: 王某}
/// total-income: 168.00
/// total-expense: 11,575.00
/// closing-balance: 19,541.14
/// closing-in-words:
/// ```
///
/// ```good content/finance/summary.md
/// item: F02
/// period: 2026-08
/// total-income: 168.00
/// total-expense: 11,575.00
/// ```
package enum PeriodSum: Rule {
    package static let id: RuleID = "period-sum"
    package static let severity = Severity.error

    private static let ledgerCode = Text("finance.monthly-ledger")
    private static let account = Text("account")

    /// The ledgers that a figure is the sum of.
    private enum Months {
        case same, sinceJanuary, all, last
    }

    /// A figure of a summary, and the ledgers' figure that it sums.
    private struct Sum {
        let item: Text
        let field: Text
        let part: Text
        let months: Months
    }

    private static let sums: [Sum] = [
        Sum(
            item: "finance.reconciliation", field: "opening-balance", part: "opening-balance",
            months: .same),
        Sum(
            item: "finance.reconciliation", field: "total-income", part: "total-income",
            months: .same),
        Sum(
            item: "finance.reconciliation", field: "total-expense", part: "total-expense",
            months: .same),
        Sum(
            item: "finance.reconciliation", field: "closing-balance", part: "closing-balance",
            months: .same),
        Sum(
            item: "finance.reconciliation", field: "income-to-date", part: "total-income",
            months: .sinceJanuary),
        Sum(
            item: "finance.reconciliation", field: "expense-to-date", part: "total-expense",
            months: .sinceJanuary),
        Sum(
            item: "finance.annual-accounts", field: "total-income", part: "total-income",
            months: .all),
        Sum(
            item: "finance.annual-accounts", field: "total-expense", part: "total-expense",
            months: .all),
        Sum(
            item: "finance.annual-accounts", field: "closing-balance", part: "closing-balance",
            months: .last),
    ]

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        guard let ledgerItem = context.catalogue.item(ledgerCode) else { return [] }
        let known = sums.map { context.catalogue.item($0.item) }
        let summaries = register.entries.map(\.notice).filter { notice in
            notice.item.map { item in known.contains { $0 === item } } ?? false
        }
        if summaries.isEmpty { return [] }
        var ledgers: [Period: Notice] = [:]
        for entry in register.entries where entry.item === ledgerItem {
            if let period = entry.notice.period, entry.notice.status == .published {
                ledgers[period] = entry.notice
            }
        }
        return summaries.flatMap { summary in
            zip(sums, known).compactMap { sum, item in
                summary.item === item ? compared(summary, sum, ledgers) : nil
            }
        }
    }

    private static func compared(
        _ summary: Notice, _ sum: Sum, _ ledgers: [Period: Notice]
    ) -> Diagnostic? {
        guard summary.status != .withdrawn, let period = summary.period,
            let (field, value) = field(sum.field, of: summary),
            case .money(let stated) = value.value
        else { return nil }
        var total = Money.zero
        var parts: [Notice] = []
        for month in months(sum.months, of: period) {
            guard let ledger = ledgers[month], isSameAccount(ledger, summary),
                let amount = amount(sum.part, of: ledger), let more = total.adding(amount)
            else { return nil }
            total = more
            parts.append(ledger)
        }
        guard let last = parts.last, total != stated else { return nil }
        return finding(
            message(stated, total, field, parts), at: summary.source.span(value.range), of: summary,
            notes: [note(on: last, sum, count: parts.count)],
            hint: Message(
                en: "mend the figure here, or the ledger", zh: "核对这里和逐笔账，改正写错的一处"))
    }

    private static func message(
        _ stated: Money, _ total: Money, _ field: Field, _ parts: [Notice]
    ) -> Message {
        let label = field.label
        if parts.count == 1 {
            return Message(
                en: "'\(label.english)' is \(stated), but the ledger says \(total)",
                zh: "“\(label.chinese)”是\(stated)元，逐笔账上是\(total)元")
        }
        return Message(
            en: "'\(label.english)' is \(stated), but \(parts.count) ledgers add up to \(total)",
            zh: "“\(label.chinese)”是\(stated)元，\(parts.count)个月的逐笔账加起来是\(total)元")
    }

    private static func note(on last: Notice, _ sum: Sum, count: Int) -> DiagnosticNote {
        let span = field(sum.part, of: last).map { last.source.span($0.1.range) }
        return count == 1
            ? DiagnosticNote(Message(en: "the ledger", zh: "逐笔账在这里"), at: span)
            : DiagnosticNote(Message(en: "the last of them", zh: "最后一个月在这里"), at: span)
    }

    private static func months(_ months: Months, of period: Period) -> [Period] {
        let year = period.year
        let first: Period?
        switch months {
        case .same, .last: first = Period(.month, year: year, index: period.lastMonth)
        case .sinceJanuary, .all: first = Period(.month, year: year, index: 1)
        }
        guard let first, let last = Period(.month, year: year, index: period.lastMonth) else {
            return []
        }
        return Period.from(first, through: last)
    }

    private static func isSameAccount(_ ledger: Notice, _ summary: Notice) -> Bool {
        guard case .text(let mine)? = field(account, of: summary)?.1.value,
            case .text(let other)? = field(account, of: ledger)?.1.value
        else { return true }
        return mine == other
    }

    private static func amount(_ key: Text, of ledger: Notice) -> Money? {
        if case .money(let money)? = field(key, of: ledger)?.1.value { return money }
        return ledger.isNil ? .zero : nil
    }

    private static func field(_ key: Text, of notice: Notice) -> (Field, LocatedValue)? {
        guard let item = notice.item, !notice.values.isEmpty,
            let index = item.layout.index(of: key)
        else { return nil }
        return (item.layout.fields[index], notice.values[index])
    }
}
