/// The help of the parser of arguments in Chinese: its headings and placeholders have Chinese words,
/// and of each help text, which is in English and then in Chinese, the Chinese part is shown.
enum ChineseHelp {
    /// The whole help of a command; anything else, such as the version, stays as it is.
    static func text(of english: String) -> String {
        guard english.hasPrefix("OVERVIEW: ") || english.hasPrefix("USAGE: ") else {
            return english
        }
        var shown: [String] = []
        for paragraph in paragraphs(of: english) {
            if let heading = headings[paragraph] {
                shown.append("\n" + heading)
            } else if let rest = paragraph.after("OVERVIEW: ") {
                shown.append(description(of: rest))
            } else if let rest = paragraph.after("USAGE: ") {
                shown.append("\n用法：" + synopsis(rest))
            } else if paragraph.hasPrefix("  See '") {
                shown.append("\n每个命令的详细说明：\(Noticeboard.name) help <命令>")
            } else if paragraph.hasPrefix("  ") {
                shown.append(entry(String(paragraph.dropFirst(2))))
            }
        }
        return shown.joined(separator: "\n")
    }

    private static let headings = [
        "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "命令：",
    ]

    /// The lines, each with those that it goes on in.
    private static func paragraphs(of text: String) -> [String] {
        var paragraphs: [String] = []
        var isOpen = false
        for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
            let words = line.drop { $0 == " " }
            let indent = line.count - words.count
            if words.isEmpty {
                isOpen = false
            } else if isOpen, indent > 2 || (indent == 0 && headings[String(line)] == nil) {
                // A name that fills its column has its text on the next line.
                let gap = indent > 2 && !(paragraphs.last ?? "").dropFirst(2).contains("  ")
                paragraphs[paragraphs.count - 1] += (gap ? "  " : " ") + words
            } else {
                paragraphs.append(String(line))
                isOpen = headings[String(line)] == nil
            }
        }
        return paragraphs
    }

    /// A name, padded to its column, and what it means.
    private static func entry(_ text: String) -> String {
        guard let gap = text.firstRange(of: "  ") else { return "  " + synopsis(text) }
        let name = synopsis(String(text[..<gap.lowerBound]))
        let width = name.reduce(0) { $0 + ($1.isChinese ? 2 : 1) }
        let padding = String(repeating: " ", count: max(2, 24 - width))
        let words = text[gap.upperBound...].drop { $0 == " " }
        return "  " + name + padding + description(of: String(words))
    }

    /// The Chinese part of a help text, with what the parser adds about values and defaults.
    static func description(of text: String) -> String {
        var words = Substring(text)
        var addition = ""
        if words.hasSuffix(")"), let open = words.lastIndex(of: "(") {
            let inside = words[words.index(after: open)...].dropLast()
            if inside.hasPrefix("default: ") || inside.hasPrefix("values: ") {
                addition =
                    "（"
                    + inside.replacing("values: ", with: "可填 ")
                    .replacing("; default: ", with: "，不写则为 ")
                    .replacing("default: ", with: "不写则为 ") + "）"
                words = words[..<open]
            }
        }
        while words.last == " " { words.removeLast() }
        return chinese(in: String(words)) + addition
    }

    private static func chinese(in text: String) -> String {
        if let known = parserTexts[text] { return known }
        for end in text.ranges(of: ". ") {
            let rest = text[end.upperBound...]
            if rest.contains(where: \.isChinese) { return String(rest) }
        }
        return text
    }

    /// What the parser says in every help.
    private static let parserTexts = [
        "Show the version.": "显示版本号。",
        "Show help information.": "显示本说明。",
        "Show subcommand help information.": "显示一个命令的说明。",
    ]

    /// A synopsis with Chinese words for what is to be filled in.
    static func synopsis(_ text: String) -> String {
        var text = text
        for (english, chinese) in placeholders {
            text = text.replacing("<\(english)>", with: "<\(chinese)>")
        }
        return text
    }

    private static let placeholders = [
        "subcommand": "命令", "subcommands": "命令", "board": "文件夹", "output": "文件夹",
        "as-of": "日期", "lang": "语言", "format": "格式", "file": "文件", "files": "文件",
        "items": "事项", "item": "事项", "rule": "规则", "period": "期间", "port": "端口",
        "folder": "文件夹", "options": "选项", "date": "日期", "title": "标题", "within": "天数",
        "name": "名称", "code": "代码", "contact": "电话", "since": "期间", "list": "几种语言",
        "profile": "类型",
        "target": "内容", "paper": "纸张", "columns": "栏目", "browser": "浏览器", "style": "样式",
        "sheet": "工作表", "table": "表格", "map": "列=字段", "published": "日期", "day": "日期",
        "host": "地址",
    ]
}
