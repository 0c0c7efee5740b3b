import Catalogue
package import Diagnostics

/// A required field, or a required cell of a table, is absent or blank.
///
/// A finding on a whole missing field points at the `---` line; one on a blank field at its key;
/// one on a cell at its row. In a nil return only the common fields are required.
package enum RequiredField: Rule {
    package static let id: RuleID = "required-field"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .missing(let field, let row, let span) = fault else { return nil }
            let label = field.label
            let message =
                if let row {
                    Message(
                        en: "row \(row) has no '\(label.english)'",
                        zh: "第 \(row) 行没有填“\(label.chinese)”")
                } else {
                    Message(en: "'\(label.english)' is missing", zh: "没有填“\(label.chinese)”")
                }
            return finding(
                message, at: span, of: notice,
                hint: row == nil
                    ? Message(
                        en: "add a line '\(field.key): …'", zh: "加一行“\(label.chinese): …”") : nil)
        }
    }
}
