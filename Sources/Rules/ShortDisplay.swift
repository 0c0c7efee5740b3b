import Catalogue
package import Diagnostics
import Values

/// A record was taken off the physical board before its time of display had passed.
///
/// The item's `display` counts after `posted`, or after `published` where `posted` is not given. A
/// record that hangs for 5 days from 1 October may come off on 6 October.
///
/// 中文：张贴的天数不够就撤下了。
///
/// 从张贴日期起算，没写张贴日期的从公开日期起算。提前撤下的，请重新张贴，或在更正里说明原因。
///
/// ```bad
/// item: F01
/// posted: 2026-10-09
/// removed: «2026-10-20»
/// ```
///
/// ```good
/// item: F01
/// posted: 2026-10-09
/// removed: 2026-11-08
/// ```
package enum ShortDisplay: Rule {
    package static let id: RuleID = "short-display"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        // Taken down before it went up is `date-order`.
        guard let removed = notice.day(.removed), notice.status != .draft,
            let term = notice.item?.display, let end = context.clocks.displayEnd(of: notice).day,
            let posted = notice.day(.posted) ?? notice.day(.published),
            posted <= removed, removed < end
        else { return [] }
        let hung = removed.days(since: posted)
        return [
            finding(
                Message(
                    en: "taken down after \(DayCount.english(hung)); it must hang for "
                        + "\(term.english), until \(end)",
                    zh: "只张贴了\(hung)天，应当张贴满\(term.chinese)，到\(end.chinese)"),
                at: notice.span(.removed), of: notice,
                hint: Message(
                    en: "mend the day, or hang it again for the time that is left",
                    zh: "核对“撤下日期”；确实撤早了的，重新张贴，补足天数"))
        ]
    }
}
