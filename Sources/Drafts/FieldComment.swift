import Catalogue
import Diagnostics

/// What is said above a field of a draft: how it is written, and when it must be.
enum FieldComment {
    /// How a value of a type is written.
    static func form(of type: FieldType) -> Message {
        switch type {
        case .text: Message(en: "text", zh: "文字")
        case .paragraph:
            Message(
                en:
                    "text; for several paragraphs write | after the colon and indent each line below",
                zh: "文字；要分几段，冒号后写 |，下面每行缩进两格")
        case .integer: Message(en: "whole number", zh: "整数")
        case .decimal: Message(en: "number", zh: "数")
        case .percent: Message(en: "percentage, as 60.7%", zh: "百分数，如 60.7%")
        case .money: Message(en: "yuan, as 1,250.00", zh: "金额（元），如 1,250.00")
        case .date: Message(en: "date, as 2026-10-08", zh: "日期，如 2026-10-08")
        case .period: Message(en: "period, as 2026-10", zh: "期间，如 2026-10")
        case .flag: Message(en: "yes or no", zh: "是 或 否")
        case .choice(let choices):
            Message(
                en: "one of: " + choices.joined(separator: ", "),
                zh: "只能填：" + choices.joined(separator: "、"))
        case .person(mask: true):
            Message(en: "name, masked as 张某某", zh: "姓名，要遮掩，写成 张某某")
        case .person(mask: false): Message(en: "name", zh: "姓名")
        case .phone: Message(en: "telephone, as 0571-8000 0000", zh: "电话，如 0571-8000 0000")
        case .list: Message(en: "list, as [甲, 乙]", zh: "可以有几个，写成 [甲, 乙]")
        case .table: Message(en: "table", zh: "表格")
        case .record:
            Message(en: "number of another record", zh: "另一份公开内容的索引号")
        }
    }

    /// When a field must be given, where a formula says so.
    static func condition(_ field: Field, of item: Item) -> Message? {
        guard case .when(let formula) = field.requirement else { return nil }
        let whole = 0..<formula.text.utf8.count
        let words = formula.chinese(of: whole) { operand in
            item.field(of: operand).name.text(in: MessageLanguage.chinese.rawValue)
        }
        return Message(en: "required when \(formula.text)", zh: "\(words) 时必填")
    }

    /// How a table's rows are filled in: the columns that are not plain words, and those that may
    /// be added.
    static func lines(
        onTable type: TableType, of item: Item, laid columns: [Int], _ names: KeyNames
    ) -> [Message] {
        var lines = [
            Message(
                en: "table: repeat the lines from '-' on for every further row",
                zh: "表格：再有一行，就把从“-”开始的几行再抄一遍")
        ]
        for column in columns {
            let field = type.columns[column]
            var parts: [Message] = []
            switch field.type {
            case .text, .date, .integer, .decimal, .table, .person(mask: false): break
            default: parts.append(form(of: field.type))
            }
            if let condition = condition(field, of: item) { parts.append(condition) }
            if parts.isEmpty { continue }
            let key = names.key(of: field, in: type.layout)
            lines.append(
                Message(
                    en: "  \(key): " + parts.map(\.english).joined(separator: "; "),
                    zh: "  \(key)：" + parts.map(\.chinese).joined(separator: "；")))
        }
        let others = type.columns.indices.filter { !columns.contains($0) }
            .map { names.key(of: type.columns[$0], in: type.layout) }
        if !others.isEmpty {
            lines.append(
                Message(
                    en: "  may be added: " + others.joined(separator: ", "),
                    zh: "  还可以写：" + others.joined(separator: "、")))
        }
        return lines
    }
}
