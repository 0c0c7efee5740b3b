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
package enum RoundAmounts: Rule {
    package static let id: RuleID = "round-amounts"
    package static let severity = Severity.informational

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
