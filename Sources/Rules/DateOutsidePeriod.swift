import Catalogue
package import Diagnostics
import Values

/// A row of a record is dated outside the record's period.
///
/// What counts is a table's column `date`; other dates, such as when a matter was received, may lie
/// before the period. A period that does not fit the item is `wrong-period`, and no row is blamed
/// for it. Mend the date, or move the row to the record of its period.
///
/// 中文：表格里有一条的日期不在本期之内。
///
/// 只看名为“日期”的那一列；收到日期之类可以早于本期。期间本身与事项不符的，报“wrong-period”，
/// 不再逐条报。请改正日期，或者把这一条移到它所属那一期的记录里。
///
/// ```bad
/// item: F06
/// payments:
///   - {date: «2026-09-21», recipient: 张某某, class: 助医, amount: "1,000.00"}
/// ```
///
/// ```good
/// item: F06
/// payments:
///   - {date: 2026-10-21, recipient: 张某某, class: 助医, amount: "1,000.00"}
/// ```
package enum DateOutsidePeriod: Rule {
    package static let id: RuleID = "date-outside-period"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        guard let period = subject.notice.period, period.length == subject.entry.item?.periodLength
        else { return [] }
        var found: [Diagnostic] = []
        for table in subject.tables {
            guard let column = table.type.dateColumn else { continue }
            for row in 0..<table.value.rowCount {
                let cell = table.value.cell(row: row, column: column)
                guard case .date(let day) = cell.value, !period.contains(day) else { continue }
                found.append(outside(day, period, at: table.value.span(cell.range), subject.notice))
            }
        }
        return found
    }

    private static func outside(
        _ day: Day, _ period: Period, at span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        finding(
            Message(
                en: "\(day) is not in the period, \(period)",
                zh: "\(day.chinese)不在本期（\(period.chinese)）之内"),
            at: span, of: notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the period is given here", zh: "期间写在这里"),
                    at: notice.span(.period))
            ],
            hint: Message(
                en: "mend the day, or move the row into the record of its own period",
                zh: "核对日期；确实不是本期的，移到那一期的记录里"))
    }
}
