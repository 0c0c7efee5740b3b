package import Catalogue
package import Diagnostics
import Values

/// Several payments to one payee each stay just under a limit and together reach it.
///
/// A payment counts when it is at least 80 % of a limit and below it; two or more of them within 15
/// days make a finding, across records of the item too. The limits are `finance: limits:` of
/// `board.yml`, else 1,000, 5,000 and 10,000 yuan, and every amount that a `required:` of the table
/// compares its payments with (`expense >= 5000.00`).
///
/// 中文：付给同一单位的几笔钱，每笔都略低于限额，合起来达到限额。
///
/// 每笔达到限额的八成、又不到限额的才算；15天内有两笔以上就提示，跨月的也算。限额写在 `board.yml` 的
/// `finance: limits:` 里，没写的按1,000、5,000、10,000元；明细里“几元以上必填”的金额也算限额。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, payee: 示例五金店, expense: 900.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-16, voucher: 记-003, category: 维修, summary: 换1号楼水表箱8只, payee: 示例水暖店, expense: 4000.00, handled-by: 李某, approved-by: 王某}
///   - «{date: 2026-10-20, voucher: 记-004, category: 维修, summary: 修3号楼雨棚1处, payee: 示例五金店, expense: 900.00, handled-by: 李某, approved-by: 王某}»
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚2处, payee: 示例五金店, expense: 1800.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-16, voucher: 记-003, category: 维修, summary: 换1号楼水表箱8只, payee: 示例水暖店, expense: 4000.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum PossibleSplitting: Rule {
    package static let id: RuleID = "possible-splitting"
    package static let severity = Severity.warning

    private static let mostDays = 15
    private static let mostNotes = 3

    private struct Group: Hashable {
        let item: ObjectIdentifier
        let field: Int
        let limit: Money
        let payee: Text
    }

    private struct Payment {
        let day: Day
        let amount: Money
        let ledger: Ledger
        let row: Int
    }

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        var payments: [Group: [Payment]] = [:]
        var order: [Group] = []
        for entry in register.entries {
            guard let item = entry.item else { continue }
            for ledger in Ledger.all(in: entry.notice) {
                guard let column = ledger.columns.payment, ledger.columns.payee != nil else {
                    continue
                }
                let limits = limits(of: ledger.columns, context.finance)
                for row in 0..<ledger.table.rowCount {
                    guard let amount = ledger.amount(row, column),
                        let limit = limit(justAbove: amount, in: limits),
                        let day = ledger.day(row),
                        let payee = ledger.text(row, ledger.columns.payee), !payee.isEmpty
                    else { continue }
                    let group = Group(
                        item: ObjectIdentifier(item), field: ledger.field, limit: limit,
                        payee: payee)
                    if payments[group] == nil { order.append(group) }
                    payments[group, default: []].append(
                        Payment(day: day, amount: amount, ledger: ledger, row: row))
                }
            }
        }
        return order.flatMap { findings(in: payments[$0] ?? [], $0) }
    }

    private static func limits(
        of columns: LedgerColumns, _ settings: FinanceSettings
    ) -> [Money] {
        columns.thresholds.isEmpty
            ? settings.limits : (settings.limits + columns.thresholds).sorted()
    }

    /// The lowest limit above an amount, where the amount is near it.
    private static func limit(justAbove amount: Money, in limits: [Money]) -> Money? {
        for limit in limits where amount < limit {
            return amount.fen * 5 >= limit.fen * 4 ? limit : nil
        }
        return nil
    }

    private static func findings(in payments: [Payment], _ group: Group) -> [Diagnostic] {
        guard payments.count > 1 else { return [] }
        let sorted = payments.enumerated().sorted { left, right in
            left.element.day == right.element.day
                ? left.offset < right.offset : left.element.day < right.element.day
        }.map(\.element)
        var found: [Diagnostic] = []
        var start = 0
        while start < sorted.count {
            var end = start + 1
            while end < sorted.count, sorted[end].day.days(since: sorted[start].day) <= mostDays {
                end += 1
            }
            if end - start > 1 {
                found.append(split(Array(sorted[start..<end]), group))
                start = end
            } else {
                start += 1
            }
        }
        return found
    }

    private static func split(_ payments: [Payment], _ group: Group) -> Diagnostic {
        let last = payments[payments.count - 1]
        let sum = payments.reduce(Money.zero) { $0.adding($1.amount) ?? .limit }
        let payee = Shortened.text(group.payee)
        return finding(
            Message(
                en: "\(payments.count) payments to '\(payee)' since \(payments[0].day) come to "
                    + "\(sum), each just under \(group.limit)",
                zh: "\(payments[0].day.chinese)起付给“\(payee)”\(payments.count)笔，共\(sum)元，"
                    + "每笔都略低于\(group.limit)元"),
            at: last.ledger.span(row: last.row), of: last.ledger.notice,
            notes: payments.dropLast().prefix(mostNotes).map { payment in
                DiagnosticNote(
                    Message(
                        en: "\(payment.amount) on \(payment.day)",
                        zh: "\(payment.day.chinese)的\(payment.amount)元"),
                    at: payment.ledger.span(row: payment.row))
            },
            hint: Message(
                en: "if it is one purchase, name its decision; else let it through with `allow:` "
                    + "and a reason",
                zh: "是同一项采购的，写明集体决议；不是的，用“放行”写明理由"))
    }
}
