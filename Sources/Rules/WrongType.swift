import Catalogue
package import Diagnostics
import Values

/// A value does not read as the type of its field.
///
/// Amounts are exact to the fen: nothing approximate, nothing rounded, nothing guessed. Dates have
/// year, month and day; numbers stand alone, without a unit. The hint shows how the value is
/// written.
///
/// 中文：填的内容和字段的类型不符。
///
/// 金额精确到分，不能写“约”“近”“余”，也不会替您四舍五入；日期要有年、月、日；数字单独
/// 写，不带单位。提示里有正确的写法。
///
/// ```bad
/// item: F01
/// closing-balance: «约11.8万元»
/// ```
///
/// ```good
/// item: F01
/// closing-balance: 11.812010万元
/// ```
package enum WrongType: Rule {
    package static let id: RuleID = "wrong-type"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            switch fault {
            case .unreadable(let problem, let field, let text, let span):
                guard problem != .placeholder else { return nil }
                return unreadable(problem, field, text, span, notice)
            case .wrongShape(let field, let shape, let span):
                return wrongShape(field, shape, span, notice)
            case .unclosedQuote(let span):
                return finding(
                    Message(
                        en: "this quotation mark in the table is never closed",
                        zh: "表格里这个双引号没有配对的另一半"),
                    at: span, of: notice,
                    hint: Message(en: "close it, or remove it", zh: "补上另一半，或者去掉它"))
            case .extraCell(let row, let span):
                return finding(
                    Message(
                        en: "entry \(row) has more cells than the head", zh: "第 \(row) 条比表头多出了格子"),
                    at: span, of: notice,
                    hint: Message(
                        en: "an amount with a comma needs quotation marks: \"1,250.00\"",
                        zh: "带千分位逗号的金额要加双引号：\"1,250.00\""))
            default: return nil
            }
        }
    }

    private static func unreadable(
        _ problem: ValueFault, _ field: Field, _ text: Text, _ span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        let kind = TypeWords(field.type)
        let shown = Shortened.text(text)
        let label = field.label
        let reason = kind.reason(for: problem)
        return finding(
            Message(
                en: "'\(label.english)' is '\(shown)', not \(kind.name.english)"
                    + (reason.map { ": \($0.english)" } ?? ""),
                zh: "“\(label.chinese)”的“\(shown)”不是\(kind.name.chinese)"
                    + (reason.map { "：\($0.chinese)" } ?? "")),
            at: span, of: notice,
            hint: Message(
                en: "write it as \(kind.example.english)", zh: "写成 \(kind.example.chinese) 的样子"))
    }

    private static func wrongShape(
        _ field: Field, _ shape: WrongShape, _ span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        let label = field.label
        let (message, hint): (Message, Message) =
            switch shape {
            case .expectedOneValue:
                (
                    Message(
                        en: "'\(label.english)' is a list; it takes one value",
                        zh: "“\(label.chinese)”只能填一个值，这里是列表"),
                    Message(en: "write one value after the colon", zh: "在冒号后面只写一个值")
                )
            case .expectedList:
                (
                    Message(
                        en: "'\(label.english)' is a list of texts; this item is not a text",
                        zh: "“\(label.chinese)”是文字列表，这一条不是文字"),
                    Message(en: "write '- …' on a line for each", zh: "每条写一行“- …”")
                )
            case .expectedTable:
                (
                    Message(
                        en: "'\(label.english)' is a table; this is not",
                        zh: "“\(label.chinese)”是表格，这里不是"),
                    Message(
                        en: "write a list of rows, or {file: NAME.csv}",
                        zh: "逐行写“- 列名: 内容”，或者写 {文件: 文件名.csv}")
                )
            case .expectedRow:
                (
                    Message(
                        en: "this row of '\(label.english)' has no 'column: value'",
                        zh: "“\(label.chinese)”的这一行没有写成“列名: 内容”"),
                    Message(en: "write '- column: value'", zh: "写成“- 列名: 内容”")
                )
            }
        return finding(message, at: span, of: notice, hint: hint)
    }
}
