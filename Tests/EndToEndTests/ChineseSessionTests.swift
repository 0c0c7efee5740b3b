import Foundation
import TestSupport
import Testing

/// Whoever works in Chinese meets no English word, names of files, rules, options and keys aside.
struct ChineseSessionTests {
    /// Words that are names in Chinese texts too.
    private static let names: Set<String> = [
        "noticeboard", "check", "build", "status", "catalogue", "render", "explain", "help",
        "zh", "en", "text", "table", "json", "ics", "schema", "JSON", "Schema", "sarif", "github",
        "Markdown", "GB", "UTF", "HTML", "serve", "Ctrl",
        "YAML", "MiB", "CSV", "content", "site", "board", "yml", "TODO", "XX", "MB", "Tab",
        "import", "Excel",
        "party", "residency", "finance", "service", "https", "wd", "SL", "init", "new", "SQ",
        "urban", "QQ",
    ]

    /// The English words of a text: not what stands between quotation marks, in a path, an option,
    /// a rule's name in brackets, or code, and not the values that may be chosen.
    private func words(_ text: String) -> [String] {
        let plain =
            text
            .replacing(
                #/(只能填|可选)：.*|“[^”]*”|`[^`]*`|\{[^}]*\}|\[[a-z-]+\]|--[a-z-]+|-h\b|[\w.-]*\/[\w.\/-]*/#,
                with: " "
            )
            .replacing(#/[a-z]+([.-][a-z]+)+/#, with: " ")
        return plain.matches(of: #/[A-Za-z]{2,}/#).map { String($0.output) }
            .filter { !Self.names.contains($0) }
    }

    @Test(arguments: [
        ["nothing"], ["chek"], ["--nothing"], ["check", "--nothing"], ["check", "--stric"],
        ["check", "extra"], ["check", "a", "b"], ["check", "--format", "xml"],
        ["check", "--format"], ["check", "--strict=yes"], ["check", "--as-of", "tomorrow"],
        ["check", "-x"], ["build", "--output"], ["build", "extra"], ["catalogue", "F99"],
        ["catalogue", "--what"], ["render", "nothing.md"], ["render", "a", "b"],
        ["explain", "date-odrer"], ["explain", "a", "b"], ["check", "--board", "nowhere"],
        ["import"], ["import", "a", "--item"], ["schema", "F99"],
        ["schema", "a", "b"], ["status", "--ics", "--format", "json"], ["status", "--format", "x"],
        ["status", "--output", "no/where"], ["schema", "--output", "content/board.yml"],
        ["build", "--board", "nowhere"], ["serve", "--board", "nowhere", "--port", "0"],
        ["serve", "--port", "x"], ["serve", "--port", "70000"], ["serve", "--host", ""],
        ["serve", "--host", "192.0.2.1"], ["check", "--lang", "fr"],
    ])
    func `no command fails in English`(_ arguments: [String]) throws {
        let board = try TemporaryBoard.withSettings()
        let result = try ProgramRun(
            arguments: arguments, environment: ["LANG": "zh_CN.UTF-8"], folder: board.folder
        ).result()
        #expect(result.ending != .exit(0))
        let shown = result.outputText + result.errorText
        #expect(shown.contains { $0.unicodeScalars.first.map { $0.value > 0x3000 } ?? false })
        // What was typed comes back between quotation marks.
        #expect(words(shown) == [], "\(shown)")
    }

    @Test func `what was asked for on the command line goes before the session`() throws {
        let result = try ProgramRun("check", "--lang", "zh", "--nothing").result()
        #expect(result.errorText.hasPrefix("错误：没有“--nothing”这个选项\n用法：noticeboard check ["))
        let english = try ProgramRun(
            "check", "--lang=en", "--nothing", environment: ["LANG": "zh_CN.UTF-8"]
        ).result()
        #expect(english.errorText.hasPrefix("Error: Unknown option '--nothing'\n"))
    }

    @Test(arguments: [["catalogue", "F99"], ["explain", "nothing"], ["schema", "F99"]])
    func `wrong usage seen at work shows the usage of its own command`(
        _ arguments: [String]
    ) throws {
        let chinese = try ProgramRun(arguments: arguments + ["--lang", "zh"]).result()
        #expect(chinese.ending == .exit(64))
        #expect(chinese.errorText.contains("\n用法：noticeboard \(arguments[0]) [<"))
        #expect(chinese.errorText.hasSuffix("\n详细说明：noticeboard \(arguments[0]) --help\n"))
        let english = try ProgramRun(arguments: arguments).result()
        #expect(english.errorText.contains("\nUsage: noticeboard \(arguments[0]) [<"))
    }

    @Test(arguments: [
        ["import", "--help"],
        ["--help"], ["help"], ["check", "--help"], ["build", "--help"], ["catalogue", "--help"],
        ["render", "--help"], ["explain", "--help"], ["status", "--help"], ["help", "build"],
        ["schema", "--help"], ["serve", "--help"],
        ["init", "--help"], ["new", "--help"], ["import", "--help"], ["print", "--help"],
    ])
    func `help is Chinese`(_ arguments: [String]) throws {
        let result = try ProgramRun(
            arguments: arguments, environment: ["LANG": "zh_CN.UTF-8"]
        ).result()
        #expect(result.ending == .exit(0))
        #expect(result.outputText.contains("\n用法：noticeboard "))
        #expect(result.outputText.contains("\n选项：\n"))
        #expect(words(result.outputText) == [], "\(result.outputText)")
    }

    @Test(arguments: FixtureBoard.boards)
    func `no finding is English`(_ board: FixtureBoard) throws {
        let result = try board.check("--lang", "zh", "--format", "json", "--remarks")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        let found = report.diagnostics.flatMap { finding -> [String] in
            let texts =
                [finding.message, finding.hint?.message ?? ""] + finding.notes.map(\.message)
            return texts.filter { !words($0).isEmpty }
        }
        #expect(Set(found).sorted() == [])
    }

    @Test(arguments: FixtureBoard.boards)
    func `the closing line is Chinese`(_ board: FixtureBoard) throws {
        #expect(words(try board.check("--lang", "zh").errorText) == [])
    }

    @Test func `the list of rules is Chinese`() throws {
        let lines = try ProgramRun("explain", "--lang", "zh").result().outputText
            .split(separator: "\n")
        #expect(lines.count >= 25)
        let english = lines.filter { !words(String($0.drop { $0 != " " })).isEmpty }
        #expect(english == [])
    }
}
