import Diagnostics

/// How a value is written, in a few words for whoever points at its key in an editor.
enum FormWords {
    /// The words for a type.
    static func of(_ type: FieldType) -> Message {
        switch type {
        case .text, .paragraph: Message(en: "text", zh: "文字")
        case .integer: Message(en: "whole number", zh: "整数")
        case .decimal: Message(en: "number", zh: "数")
        case .percent: Message(en: "percentage with its sign: 60.7%", zh: "百分数，要写百分号：60.7%")
        case .money:
            Message(en: "amount in yuan: 1250, 1,250.00, 1.25万元", zh: "金额（元）：1250、1,250.00、1.25万元")
        case .date:
            Message(en: "day: 2026-10-08 or 2026年10月8日", zh: "日期：2026-10-08 或 2026年10月8日")
        case .period:
            Message(
                en: "period: 2026-10, 2026-Q4, 2026-H1, 2026",
                zh: "期间：2026-10、2026年第四季度、2026年上半年、2026年")
        case .flag: Message(en: "yes or no", zh: "是或否")
        case .choice(let choices):
            Message(
                en: "one of: \(choices.joined(separator: ", "))",
                zh: "只能填：\(choices.joined(separator: "、"))")
        case .person(let mask):
            mask
                ? Message(en: "name, masked: 张某某", zh: "姓名，要遮住：张某某")
                : Message(en: "name", zh: "姓名")
        case .phone: Message(en: "telephone number: 0571-8000 0000", zh: "电话号码：0571-8000 0000")
        case .list: Message(en: "list: [one, two]", zh: "列表：[一, 二]")
        case .table:
            Message(en: "rows, or {file: table.csv}", zh: "逐行写，或者 {文件: 表.csv}")
        case .record:
            Message(en: "number or address of another record", zh: "另一份记录的索引号或网址")
        }
    }
}
