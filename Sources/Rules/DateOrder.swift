import Catalogue
package import Diagnostics
import Values

/// Two dates of a record stand in the wrong order.
///
/// A record is completed, then reviewed, then published; it comes down after it went up; the last
/// day for objections and every correction come after publication.
package enum DateOrder: Rule {
    package static let id: RuleID = "date-order"
    package static let severity = Severity.error

    private static let order: [(earlier: CommonField, later: CommonField)] = [
        (.date, .published), (.reviewed, .published), (.published, .until), (.posted, .removed),
    ]

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        for (earlier, later) in order {
            guard let first = notice.day(earlier), let second = notice.day(later), second < first
            else { continue }
            let before = CommonField.fields[earlier.rawValue].label
            let after = CommonField.fields[later.rawValue].label
            found.append(
                finding(
                    Message(
                        en: "'\(after.english)' \(second) is before '\(before.english)' \(first)",
                        zh: "“\(after.chinese)”\(second.chinese)早于“\(before.chinese)”"
                            + first.chinese),
                    at: notice.span(later), of: notice,
                    notes: [
                        DiagnosticNote(
                            Message(
                                en: "'\(before.english)' is given here",
                                zh: "“\(before.chinese)”写在这里"), at: notice.span(earlier))
                    ]))
        }
        return found + corrections(notice)
    }

    private static func corrections(_ notice: Notice) -> [Diagnostic] {
        guard let published = notice.day(.published), let table = notice.table(.corrections) else {
            return []
        }
        return (0..<table.rowCount).compactMap { row in
            let cell = table.cell(row: row, column: CommonField.CorrectionColumn.date.rawValue)
            guard case .date(let day) = cell.value, day < published else { return nil }
            return finding(
                Message(
                    en: "the correction of \(day) is before 'published' \(published)",
                    zh: "更正日期\(day.chinese)早于“公开日期”\(published.chinese)"),
                at: table.span(cell.range), of: notice,
                notes: [
                    DiagnosticNote(
                        Message(en: "'published' is given here", zh: "“公开日期”写在这里"),
                        at: notice.span(.published))
                ])
        }
    }
}
