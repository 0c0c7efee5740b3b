import Catalogue
package import Diagnostics
import Values

/// Every amount of a long ledger is a whole number of hundreds.
///
/// What counts is a ledger with categories and more than 8 amounts. Real bills have odd figures;
/// round ones in every row may have been made up.
///
/// 中文：一张表里的金额全是整百元。
///
/// 有科目、金额超过8笔的明细才看。真实的票据多少有零头，全是整百元的，请核对原始凭证。
///
/// ```bad content/finance/2026-10.md
/// item: F01
/// entries: {file: entries.csv}
/// ```
///
/// ```bad content/finance/entries.csv
/// date,voucher,category,summary,income,expense,handled-by,approved-by
/// «2026-10-08,记-001,拨款,街道拨付工作经费,20000.00,,,»
/// 2026-10-09,记-002,办公,购A4纸5包,,200.00,李某,王某
/// 2026-10-10,记-003,维修,换楼道灯15盏,,300.00,李某,王某
/// 2026-10-11,记-004,活动,磨刀师傅2人,,400.00,李某,王某
/// 2026-10-12,记-005,慰问,慰问老人8人,,800.00,李某,王某
/// 2026-10-13,记-006,印刷,印告知书500份,,900.00,李某,王某
/// 2026-10-14,记-007,环境,清运堆物6车,,1000.00,李某,王某
/// 2026-10-15,记-008,用工,临时用工8人1天,,1200.00,李某,王某
/// 2026-10-16,记-009,设备,购意见箱8只,,1000.00,李某,王某
/// ```
///
/// ```good content/finance/2026-10.md
/// item: F01
/// entries: {file: entries.csv}
/// ```
///
/// ```good content/finance/entries.csv
/// date,voucher,category,summary,income,expense,handled-by,approved-by
/// 2026-10-08,记-001,拨款,街道拨付工作经费,20000.00,,,
/// 2026-10-09,记-002,办公,购A4纸5包,,200.00,李某,王某
/// 2026-10-10,记-003,维修,换楼道灯15盏,,312.50,李某,王某
/// 2026-10-11,记-004,活动,磨刀师傅2人,,400.00,李某,王某
/// 2026-10-12,记-005,慰问,慰问老人8人,,787.50,李某,王某
/// 2026-10-13,记-006,印刷,印告知书500份,,900.00,李某,王某
/// 2026-10-14,记-007,环境,清运堆物6车,,1000.00,李某,王某
/// 2026-10-15,记-008,用工,临时用工8人1天,,1200.00,李某,王某
/// 2026-10-16,记-009,设备,购意见箱8只,,1000.00,李某,王某
/// ```
package enum RoundAmounts: Rule {
    package static let id: RuleID = "round-amounts"
    package static let severity = Severity.remark

    private static let mostRows = 8
    private static let fenInHundredYuan: Int64 = 10_000

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for ledger in Ledger.all(in: subject.notice) where ledger.columns.category != nil {
            guard ledger.table.rowCount > mostRows, let count = roundCount(of: ledger) else {
                continue
            }
            found.append(
                finding(
                    Message(
                        en: "all \(count) amounts are whole hundreds", zh: "\(count)笔金额全是整百元"),
                    at: ledger.span(row: 0), of: subject.notice))
        }
        return found
    }

    /// How many amounts there are; nil when they are few, or one is not round.
    private static func roundCount(of ledger: Ledger) -> Int? {
        var count = 0
        for row in 0..<ledger.table.rowCount {
            for column in ledger.columns.amounts {
                guard let amount = ledger.amount(row, column) else { continue }
                if amount.fen % fenInHundredYuan != 0 { return nil }
                count += 1
            }
        }
        return count > mostRows ? count : nil
    }
}
