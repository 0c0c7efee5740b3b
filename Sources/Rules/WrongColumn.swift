import Catalogue
package import Diagnostics
import Records

/// A record lies in the folder of another column than its item's.
///
/// It is published under its item's column all the same; the folder only misleads people. A
/// Markdown file in no column's folder is not published at all, which is said here too. Move the
/// file.
///
/// 中文：记录放错了栏目的文件夹。
///
/// 公开时仍按事项归栏目，只是文件夹会让人找错地方。不在任何栏目文件夹里的文件根本不会公开，
/// 也在这里报。请把文件移到对应的文件夹：party 党务、residency 居务、finance 财务、service 服
/// 务。
///
/// ```bad content/party/decision.md
/// item: «R04»
/// ```
///
/// ```good content/residency/decision.md
/// item: R04
/// ```
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

    /// What it says of a Markdown file that lies in no column's folder and is no free page.
    static func stray(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity,
            message: Message(
                en: "this file lies in no column's folder and is not published",
                zh: "这个文件不在任何栏目的文件夹里，不会公开"),
            span: SourceFile(path: path, bytes: []).span(0, 0),
            hint: Message(
                en: "move it into content/party, content/residency, content/finance or "
                    + "content/service",
                zh: "移到 content/party（党务）、content/residency（居务）、content/finance（财务）或 "
                    + "content/service（服务）里"))
    }
}
