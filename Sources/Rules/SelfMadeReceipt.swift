import Catalogue
package import Diagnostics
import Values

/// A payment rests on a slip of paper (白条) or a receipt that the payer made.
///
/// What counts is the column `evidence` of a payment: 白条, 自制, 收条, 无票, 无发票. Lists of
/// signatures (签领单) are proper evidence for allowances.
///
/// 中文：支出用白条或者自制的单据入账。
///
/// 看“票据”一栏：白条、自制、收条、无票、无发票。签领单不算。能补发票的请补上，不能补的请在备注里说明原因。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5800.00, handled-by: 李某, approved-by: 王某, evidence: «白条»}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5800.00, handled-by: 李某, approved-by: 王某, evidence: 发票尾号0177}
/// ```
package enum SelfMadeReceipt: Rule {
    package static let id: RuleID = "self-made-receipt"
    package static let severity = Severity.remark

    private static let words = TextSearch(["白条", "自制", "收条", "无票", "无发票"])

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for ledger in Ledger.all(in: subject.notice) {
            guard let payment = ledger.columns.payment, let column = ledger.columns.evidence else {
                continue
            }
            for row in 0..<ledger.table.rowCount {
                guard let text = ledger.text(row, column), words.isMet(by: text),
                    let amount = ledger.amount(row, payment)
                else { continue }
                let shown = Shortened.text(text)
                found.append(
                    finding(
                        Message(
                            en: "\(amount) was paid against '\(shown)'",
                            zh: "\(amount)元的支出只有“\(shown)”"),
                        at: ledger.table.span(ledger.table.cell(row: row, column: column).range),
                        of: subject.notice))
            }
        }
        return found
    }
}
