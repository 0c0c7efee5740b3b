import Catalogue
package import Diagnostics
import Values

/// Too much of what was paid in a period is booked under 其他.
///
/// What counts is a ledger with categories of an item that is published by period. The most is
/// `finance: other-share:` of `board.yml`, else 5 % of all payments.
///
/// 中文：记在“其他”科目下的支出太多。
///
/// 一期支出里，科目以“其他”开头的合计超过5%就提示；比例写在 `board.yml` 的 `finance: other-share:` 里。
/// 请尽量记到具体的科目。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5000.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-20, voucher: 记-003, category: «其他支出», summary: 修门锁6把, expense: 800.00, handled-by: 李某, approved-by: 王某}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5000.00, handled-by: 李某, approved-by: 王某}
///   - {date: 2026-10-20, voucher: 记-003, category: 维修, summary: 修门锁6把, expense: 800.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum OtherShare: Rule {
    package static let id: RuleID = "other-share"
    package static let severity = Severity.remark

    private static let words = ["其他", "其它"].map { Text($0) }

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        guard subject.entry.item?.periodLength != nil else { return [] }
        return Ledger.all(in: subject.notice).compactMap { ledger in
            share(of: ledger, context.finance.otherShare)
        }
    }

    private static func share(of ledger: Ledger, _ most: Int64) -> Diagnostic? {
        guard let payment = ledger.columns.payment, let category = ledger.columns.category else {
            return nil
        }
        var total = Money.zero
        var other = Money.zero
        var first: Int?
        for row in 0..<ledger.table.rowCount {
            guard let amount = ledger.amount(row, payment) else { continue }
            total = total.adding(amount) ?? total
            guard let text = ledger.text(row, category), isOther(text) else { continue }
            other = other.adding(amount) ?? other
            first = first ?? row
        }
        // 10,000 hundredths of a percent are the whole; in 128 bits nothing overflows.
        guard let first, Int128(other.fen) * 10_000 > Int128(total.fen) * Int128(most) else {
            return nil
        }
        let percent = percent(most)
        let cell = ledger.table.cell(row: first, column: category)
        return finding(
            Message(
                en: "\(other) of \(total) is booked as '其他', more than \(percent)",
                zh: "“其他”支出共\(other)元，超过全部支出\(total)元的\(percent)"),
            at: ledger.table.span(cell.range), of: ledger.notice)
    }

    private static func percent(_ hundredths: Int64) -> String {
        var share = (mantissa: hundredths, scale: UInt8(4))
        while share.scale > 2, share.mantissa % 10 == 0 {
            share = (share.mantissa / 10, share.scale - 1)
        }
        return ExactDecimal(mantissa: share.mantissa, scale: share.scale)?.percent ?? ""
    }

    private static func isOther(_ text: Text) -> Bool {
        words.contains { text.count >= $0.count && text.part(0, $0.count) == $0 }
    }
}
