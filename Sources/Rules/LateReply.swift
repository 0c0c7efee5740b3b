import Catalogue
package import Diagnostics
import Values

/// A resident's question has waited for an answer for longer than the rules allow.
///
/// Looked at are items with the dates `asked` and `answered`. There are 10 days for an answer, 15
/// for a formal inquiry (公开质询; Zhejiang's rules on villagers' committees, art. 36). An answer that
/// was given late is a check of the item. Drafts and withdrawn records do not count.
///
/// 中文：居民的提问超过规定的天数还没有答复。
///
/// 选题公开、点题公开10天内答复，公开质询15天内答复，从提出日期的第二天算起。答复以后填写答复日期和
/// 答复内容。
///
/// ```bad
/// item: R19
/// kind: 点题公开
/// asked: «2026-10-01»
/// answered:
/// ```
///
/// ```good
/// item: R19
/// kind: 点题公开
/// asked: 2026-10-01
/// answered: 2026-10-08
/// answer: 已经修好。
/// ```
package enum LateReply: Rule {
    package static let id: RuleID = "late-reply"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard notice.status == .published, let inquiry = Inquiry(notice), inquiry.isOpen,
            inquiry.due < context.asOf
        else { return [] }
        let days = context.asOf.days(since: inquiry.due)
        return [
            finding(
                Message(
                    en: "asked on \(inquiry.asked) and due within \(inquiry.days) days, the answer "
                        + "is \(DayCount.english(days)) overdue",
                    zh: "\(inquiry.asked.chinese)提出，应在\(inquiry.days)天内答复，已经超过\(days)天"),
                at: notice.source.span(inquiry.askedValue.range), of: notice,
                hint: Message(
                    en: "answer it, and give the day as 'answered'",
                    zh: "尽快答复，再填上“答复日期”"))
        ]
    }
}
