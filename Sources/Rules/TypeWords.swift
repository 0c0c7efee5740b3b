import Catalogue
import Diagnostics
import Values

/// How a type is called in messages, and an example of it.
struct TypeWords {
    /// The type with its article.
    let name: Message
    /// A value of it.
    let example: Message
    private let isTime: Bool

    init(_ type: FieldType) {
        isTime = Self.isTime(type)
        switch type {
        case .money:
            name = Message(en: "an amount in yuan", zh: "金额")
            example = Message(verbatim: "1250.00")
        case .date:
            name = Message(en: "a date", zh: "日期")
            example = Message(en: "2026-10-08", zh: "2026年10月8日")
        case .period:
            name = Message(en: "a period", zh: "期间")
            example = Message(en: "2026-10", zh: "2026年10月")
        case .integer:
            name = Message(en: "a whole number", zh: "整数")
            example = Message(verbatim: "36")
        case .decimal:
            name = Message(en: "a number", zh: "数字")
            example = Message(verbatim: "412.5")
        case .percent:
            name = Message(en: "a percentage", zh: "百分数")
            example = Message(verbatim: "60.7%")
        case .flag:
            name = Message(en: "yes or no", zh: "“是”或“否”")
            example = Message(en: "yes", zh: "是")
        case .phone:
            name = Message(en: "a telephone number", zh: "电话号码")
            example = Message(verbatim: "0571-8000 0000")
        case .person:
            name = Message(en: "a person's name", zh: "姓名")
            example = Message(en: "Zhang M.", zh: "张某某")
        case .record:
            name = Message(en: "the number of a record", zh: "一份公开记录的索引号")
            example = Message(verbatim: "SL01-R04-2026-03-12")
        case .text, .paragraph, .choice, .list, .table:
            name = Message(en: "a text", zh: "文字")
            example = Message(en: "one line of text", zh: "一行文字")
        }
    }
}

extension TypeWords {
    private static func isTime(_ type: FieldType) -> Bool {
        switch type {
        case .date, .period: true
        default: false
        }
    }

    /// What in particular keeps a text from being read, where that can be said.
    func reason(for fault: ValueFault) -> Message? {
        switch fault {
        case .placeholder, .form: nil
        case .approximate:
            isTime
                ? Message(en: "a date is never approximate", zh: "日期不能是大概的")
                : Message(en: "a figure is never approximate", zh: "数目不能是约数")
        case .tooManyDecimals:
            Message(en: "there are more than two decimals", zh: "小数超过两位")
        case .outOfRange:
            isTime
                ? Message(en: "there is no such date", zh: "没有这个日子")
                : Message(en: "it is too large", zh: "数目太大")
        case .capitals:
            Message(en: "the capitals are not written by the rules", zh: "大写的写法不合规范")
        }
    }
}

/// The author's words, short enough for a message.
enum Shortened {
    /// The text; beyond 40 characters its beginning and an ellipsis.
    static func text(_ text: Text) -> String {
        let whole = text.string.split(whereSeparator: \.isNewline).joined(separator: " ")
        return whole.count > 40 ? whole.prefix(40) + "…" : whole
    }
}
