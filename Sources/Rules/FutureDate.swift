import Catalogue
package import Diagnostics
import Values

/// A record says that it was decided or published on a day that is still to come.
package enum FutureDate: Rule {
    package static let id: RuleID = "future-date"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return [CommonField.date, .published].compactMap { field in
            guard let day = notice.day(field), day > context.asOf else { return nil }
            let label = CommonField.fields[field.rawValue].label
            return finding(
                Message(
                    en: "'\(label.english)' is \(day), after today, \(context.asOf)",
                    zh: "“\(label.chinese)”是\(day.chinese)，晚于今天（\(context.asOf.chinese)）"),
                at: notice.span(field), of: notice,
                hint: field == .published
                    ? Message(
                        en: "until then, write 'status: draft'", zh: "还没公开的，请写“状态: 草稿”") : nil)
        }
    }
}
