import Catalogue
package import Diagnostics
import Values

/// A record has a key that its item does not know.
///
/// Keys are the common ones and those of the item, in English or Chinese; tables have their
/// columns. A misspelt key hides what it says, so it is an error. `noticeboard catalogue F01` lists
/// the fields of an item.
///
/// 中文：记录里有这个事项没有的字段。
///
/// 能写的字段，一是各种记录都有的（标题、公开日期等），二是这个事项自己的；表格里是它的各列。
/// 字段名写错了，内容就丢了，所以算错误。用 `noticeboard catalogue F01` 可以看到一个事项有哪
/// 些字段。
///
/// ```bad
/// item: R04
/// «备考»: 无
/// ```
///
/// ```good
/// item: R04
/// summary: 活动室每天9:00到21:00开放。
/// ```
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
            case .unknownLanguage(let tag, let span): return unknownLanguage(tag, span, notice)
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

    private static func unknownLanguage(
        _ tag: Text, _ span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        let known = LocalizedText.knownLanguages
        return finding(
            Message(en: "the program has no language '\(tag)'", zh: "程序里没有“\(tag)”这种语言"), at: span,
            of: notice,
            hint: Message(
                en: "choose one of: \(known.joined(separator: ", "))",
                zh: "可选：\(known.joined(separator: "、"))"))
    }

    private static func listHint(_ item: Item) -> Message {
        Message(
            en: "'noticeboard catalogue \(item.number)' lists the fields",
            zh: "用“noticeboard catalogue \(item.number)”可以看到有哪些字段")
    }
}
