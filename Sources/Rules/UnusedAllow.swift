import Catalogue
package import Diagnostics

/// A record lets something through that no rule objects to.
///
/// Each entry of `allow` is for one value in the record, or in a table beside it, that the named
/// rule finds fault with. The value is written as it stands in the record; in its place `*` may
/// stand for characters that are not to be repeated, and for `personal-attachment` it is the name
/// of the file. An entry that fits nothing was misspelt, or is left over from a text that has
/// changed.
///
/// 中文：记录里写了“放行”，但没有放行到任何内容。
///
/// “放行”的每一条只针对本记录（或旁边的表格文件）里被某条规则查出的一个值。“值”照原文写；
/// 不想再写一遍号码的，可以用 `*` 代替其中的字；规则是 personal-attachment 的，“值”写附件的
/// 文件名。没有对上的，多半是写错了，或者原文已经改过：请改正这一条，或者删掉它。
///
/// ```bad
/// item: F01
/// allow:
///   - {rule: vague-summary, value: «其他支出», reason: 明细见附件}
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 其他, summary: 其他收入, income: 14200}
/// total-income: 14200
/// total-expense: 0
/// allow:
///   - {rule: vague-summary, value: 其他收入, reason: 上级拨款单上就是这个名目}
/// ```
package enum UnusedAllow: Rule {
    package static let id: RuleID = "unused-allow"
    package static let severity = Severity.warning

    /// What it says of an entry of `allow`, once all other rules have looked (`Allowances`).
    static func finding(_ rule: RuleID, at span: SourceSpan, of notice: Notice) -> Diagnostic {
        finding(
            Message(
                en: "this lets nothing through: '\(rule)' finds no fault with such a value here",
                zh: "这一条没有放行任何内容：“\(rule)”没有查出这样的值"),
            at: span, of: notice,
            hint: Message(
                en: "write the value as it stands in the record, or remove the entry",
                zh: "“值”请照原文写；不再需要的，请删掉这一条"))
    }
}
