package import Diagnostics

extension YAMLFault {
    /// What is wrong, for people.
    package var message: Message {
        switch problem {
        case .broken(let kind): kind.message
        case .notAllowed(let feature): feature.message
        case .tooDeep(let limit):
            Message(
                en: "lists and rows inside each other go deeper than \(limit) levels",
                zh: "内容嵌套超过 \(limit) 层")
        case .tooLong(let limit):
            Message(
                en: "the fields are longer than \(limit >> 10) KiB",
                zh: "字段部分超过 \(limit >> 10) KiB")
        case .notAKey:
            Message(en: "a key must be a text", zh: "冒号前面的名称应当是文字")
        case .notAMapping:
            Message(
                en: "this is not a list of 'key: value' lines",
                zh: "这里应当是一行行“名称: 内容”")
        }
    }

    /// What to do about it.
    package var hint: Message? {
        switch problem {
        case .broken(let kind): kind.hint
        case .notAllowed(let feature): feature.hint
        case .tooDeep, .notAKey: nil
        case .tooLong:
            Message(
                en: "put long tables into a CSV file beside the record",
                zh: "把长表格放进同一文件夹的 CSV 文件")
        case .notAMapping:
            Message(en: "write lines such as 'title: …'", zh: "每行写成“标题: 内容”的样子")
        }
    }
}

extension YAMLBreak {
    fileprivate var message: Message {
        switch self {
        case .colonInValue:
            Message(
                en: "a second colon with a blank after it stands on this line",
                zh: "这一行里又出现了冒号加空格，读不出哪一段是内容")
        case .missingColon:
            Message(
                en: "this line has no colon after its key", zh: "这一行的名称后面没有冒号")
        case .missingSpaceAfterColon:
            Message(
                en: "there is no blank after the colon of this key", zh: "名称的冒号后面缺一个空格")
        case .tab:
            Message(en: "a tab stands where blanks belong", zh: "这里用了制表符（Tab），应当用空格")
        case .indentation:
            Message(
                en: "this line is not indented like the lines that it belongs to",
                zh: "这一行的缩进与同组的行对不齐")
        case .unclosedQuote:
            Message(en: "this quotation mark is never closed", zh: "这个引号没有配对的另一半")
        case .unclosedFlow:
            Message(en: "this bracket is never closed", zh: "这个括号没有配对的另一半")
        case .strayClose:
            Message(en: "this bracket closes nothing", zh: "这个括号没有对应的左括号")
        case .missingComma:
            Message(en: "a comma or a closing bracket is missing here", zh: "这里缺逗号或右括号")
        case .escape:
            Message(
                en: "this backslash sequence means nothing in quotation marks",
                zh: "双引号里这个反斜杠写法读不出来")
        case .afterQuote:
            Message(
                en: "text follows a closing quotation mark or bracket",
                zh: "右引号或右括号后面又有文字")
        case .blockMark:
            Message(
                en: "text follows '|' or '>' on the same line", zh: "“|”或“>”的同一行后面有文字")
        case .listMark:
            Message(en: "a list cannot begin here", zh: "列表的“- ”不能从这里开始")
        case .controlCharacter:
            Message(
                en: "a character here cannot be seen and cannot be read", zh: "这里有一个看不见的控制字符")
        case .startCharacter:
            Message(
                en: "a value cannot begin with this character", zh: "内容不能以这个字符开头")
        case .other:
            Message(en: "nothing can be read from here on", zh: "从这里起读不出来")
        }
    }

    fileprivate var hint: Message? {
        switch self {
        case .colonInValue, .startCharacter, .afterQuote, .blockMark:
            Message(
                en: "put the whole value in quotation marks: \"…\"",
                zh: "把整段内容放进英文双引号里：\"…\"")
        case .missingColon:
            Message(en: "write 'key: value'", zh: "写成“名称: 内容”")
        case .missingSpaceAfterColon:
            Message(
                en: "write a blank after the colon, or a full-width colon",
                zh: "在冒号后面加一个空格，或者改用全角冒号“：”")
        case .tab:
            Message(en: "replace the tab by two blanks", zh: "把 Tab 换成两个空格")
        case .indentation, .listMark:
            Message(
                en: "lines of one list or row begin in the same column",
                zh: "同一列表、同一行记录的各行，要从同一列开始")
        case .escape:
            Message(
                en: "write two backslashes, or use single quotation marks",
                zh: "写成两个反斜杠，或者改用英文单引号")
        case .missingComma:
            Message(en: "part the values by commas", zh: "各个值之间用逗号隔开")
        case .strayClose:
            Message(
                en: "remove it, or put the value in quotation marks",
                zh: "去掉它，或者把整段内容放进英文双引号里")
        case .unclosedQuote, .unclosedFlow:
            Message(en: "close it, or remove it", zh: "补上另一半，或者去掉它")
        case .controlCharacter:
            Message(en: "remove it", zh: "删掉它")
        case .other: nil
        }
    }
}

extension YAMLFeature {
    fileprivate var message: Message {
        switch self {
        case .anchor:
            Message(en: "anchors ('&name') are not allowed", zh: "不能使用锚点（以 & 开头的写法）")
        case .alias:
            Message(en: "aliases ('*name') are not allowed", zh: "不能使用引用（以 * 开头的写法）")
        case .tag:
            Message(en: "tags ('!name') are not allowed", zh: "不能使用标签（以 ! 开头的写法）")
        case .directive:
            Message(en: "directives ('%…') are not allowed", zh: "不能使用指令（以 % 开头的行）")
        case .furtherDocument:
            Message(
                en: "a second document ('---' or '...') is not allowed",
                zh: "不能再有第二份文档（--- 或 ...）")
        }
    }

    fileprivate var hint: Message? {
        switch self {
        case .anchor, .alias, .tag:
            Message(
                en: "text that begins so goes in quotation marks: \"…\"",
                zh: "以这个符号开头的文字要放进英文双引号里：\"…\"")
        case .directive, .furtherDocument: nil
        }
    }
}
