import Catalogue
package import Diagnostics

/// A required field, or a required cell of a table, is absent or blank.
///
/// A finding on an absent field points at the `---` line; one on a blank field or cell at its key;
/// one on an absent cell at its row; one on a column that a CSV does not have at its head. In a nil
/// return only the common fields are required, and a draft needs no `published`. `noticeboard
/// catalogue F01` says what an item requires.
///
/// 中文：必填的字段或表格里必填的格子没有填。
///
/// 整行没写的，指向开头的“---”；写了名称没写内容的，指向名称；表格里缺格子的，指向那一条；
/// 表格文件缺一列的，指向表头。“本期无”的记录只要填共同的字段；草稿可以不写“公开日期”。
/// 一个事项有哪些必填，看`noticeboard catalogue F01`。
///
/// ```bad
/// item: R04
/// «matter»:
/// ```
///
/// ```good
/// item: R04
/// matter: 活动室开放时间
/// ```
package enum RequiredField: Rule {
    package static let id: RuleID = "required-field"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            switch fault {
            case .missing(let field, nil, let span): missing(field, at: span, notice)
            case .missing(let field, let row?, let span):
                finding(
                    Message(
                        en: "entry \(row) has no '\(field.label.english)'",
                        zh: "第 \(row) 条没有填“\(field.label.chinese)”"),
                    at: span, of: notice,
                    blank: Message(
                        en: "'\(field.label.english)' of entry \(row)",
                        zh: "第 \(row) 条的“\(field.label.chinese)”"))
            case .missingColumn(let field, let span):
                finding(
                    Message(
                        en: "the table has no column '\(field.label.english)'",
                        zh: "表格缺“\(field.label.chinese)”这一列"),
                    at: span, of: notice,
                    blank: Message(
                        en: "the column '\(field.label.english)'",
                        zh: "“\(field.label.chinese)”这一列"))
            default: nil
            }
        }
    }

    private static func missing(
        _ field: Field, at span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        let label = field.label
        let isAbsent = span.range == notice.opening
        return finding(
            Message(en: "'\(label.english)' is missing", zh: "没有填“\(label.chinese)”"),
            at: span, of: notice,
            hint: isAbsent
                ? Message(en: "add a line '\(field.key): …'", zh: "加一行“\(label.chinese): …”")
                : Message(en: "write it after the colon", zh: "写在冒号后面"),
            blank: Message(en: "'\(label.english)'", zh: "“\(label.chinese)”"))
    }
}
