import Catalogue
package import Diagnostics
import Values

/// The summary of an entry does not say who got what for how much.
///
/// `其他支出`, `杂支`, `活动费`, `办公用品一批` and the like hide what the money was for. A summary with a number
/// of people or pieces in it is taken as concrete.
///
/// 中文：摘要太笼统，看不出钱用在了什么上。
///
/// “其他支出”“杂支”“活动费”“办公用品一批”之类说不清事由。请写明事由、对象和数量；写
/// 了人数、件数的，就当作写清楚了。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: «其他收入», income: 14200}
/// total-income: 14200
/// total-expense: 0
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 14200}
/// total-income: 14200
/// total-expense: 0
/// ```
package enum VagueSummary: Rule {
    package static let id: RuleID = "vague-summary"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for table in subject.tables {
            guard let column = table.type.purposeColumn else { continue }
            for row in 0..<table.value.rowCount {
                let cell = table.value.cell(row: row, column: column)
                guard case .text(let text) = cell.value, VagueWords.isVague(text) else { continue }
                found.append(vague(text, at: table.value.span(cell.range), subject.notice))
            }
        }
        return found
    }

    private static func vague(_ text: Text, at span: SourceSpan, _ notice: Notice) -> Diagnostic {
        finding(
            Message(
                en: "'\(Shortened.text(text))' does not say what the money was for",
                zh: "摘要“\(Shortened.text(text))”没有说清钱用在了什么上"),
            at: span, of: notice,
            hint: Message(
                en:
                    "say what, for whom and how many, such as '36 gifts of 50 yuan for the over-80s'",
                zh: "写明事由、对象和数量，例如“重阳节慰问老人36人×50元”"))
    }
}
