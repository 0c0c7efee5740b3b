import Catalogue
package import Diagnostics
import Values

/// Cash came in and cash was paid out on one day, and none was taken to the bank (坐支).
///
/// Rows are in cash as for `cash-payment`. A row of the day that tells of a deposit (存入银行, 缴存)
/// clears it. Source: 现金管理暂行条例 art. 11.
///
/// 中文：同一天收了现金又付了现金，没有存入银行，可能是坐支。
///
/// 当天有一笔写明“存入银行”或者“缴存”的，就不提示。依据《现金管理暂行条例》第十一条。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 19960.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 废旧回收, summary: 卖旧纸板50公斤, income: 40.00, note: 现金}
///   - «{date: 2026-10-14, voucher: 记-003, category: 办公, summary: 购签字笔10支, expense: 20.00, handled-by: 李某, approved-by: 王某, note: 现金}»
///   - {date: 2026-10-20, voucher: 记-004, category: 维修, summary: 修3号楼雨棚1处, expense: 5780.00, handled-by: 李某, approved-by: 王某}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 19960.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 废旧回收, summary: 卖旧纸板50公斤, income: 40.00, note: 现金，当天存入银行}
///   - {date: 2026-10-15, voucher: 记-003, category: 办公, summary: 购签字笔10支, expense: 20.00, handled-by: 李某, approved-by: 王某, note: 转账}
///   - {date: 2026-10-20, voucher: 记-004, category: 维修, summary: 修3号楼雨棚1处, expense: 5780.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum CashOffset: Rule {
    package static let id: RuleID = "cash-offset"
    package static let severity = Severity.remark

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for ledger in Ledger.all(in: subject.notice) where ledger.mayShowCash {
            guard let income = ledger.columns.income, let payment = ledger.columns.payment else {
                continue
            }
            let rows = 0..<ledger.table.rowCount
            let sources = rows.filter { ledger.amount($0, income) != nil && ledger.isCash($0) }
            if sources.isEmpty { continue }
            for row in rows {
                guard let amount = ledger.amount(row, payment), let day = ledger.day(row),
                    let source = sources.first(where: { ledger.day($0) == day }),
                    ledger.isCash(row),
                    !rows.contains(where: { ledger.day($0) == day && ledger.isDeposit($0) })
                else { continue }
                found.append(paid(amount, on: day, row, outOf: source, ledger))
            }
        }
        return found
    }

    private static func paid(
        _ amount: Money, on day: Day, _ row: Int, outOf source: Int, _ ledger: Ledger
    ) -> Diagnostic {
        finding(
            Message(
                en: "\(amount) was paid in cash on \(day), a day that cash came in",
                zh: "\(day.chinese)收了现金，同一天又付出现金\(amount)元"),
            at: ledger.span(row: row), of: ledger.notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the cash that came in", zh: "收的现金在这里"),
                    at: ledger.span(row: source))
            ])
    }
}
