import Catalogue
package import Diagnostics
import Values

/// Two dates of a record stand in the wrong order.
///
/// A record is completed and reviewed before it is published; it comes down after it went up; the
/// last day for objections and every correction come after publication. One day for both is right.
/// A date in the future is `future-date`, and no other date is blamed for it.
///
/// 中文：记录里两个日期的先后不对。
///
/// 先成文、审核，再公开；先张贴，再撤下；公示截止和每次更正都在公开之后；同一天也可以。日期
/// 晚于今天的，只报“future-date”，不再说别的日期不对。请核对并改正写错的那一个。
///
/// ```bad
/// item: R04
/// posted: 2026-10-16
/// removed: «2026-10-06»
/// ```
///
/// ```good
/// item: R04
/// posted: 2026-10-16
/// removed: 2026-11-06
/// ```
package enum DateOrder: Rule {
    package static let id: RuleID = "date-order"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        if let early = early(.published, after: [.date, .reviewed], notice, context) {
            found.append(early)
        }
        if let early = early(.until, after: [.published], notice, context) { found.append(early) }
        if let early = early(.removed, after: [.posted], notice, context) { found.append(early) }
        return notice.table(.corrections).map { found + corrections($0, notice, context) } ?? found
    }

    /// One finding on a day that is before one or several others.
    private static func early(
        _ later: CommonField, after earlier: [CommonField], _ notice: Notice,
        _ context: RuleContext
    ) -> Diagnostic? {
        guard let day = notice.day(later) else { return nil }
        let broken = earlier.compactMap { field -> (field: CommonField, day: Day)? in
            guard let before = firm(field, notice, context), day < before else { return nil }
            return (field, before)
        }
        guard let worst = broken.max(by: { $0.day < $1.day }) else { return nil }
        let (label, other) = (label(later), label(worst.field))
        return finding(
            Message(
                en: "'\(label.english)' \(day) is before '\(other.english)' \(worst.day)",
                zh: "“\(label.chinese)”\(day.chinese)早于“\(other.chinese)”\(worst.day.chinese)"),
            at: notice.span(later), of: notice, notes: broken.map { note($0.field, notice) },
            hint: mend)
    }

    private static func corrections(
        _ table: TableValue, _ notice: Notice, _ context: RuleContext
    ) -> [Diagnostic] {
        guard let published = firm(.published, notice, context) else { return [] }
        return (0..<table.rowCount).compactMap { row in
            let cell = table.cell(row: row, column: CommonField.CorrectionColumn.date.rawValue)
            guard case .date(let day) = cell.value, day < published else { return nil }
            return finding(
                Message(
                    en: "the correction of \(day) is before 'published' \(published)",
                    zh: "更正日期\(day.chinese)早于“公开日期”\(published.chinese)"),
                at: table.span(cell.range), of: notice, notes: [note(.published, notice)],
                hint: mend)
        }
    }

    private static let mend = Message(
        en: "compare both days, and mend the wrong one", zh: "核对这两个日期，改正写错的那个")

    /// The day of a field, unless `future-date` has found it wrong.
    private static func firm(
        _ field: CommonField, _ notice: Notice, _ context: RuleContext
    ) -> Day? {
        guard let day = notice.day(field) else { return nil }
        return FutureDate.fields.contains(field) && day > context.asOf ? nil : day
    }

    private static func note(_ field: CommonField, _ notice: Notice) -> DiagnosticNote {
        let label = label(field)
        return DiagnosticNote(
            Message(en: "'\(label.english)' is given here", zh: "“\(label.chinese)”写在这里"),
            at: notice.span(field))
    }

    private static func label(_ field: CommonField) -> Message {
        CommonField.fields[field.rawValue].label
    }
}
