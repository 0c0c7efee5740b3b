import Catalogue
package import Diagnostics
import Values

/// Money was spent on what the board must not spend money on.
///
/// The words are those of `finance: banned:` in `board.yml`; without them nothing is banned. A row
/// that pays something must not have one of them in its category or its summary.
///
/// 中文：支出用在了本社区规定不得开支的科目上。
///
/// 不得开支的科目写在 `board.yml` 的 `finance: banned:` 里，例如 `[招待费]`；没写就不查。支出的科目或者
/// 摘要里有这些字的，就是错误。
///
/// ```bad board.yml
/// finance: {banned: [招待费]}
/// ```
///
/// ```bad content/finance/2026-10.md
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: «招待费», summary: 工作餐58人, expense: 5800.00, handled-by: 李某, approved-by: 王某}
/// ```
///
/// ```good board.yml
/// finance: {banned: [招待费]}
/// ```
///
/// ```good content/finance/2026-10.md
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000.00}
///   - {date: 2026-10-14, voucher: 记-002, category: 维修, summary: 修3号楼雨棚1处, expense: 5800.00, handled-by: 李某, approved-by: 王某}
/// ```
package enum BannedCategory: Rule {
    package static let id: RuleID = "banned-category"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        if context.finance.bannedCategories.isEmpty { return [] }
        let banned = TextSearch(context.finance.bannedCategories)
        var found: [Diagnostic] = []
        for ledger in Ledger.all(in: subject.notice) {
            guard let payment = ledger.columns.payment else { continue }
            for row in 0..<ledger.table.rowCount where ledger.amount(row, payment) != nil {
                for column in [ledger.columns.category, ledger.columns.summary] {
                    guard let column, let text = ledger.text(row, column),
                        let word = banned.word(in: text)
                    else { continue }
                    found.append(spent(on: word, row, column, ledger))
                    break
                }
            }
        }
        return found
    }

    private static func spent(
        on word: Text, _ row: Int, _ column: Int, _ ledger: Ledger
    ) -> Diagnostic {
        finding(
            Message(
                en: "this board spends nothing on '\(word)'", zh: "本社区规定不得开支“\(word)”"),
            at: ledger.table.span(ledger.table.cell(row: row, column: column).range),
            of: ledger.notice)
    }
}
