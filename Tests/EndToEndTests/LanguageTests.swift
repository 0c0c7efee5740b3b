import TestSupport
import Testing

/// Which language messages come in, and whether they are coloured.
struct LanguageTests {
    @Test(
        "the language is the asked one, else the session's, else English",
        arguments: [
            (["LANG": "zh_CN.UTF-8"], [], true),
            (["LC_ALL": "zh_CN.UTF-8", "LANG": "en_US.UTF-8"], [], true),
            (["LC_ALL": "en_GB.UTF-8", "LANG": "zh_CN.UTF-8"], [], false),
            (["LC_MESSAGES": "zh_TW.UTF-8", "LANG": "en_US.UTF-8"], [], true),
            (["LC_ALL": "", "LANG": "zh_CN.UTF-8"], [], true),
            (["LANG": "C.UTF-8"], [], false),
            (["LANG": "fr_FR.UTF-8"], [], false),
            ([:], [], false),
            (["LANG": "zh_CN.UTF-8"], ["--lang", "en"], false),
            ([:], ["--lang", "zh"], true),
            ([:], ["--lang", "zh-Hans"], true),
        ] as [([String: String], [String], Bool)])
    func language(_ environment: [String: String], _ arguments: [String], isChinese: Bool) throws {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/finance/a.md", "no front matter\n")
        let result = try ProgramRun(
            arguments: ["check"] + arguments, environment: environment, folder: board.folder
        ).result()
        let line =
            isChinese
            ? "content/finance/a.md:1:1: 错误: 文件开头没有“---”这一行 [front-matter-missing]\n"
            : "content/finance/a.md:1:1: error: the record does not begin with a '---' line "
                + "[front-matter-missing]\n"
        #expect(result.outputText.hasPrefix(line))
    }

    @Test func `a language that is not there is wrong usage`() throws {
        let result = try TemporaryBoard.withSettings().run("check", "--lang", "fr")
        #expect(result.ending == .exit(64))
    }
}

/// Colours of findings.
struct ColourTests {
    private let escape: Character = "\u{1B}"

    private func check(
        environment: [String: String] = [:], _ output: ProgramRun.Output
    ) throws -> String {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/finance/a.md", "no front matter\n")
        return try ProgramRun(
            "check", environment: environment, folder: board.folder, output: output
        ).result().outputText.replacing("\r\n", with: "\n")
    }

    @Test func `findings on a terminal are coloured`() throws {
        #expect(try check(.terminal).contains(escape))
    }

    @Test func `with NO_COLOR they are not, and read as in a file`() throws {
        let plain = try check(.file)
        #expect(!plain.contains(escape))
        #expect(try check(environment: ["NO_COLOR": "1"], .terminal) == plain)
    }

    @Test func `an empty NO_COLOR asks for nothing`() throws {
        #expect(try check(environment: ["NO_COLOR": ""], .terminal).contains(escape))
    }
}
