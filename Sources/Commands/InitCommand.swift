import ArgumentParser
import Boards
import Catalogue
import Diagnostics
import Drafts
import Glibc
import Values

/// `noticeboard init`: a new board that checks clean, in the language of the session.
struct InitCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "init", abstract: "Begin a new board. 新建一个公开栏。")

    @Argument(help: "The new board's folder; by default the one where you are. 新公开栏的文件夹。")
    var folder = "."

    @Option(help: "Name of the board. 公开栏的名称。")
    var name: String?

    @Option(help: "What index numbers begin with (SQ01). 索引号开头的代码。")
    var code: String?

    @Option(help: "Supervision telephone. 监督电话。")
    var contact: String?

    @Option(help: "The first period to account for; by default this month. 从哪一期开始公开。")
    var since: String?

    @Option(
        help: ArgumentHelp(
            "Languages of the pages, with commas (zh-Hans,en). 网页的语言，用逗号分开。", valueName: "list"))
    var languages: String?

    @Option(help: "Kind of community: urban, village-to-urban or party-only. 社区类型。")
    var profile: Profile?

    @Option(name: .customLong("as-of"), help: "Today (2026-11-20). 把今天当作这一天。")
    var asOf: String?

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        let given = [
            (StarterQuestion.name, name), (.code, code), (.contact, contact), (.since, since),
            (.languages, languages),
        ]
        for (question, answer) in given {
            guard let answer else { continue }
            if let fault = question.fault(of: answer) {
                throw ValidationError(
                    Message(
                        en: "--\(question.rawValue): \(fault.english)",
                        zh: "--\(question.rawValue)：\(fault.chinese)"
                    ).text(in: messages.language))
            }
        }
        if let asOf, (try? Day.parse(Text(asOf))) == nil {
            throw ValidationError(
                Message(
                    en: "--as-of '\(asOf)' is not a date; write it as 2026-11-20",
                    zh: "--as-of 的“\(asOf)”不是日期，写成 2026-11-20 的样子"
                ).text(in: messages.language))
        }
    }

    func run() async throws {
        let language = messages.language
        try await WorldErrors.reported(in: language) {
            let ground = StarterGround(folder: folder, language: language)
            try ground.refuseTaken()
            let board = StarterBoard(try facts(language), language)
            for path in try ground.write(board) {
                Standard.output(Array((path + "\n").utf8))
            }
            ground.sayNext()
        }
    }

    /// What was given, what is asked on a terminal, and what stands there until somebody says better.
    private func facts(_ language: MessageLanguage) throws -> StarterBoard.Facts {
        let month = Period(.month, containing: today)
        var facts = StarterBoard.Facts.placeholders(language, since: month)
        facts.profile = profile?.rawValue
        let given: [StarterQuestion: String?] = [
            .name: name, .code: code, .contact: contact, .since: since, .languages: languages,
        ]
        let canAsk = isatty(0) == 1 && Standard.errorIsTerminal
        for question in StarterQuestion.allCases {
            if let answer = given[question] ?? nil {
                question.put(answer, into: &facts)
            } else if canAsk {
                let asked = question.ask(facts, language)
                guard let asked else {
                    Standard.error(
                        Message(en: "stopped; nothing was written", zh: "已停止，什么也没有写")
                            .text(in: language))
                    throw ExitStatus.errors
                }
                question.put(asked, into: &facts)
            }
        }
        return facts
    }

    private var today: Day {
        if let asOf, let day = try? Day.parse(Text(asOf)) { return day }
        let epoch = getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
        return Clock.day(ofUnixTime: epoch ?? time(nil), in: "Asia/Shanghai")
    }
}

extension Profile: ExpressibleByArgument {}
