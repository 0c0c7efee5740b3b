import Catalogue
package import Diagnostics
import Values

/// A record says that it was decided or published on a day that is still to come.
///
/// Today is the board's as-of date, else the day of the check in the board's time zone. A draft
/// that waits for its day has no `published` yet.
///
/// 中文：“成文日期”或“公开日期”晚于今天。
///
/// 今天以 `board.yml` 的 as-of 为准，没有写的按当天算。还没到公开那天的，写“状态: 草稿”，
/// 先不写“公开日期”。
///
/// ```bad
/// item: R04
/// published: «2030-10-16»
/// ```
///
/// ```good
/// item: R04
/// published: 2026-10-16
/// ```
package enum FutureDate: Rule {
    package static let id: RuleID = "future-date"
    package static let severity = Severity.error

    /// The dates that cannot lie ahead.
    static let fields: [CommonField] = [.date, .published]

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return fields.compactMap { field in
            guard let day = notice.day(field), day > context.asOf else { return nil }
            let label = CommonField.fields[field.rawValue].label
            return finding(
                Message(
                    en: "'\(label.english)' is \(day), after today, \(context.asOf)",
                    zh: "“\(label.chinese)”是\(day.chinese)，晚于今天（\(context.asOf.chinese)）"),
                at: notice.span(field), of: notice, hint: field == .published ? draftHint : nil)
        }
    }

    private static let draftHint = Message(
        en: "until that day, write 'status: draft' and leave 'published' out",
        zh: "到那天之前，请写“状态: 草稿”，先不写“公开日期”")
}
