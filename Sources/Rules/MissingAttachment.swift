import Catalogue
package import Diagnostics
import Values

/// A record names an attachment, or a table in a file of its own, that is not there.
///
/// Attachments lie beside the record. Mind the exact name: capitals, blanks and the ending count.
///
/// 中文：记录里写的附件或表格文件不在。
///
/// 附件放在记录的旁边（同一个文件夹）。请核对文件名，大小写、空格和后缀都要一样；文件还没放
/// 进来的，请补上。
///
/// ```bad
/// item: R04
/// attachments:
///   - {file: «sign-in.csv», title: 签到表}
/// ```
///
/// ```good content/residency/decision.md
/// item: R04
/// attachments:
///   - {file: sign-in.csv, title: 签到表}
/// ```
///
/// ```good content/residency/sign-in.csv
/// 楼栋,到会人数
/// 1号楼,26
/// 2号楼,25
/// ```
package enum MissingAttachment: Rule {
    package static let id: RuleID = "missing-attachment"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        for case .missingTable(let field, let file, let span) in notice.faults {
            found.append(
                finding(
                    Message(
                        en: "the table '\(field.label.english)' should be in '\(file)', which is "
                            + "not there",
                        zh: "“\(field.label.chinese)”应当在文件“\(file)”里，但没有这个文件"),
                    at: span, of: notice, hint: besideHint))
        }
        guard let table = notice.table(.attachments) else { return found }
        for row in 0..<table.rowCount {
            let cell = table.cell(row: row, column: CommonField.AttachmentColumn.file.rawValue)
            guard case .text(let file) = cell.value else { continue }
            if case .file = subject.links.resolve(file.string, from: notice.source.path) {
                continue
            }
            found.append(
                finding(
                    Message(en: "there is no file '\(file)'", zh: "没有“\(file)”这个附件"),
                    at: table.span(cell.range), of: notice, hint: besideHint))
        }
        return found
    }

    private static let besideHint = Message(
        en: "put the file beside the record, and mind its exact name",
        zh: "把文件放在这份记录的旁边，并核对文件名")
}
