import Catalogue
package import Diagnostics
import Records

/// A record lies in the folder of another column than its item's.
///
/// It is published under its item's column all the same; the folder only misleads people.
package enum WrongColumn: Rule {
    package static let id: RuleID = "wrong-column"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, let column = notice.column, column != item.column else {
            return []
        }
        return [
            finding(
                Message(
                    en: "\(item.code) belongs in content/\(item.column.rawValue), not in "
                        + "content/\(column.rawValue)",
                    zh: "\(item.name.text(in: "zh-Hans"))应当放在 content/\(item.column.rawValue)，"
                        + "现在放在 content/\(column.rawValue)"),
                at: notice.span(.item), of: notice,
                hint: Message(
                    en: "move the file to content/\(item.column.rawValue)",
                    zh: "把文件移到 content/\(item.column.rawValue) 里"))
        ]
    }
}
