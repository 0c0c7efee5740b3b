import ArgumentParser
import Boards
import Diagnostics
import Glibc
import Values

/// How findings are printed: one of `DiagnosticFormats.all`.
struct FindingFormat: ExpressibleByArgument {
    let format: any DiagnosticFormat

    /// For people to read.
    static let text = FindingFormat(format: TextFormat(palette: .plain))

    static var allValueStrings: [String] { DiagnosticFormats.all.map(\.name) }

    static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }

    var defaultValueDescription: String { format.name }

    private init(format: any DiagnosticFormat) {
        self.format = format
    }

    init?(argument: String) {
        guard let format = DiagnosticFormats.format(named: argument) else { return nil }
        self.format = format
    }

    /// Whether people read it as it is, so that it may be coloured and followed by a summary.
    var isText: Bool { format is TextFormat }
}

/// A message language as `--lang` takes it: `zh`, `zh-Hans`, `zh_CN.UTF-8`, `en` …
struct LanguageOption: ExpressibleByArgument {
    let language: MessageLanguage

    static var defaultCompletionKind: CompletionKind { .list(["zh", "en"]) }

    init?(argument: String) {
        guard let language = Self.language(of: argument) else { return nil }
        self.language = language
    }

    /// The language that a tag or locale name means; nil for one that the program has not.
    static func language(of name: String) -> MessageLanguage? {
        let tag = name.lowercased()
        if tag.hasPrefix("zh") { return .chinese }
        return tag.hasPrefix("en") ? .english : nil
    }

    /// The language that these arguments ask for with `--lang`, else that of the session, for when
    /// they could not be parsed.
    static func ofSession(_ arguments: [String]) -> MessageLanguage {
        for (index, argument) in arguments.enumerated() {
            if let name = argument.after("--lang="), let language = language(of: name) {
                return language
            }
            if argument == "--lang", index + 1 < arguments.count,
                let language = language(of: arguments[index + 1])
            {
                return language
            }
        }
        return fromEnvironment()
    }

    /// The language of the session: `LC_ALL`, `LC_MESSAGES`, then `LANG`, else English.
    static func fromEnvironment() -> MessageLanguage {
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            guard let value = getenv(name).map({ String(cString: $0) }), !value.isEmpty else {
                continue
            }
            return language(of: value) ?? .english
        }
        return .english
    }
}

/// The option that every command takes.
struct MessageOptions: ParsableArguments {
    @Option(help: "Language of messages: zh or en. 信息用的语言：zh 或 en。")
    var lang: LanguageOption?

    /// The language of messages.
    var language: MessageLanguage { lang?.language ?? LanguageOption.fromEnvironment() }
}

/// Which board, as of which day, in which language: what every command on a board takes.
struct BoardPlace: ParsableArguments {
    @Option(
        help: "The board's folder, the one with content/. 公开栏所在的文件夹。",
        completion: .directory)
    var board = "."

    @Option(
        name: .customLong("as-of"),
        help: "Today, for due days (2026-11-20). 把这一天当作今天，例如 2026-11-20。")
    var asOf: String?

    @OptionGroup var messages: MessageOptions

    /// The language of messages.
    var language: MessageLanguage { messages.language }

    /// How findings are printed for people on standard error.
    var textFormat: TextFormat {
        let isColoured = Standard.errorIsTerminal && !BoardOptions.wantsNoColor
        return TextFormat(palette: isColoured ? .ansi : .plain)
    }

    /// A path of the board as it is seen from where the program runs.
    func shown(_ path: String) -> String {
        var folder = board[...]
        while folder.count > 1, folder.last == "/" { folder.removeLast() }
        return folder == "." ? path : folder == "/" ? "/" + path : folder + "/" + path
    }

    func validate() throws {
        if let asOf, (try? Day.parse(Text(asOf))) == nil {
            throw ValidationError(
                Message(
                    en: "--as-of '\(asOf)' is not a date; write it as 2026-11-20",
                    zh: "--as-of 的“\(asOf)”不是日期，写成 2026-11-20 的样子"
                ).text(in: language))
        }
    }

    /// Today for a board: `--as-of`, else `SOURCE_DATE_EPOCH`, else the board's, else the clock.
    func today(_ settings: BoardSettings) -> Day {
        if let asOf, let day = try? Day.parse(Text(asOf)) { return day }
        if let epoch = getenv("SOURCE_DATE_EPOCH").flatMap({ Int(String(cString: $0)) }) {
            return Clock.day(ofUnixTime: epoch, in: settings.timeZone)
        }
        return settings.asOf ?? Clock.day(ofUnixTime: time(nil), in: settings.timeZone)
    }
}

/// The options of the commands that check a board.
struct BoardOptions: ParsableArguments {
    @OptionGroup var place: BoardPlace

    @Option(help: "How findings are printed: text, json, sarif, github. 检查结果的格式。")
    var format = FindingFormat.text

    @ArgumentParser.Flag(help: "Let warnings fail too. 有警告也算不通过。")
    var strict = false

    @ArgumentParser.Flag(help: "No progress bar and no closing summary. 不显示进度条和最后的统计。")
    var quiet = false

    /// The board's folder.
    var board: String { place.board }

    /// The language of messages.
    var language: MessageLanguage { place.language }

    /// Where it is shown how far the work is; output for programs is not mixed with it.
    var progress: ProgressDisplay {
        ProgressDisplay(language: language, isQuiet: quiet || !format.isText)
    }

    /// Whether `NO_COLOR` is set to anything (no-color.org).
    static var wantsNoColor: Bool {
        getenv("NO_COLOR").map { $0.pointee != 0 } ?? false
    }

    /// Findings for people, in colour where a terminal reads that is not told otherwise.
    static func text(_ findings: Findings, isTerminal: Bool) -> [UInt8] {
        TextFormat(palette: isTerminal && !wantsNoColor ? .ansi : .plain).bytes(of: findings)
    }

    /// Whether these findings make the command fail.
    func fails(_ findings: [Diagnostic]) -> Bool {
        findings.contains { $0.severity == .error || (strict && $0.severity == .warning) }
    }

    /// Says on standard error how many records were checked and what was found.
    func saySummary(of findings: Findings, isUnreadable: Bool) {
        if quiet { return }
        let summary = FindingsSummary.message(of: findings, isUnreadable: isUnreadable)
        Standard.error(summary.text(in: language))
    }

    /// The findings as they are printed, to a terminal or not.
    func print(_ findings: Findings, isTerminal: Bool) -> [UInt8] {
        format.isText
            ? Self.text(findings, isTerminal: isTerminal) : format.format.bytes(of: findings)
    }
}
