import Catalogue
package import Diagnostics
import Values

/// More was paid in cash than may be paid in cash.
///
/// A row is in cash when its `settlement`, `evidence` or `note` says 现金. The limit is
/// `finance: cash-limit:` of `board.yml`, else 1,000 yuan (现金管理暂行条例 art. 5).
///
/// 中文：用现金支付，超过了现金结算的限额。
///
/// 结算方式、票据或者备注里写着“现金”的才算。限额写在 `board.yml` 的 `finance: cash-limit:` 里，没写的按
/// 1,000元（《现金管理暂行条例》第五条的结算起点）。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: «5800.00», handled-by: 李某, approved-by: 王某, note: 现金支付}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5800.00, handled-by: 李某, approved-by: 王某, note: 转账}
/// ```
package enum CashPayment: Rule {
    package static let id: RuleID = "cash-payment"
    package static let severity = Severity.remark

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let limit = context.finance.cashLimit
        for ledger in Ledger.all(in: subject.notice) where ledger.mayShowCash {
            guard let payment = ledger.columns.payment else { continue }
            for row in 0..<ledger.table.rowCount {
                guard let amount = ledger.amount(row, payment), amount > limit, ledger.isCash(row)
                else { continue }
                let cell = ledger.table.cell(row: row, column: payment)
                found.append(
                    finding(
                        Message(
                            en: "\(amount) was paid in cash, where \(limit) is the most",
                            zh: "用现金付了\(amount)元，最多只能付\(limit)元"),
                        at: ledger.table.span(cell.range), of: subject.notice))
            }
        }
        return found
    }
}
