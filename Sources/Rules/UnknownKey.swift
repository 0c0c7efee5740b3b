import Catalogue
package import Diagnostics

/// A record has a key that its item does not know.
///
/// Keys are the common ones and those of the item, in English or Chinese; tables have their
/// columns. A misspelt key hides what it says, so it is an error.
package enum UnknownKey: Rule {
    package static let id: RuleID = "unknown-key"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            switch fault {
            case .unknownKey(let key, let span, let nearest):
                return finding(
                    Message(en: "unknown key '\(key)'", zh: "没有“\(key)”这个字段"), at: span,
                    of: notice,
                    hint: nearest.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                        ?? notice.item.map(listHint))
            case .namelessHead(let span):
                return finding(
                    Message(
                        en: "the first line of the table names none of its columns",
                        zh: "表格的第一行不是列名"),
                    at: span, of: notice,
                    hint: Message(
                        en: "begin the file with a line of the columns' names",
                        zh: "请在文件最前面加一行列名"))
            case .namelessColumn(let number, let span):
                return finding(
                    Message(
                        en: "column \(number) of the table has no name",
                        zh: "表格第 \(number) 列没有列名"),
                    at: span, of: notice,
                    hint: Message(en: "write the name in the first line", zh: "请在第一行写上列名"))
            default: return nil
            }
        }
    }

    private static func listHint(_ item: Item) -> Message {
        Message(
            en: "'noticeboard catalogue \(item.number)' lists the fields",
            zh: "用“noticeboard catalogue \(item.number)”可以看到有哪些字段")
    }
}
