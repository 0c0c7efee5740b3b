import Catalogue
package import Diagnostics
import Values

/// A row of a record is dated outside the record's period.
///
/// What counts is a table's column `date`; other dates, such as when a matter was received, may
/// lie before the period.
package enum DateOutsidePeriod: Rule {
    package static let id: RuleID = "date-outside-period"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, item.periodLength != nil, let period = notice.period else {
            return []
        }
        var found: [Diagnostic] = []
        for (table, value) in notice.ownTables {
            guard let column = table.columns.firstIndex(where: { $0.key == "date" }) else {
                continue
            }
            for row in 0..<value.rowCount {
                let cell = value.cell(row: row, column: column)
                guard case .date(let day) = cell.value, !period.contains(day) else { continue }
                found.append(
                    finding(
                        Message(
                            en: "\(day) is not in \(period)",
                            zh: "\(day.chinese)不在\(period.chinese)之内"),
                        at: value.span(cell.range), of: notice,
                        notes: [
                            DiagnosticNote(
                                Message(en: "the period is given here", zh: "期间写在这里"),
                                at: notice.span(.period))
                        ]))
            }
        }
        return found
    }
}
