import Catalogue
package import Diagnostics
import Values

/// A row of a record is dated outside the record's period.
///
/// What counts is a table's column `date`; other dates, such as when a matter was received, may
/// lie before the period. A period that does not fit the item is `wrong-period`, and no row is
/// blamed for it.
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
            ])
    }
}
