import ArgumentParser
import Diagnostics

/// The program's manual page, in the language of man(7), made of what the commands say of themselves.
struct ManualPage {
    private let language: MessageLanguage
    private var lines: [String] = []

    /// The page in a language.
    static func text(in language: MessageLanguage) -> String {
        var page = ManualPage(language: language)
        page.writeHead()
        page.section(Message(en: "OPTIONS", zh: "选项"))
        for (name, words) in common { page.item(name, words.text(in: language)) }
        page.section(Message(en: "COMMANDS", zh: "命令"))
        for command in Noticeboard.configuration.subcommands where command.isForUsers {
            page.write(command)
        }
        page.writeRest()
        return page.lines.joined(separator: "\n") + "\n"
    }

    private init(language: MessageLanguage) {
        self.language = language
    }

    // MARK: Sections

    private mutating func writeHead() {
        let name = Noticeboard.name
        let overview = HelpPart.of(Noticeboard.configuration.abstract, in: language)
        lines.append(".TH \(name.uppercased()) 1 \"\" \"\(name) \(Noticeboard.version)\" \"\"")
        // Chinese is not hyphenated, and is not to be stretched where it has a blank.
        lines.append(".nh\n.ad l")
        section(Message(en: "NAME", zh: "名称"))
        lines.append("\(name) \\- \(Self.escaped(String(overview.dropLast())))")
        section(Message(en: "SYNOPSIS", zh: "概要"))
        let synopsis = Message(en: "<command> [<option> ...]", zh: "<命令> [<选项> ...]")
        lines.append(".B \(name)\n\(Self.escaped(synopsis.text(in: language)))")
        section(Message(en: "DESCRIPTION", zh: "说明"))
        let paragraphs = [
            Message(
                en: "noticeboard reads the records that a community's clerk writes as text files "
                    + "under content/, checks their fields, sums, days and personal numbers, and "
                    + "publishes them as a plain web site. A board with an error is not published.",
                zh: "noticeboard 读取社区工作人员写在 content/ 里的记录，检查内容、金额、日期和个人信息，"
                    + "再生成网站。有一处错误就不发布。"),
            Message(
                en: "Data goes to standard output, findings of other commands than check and the "
                    + "progress bar go to standard error.",
                zh: "数据写到标准输出；check 以外的命令发现的问题和进度条写到标准错误。"),
        ]
        for paragraph in paragraphs { write(paragraph) }
    }

    private mutating func write(_ command: any ParsableCommand.Type) {
        let help = Noticeboard.helpMessage(for: command, columns: 1000)
        for line in help.split(separator: "\n").map(String.init) {
            if let overview = line.after("OVERVIEW: ") {
                lines.append(".SS \(command.configuration.commandName ?? "")")
                lines.append(Self.escaped(HelpPart.of(overview, in: language)))
            } else if let usage = line.after("USAGE: ") {
                lines.append(".PP\n.B \(Self.escaped(synopsis(usage)))")
            } else if line.hasPrefix("  "), let entry = Self.entry(line),
                !Self.common.contains(where: { $0.name == entry.name })
            {
                item(synopsis(entry.name), HelpPart.of(entry.text, in: language))
            }
        }
    }

    private mutating func writeRest() {
        section(Message(en: "EXIT STATUS", zh: "退出状态"))
        for (code, words) in Self.exitCodes { item(code, words.text(in: language)) }
        section(Message(en: "ENVIRONMENT", zh: "环境变量"))
        for (name, words) in Self.environment { item(name, words.text(in: language)) }
        section(Message(en: "FILES", zh: "文件"))
        for (name, words) in Self.files { item(name, words.text(in: language)) }
        section(Message(en: "EXAMPLES", zh: "示例"))
        for (line, words) in Self.examples { item(line, words.text(in: language)) }
    }

    /// What every command takes.
    private static let common = [
        (name: "-h, --help", Message(en: "the help of a command", zh: "显示一个命令的说明")),
        (name: "--version", Message(en: "the version", zh: "显示版本号")),
    ]

    private static let exitCodes = [
        ("0", Message(en: "no errors", zh: "没有错误")),
        (
            "1",
            Message(
                en: "errors in the content (with --strict, warnings too); the last site stays",
                zh: "内容有错误（用 --strict 时警告也算）；原来的网站不动")
        ),
        ("64", Message(en: "wrong usage", zh: "命令写得不对")),
        (
            "65",
            Message(
                en: "the board itself cannot be read: no board.yml, a broken catalogue or template",
                zh: "公开栏本身读不了：没有 board.yml，公开目录或模板有错")
        ),
        ("74", Message(en: "a file could not be read or written", zh: "文件读不了或写不了")),
    ]

    private static let environment = [
        (
            "LC_ALL, LC_MESSAGES, LANG",
            Message(en: "the language of messages, unless --lang is given", zh: "信息用的语言；--lang 优先")
        ),
        ("NO_COLOR", Message(en: "no colours", zh: "不用颜色")),
        (
            "SOURCE_DATE_EPOCH",
            Message(
                en: "takes the day of this time (in seconds since 1970) for today",
                zh: "把这个时间（1970年以来的秒数）所在的一天当作今天")
        ),
        ("CI, TERM=dumb", Message(en: "no progress bar", zh: "不显示进度条")),
    ]

    private static let files = [
        ("content/board.yml", Message(en: "who publishes, and how", zh: "谁公开、怎样公开")),
        ("content/catalogue.yml", Message(en: "changes to the catalogue", zh: "对公开目录的增改")),
        ("content/*/**/*.md", Message(en: "records, by column", zh: "记录，按栏目放")),
        ("templates/", Message(en: "the board's own templates and words", zh: "自己的模板和文字")),
        ("site/", Message(en: "what build writes", zh: "build 生成的网站")),
    ]

    private static let examples = [
        ("noticeboard check --lang zh", Message(en: "all findings, in Chinese", zh: "用中文列出全部问题")),
        ("noticeboard build", Message(en: "writes the site into site/", zh: "把网站写到 site/")),
        (
            "noticeboard status --ics --output due.ics",
            Message(en: "a calendar of what is due", zh: "把要做的事写成日历文件")
        ),
    ]

    // MARK: Forms

    private mutating func section(_ title: Message) {
        lines.append(".SH \(title.text(in: language))")
    }

    private mutating func write(_ paragraph: Message) {
        lines.append(".PP\n" + Self.escaped(paragraph.text(in: language)))
    }

    private mutating func item(_ name: String, _ text: String) {
        lines.append(".TP\n.B \(Self.escaped(name))\n\(Self.escaped(text))")
    }

    private func synopsis(_ text: String) -> String {
        language == .chinese ? ChineseHelp.synopsis(text) : text
    }

    /// A name and what it means.
    private static func entry(_ line: String) -> (name: String, text: String)? {
        let words = line.drop { $0 == " " }
        guard let gap = words.firstRange(of: "  ") else { return nil }
        return (
            String(words[..<gap.lowerBound]),
            String(words[gap.upperBound...].drop { $0 == " " })
        )
    }

    /// A text in which nothing is a request, and hyphens can be copied.
    private static func escaped(_ text: String) -> String {
        let plain = text.replacing("\\", with: "\\e").replacing("-", with: "\\-")
        return plain.hasPrefix(".") || plain.hasPrefix("'") ? "\\&" + plain : plain
    }
}

extension ParsableCommand {
    /// Whether help lists it.
    fileprivate static var isForUsers: Bool { configuration.shouldDisplay }
}
