import Catalogue
package import Diagnostics
import Values

/// A record was published after its due day.
///
/// The item's `due` counts after the last day of the period, with `due-from: start` after the day
/// before its first; where the item has no periods, after `date`. Working days (`wd`) follow the
/// holidays of the State Council and those of `board.yml`. Drafts are not late. An item without
/// `due` has no due day.
///
/// 中文：公开日期晚于规定的期限。
///
/// 期限从期间的最后一天起算（`due-from: start` 从期初起算），没有期间的从成文日期起算；`wd`
/// 是工作日，按国务院办公厅的放假安排计算。草稿不算。迟了就如实写公开日期，网页会写明迟了几天。
///
/// ```bad
/// item: F01
/// period: 2026-10
/// published: «2026-11-13»
/// ```
///
/// ```good
/// item: F01
/// period: 2026-10
/// published: 2026-11-10
/// ```
package enum LatePublication: Rule {
    package static let id: RuleID = "late-publication"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        // A day to come is `future-date`.
        guard notice.status != .draft, let published = notice.day(.published),
            published <= context.asOf, let late = context.clocks.lateness(of: notice)
        else { return [] }
        let days = late.days
        return [
            finding(
                Message(
                    en: "published on \(published), \(DayCount.english(days)) after the due day, "
                        + "\(late.due)",
                    zh: "\(published.chinese)才公开，比期限\(late.due.chinese)晚了\(days)天"),
                at: notice.span(.published), of: notice,
                label: Message(en: "\(DayCount.english(days)) late", zh: "晚\(days)天"))
        ]
    }
}
