import Diagnostics

extension FormulaFault {
    /// What is wrong with a formula, for people.
    var message: Message {
        let name = name ?? ""
        switch kind {
        case .empty: return Message(en: "the formula is empty", zh: "公式是空的")
        case .tooLong:
            return Message(
                en: "the formula has more than \(Formula.maximumLength) bytes",
                zh: "公式超过 \(Formula.maximumLength) 字节")
        case .tooDeep:
            return Message(
                en: "the formula nests deeper than \(Formula.maximumDepth) levels",
                zh: "公式嵌套超过 \(Formula.maximumDepth) 层")
        case .unexpectedCharacter:
            return Message(en: "no formula has this character", zh: "公式里不能有这个字符")
        case .unclosedText:
            return Message(en: "this quotation mark is never closed", zh: "这个引号没有配对的另一半")
        case .malformedNumber:
            return Message(en: "this is neither a number nor a duration", zh: "这既不是数字，也不是天数")
        case .numberTooLong: return Message(en: "this number is too long", zh: "这个数字太长")
        case .expectedTerm:
            return Message(en: "a field, a number or a text is missing here", zh: "这里缺少字段、数字或文字")
        case .expectedOperator:
            return Message(en: "an operator is missing before this", zh: "这前面缺少运算符")
        case .unclosedBracket:
            return Message(en: "this bracket is never closed", zh: "这个括号没有配对的另一半")
        case .unopenedBracket:
            return Message(en: "this bracket was never opened", zh: "这个括号前面没有左括号")
        case .chainedComparison:
            return Message(en: "comparisons cannot be chained", zh: "比较不能连着写")
        case .expectedComparison:
            return Message(en: "a comparison is missing here", zh: "这里缺少比较（= < > 等）")
        case .comparisonAsTerm:
            return Message(en: "a comparison cannot be reckoned with", zh: "比较的结果不能参加计算")
        case .unknownName:
            return Message(en: "the item has no field '\(name)'", zh: "这个事项没有“\(name)”字段")
        case .hyphenForMinus:
            return Message(
                en: "the item has no field '\(name)'; a minus needs blanks around it",
                zh: "这个事项没有“\(name)”字段；减号两边要留空格")
        case .unknownTable:
            return Message(en: "the item has no table '\(name)'", zh: "这个事项没有“\(name)”表格")
        case .unknownColumn:
            return Message(en: "the table has no column '\(name)'", zh: "表格没有“\(name)”这一列")
        case .notATable: return Message(en: "'\(name)' is not a table", zh: "“\(name)”不是表格")
        case .columnOutsideAggregate:
            return Message(
                en: "a column stands only in sum, count and distinct",
                zh: "表格的列只能用在 sum、count、distinct 里")
        case .noColumnInAggregate:
            return Message(en: "there is no column of a table in this", zh: "这里面没有表格的列")
        case .twoTables:
            return Message(en: "columns of two tables stand together", zh: "两个表格的列不能放在一起")
        case .nestedAggregate:
            return Message(en: "one sum or count stands inside another", zh: "合计或计数不能互相嵌套")
        case .rowColumnInAggregate:
            return Message(
                en: "a cell of the row stands inside a sum or count", zh: "合计或计数里不能用本行的格子")
        case .runningOutsideRowCheck:
            return Message(
                en: "'running' stands only in the checks of a table's rows",
                zh: "running 只能用在表格逐行的检查里")
        case .typeMismatch(let left, let right):
            return Message(
                en: "\(left.name.english) and \(right.name.english) do not go together",
                zh: "\(left.name.chinese)和\(right.name.chinese)不能放在一起比较或计算")
        case .wrongType(let type):
            return Message(
                en: "\(type.name.english) cannot stand here", zh: "这里不能用\(type.name.chinese)")
        case .unordered:
            return Message(en: "flags are equal or not, never less", zh: "“是/否”不能比大小")
        }
    }
}

extension FormulaType {
    fileprivate var name: Message {
        switch self {
        case .number: Message(en: "a number", zh: "数字")
        case .text: Message(en: "a text", zh: "文字")
        case .day: Message(en: "a date", zh: "日期")
        case .period: Message(en: "a period", zh: "期间")
        case .flag: Message(en: "a flag", zh: "“是/否”")
        case .list: Message(en: "a list", zh: "列表")
        case .table: Message(en: "a table", zh: "表格")
        case .workingDays: Message(en: "a number of working days", zh: "工作日天数")
        }
    }
}
