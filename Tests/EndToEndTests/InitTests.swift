import Foundation
import TestSupport
import Testing

/// A new board: what is asked, what is written, and that it is clean from the first day on.
struct InitTests {
    private static let days = [
        "2026-01-01", "2026-01-31", "2026-02-28", "2026-11-01", "2026-11-29", "2026-12-31",
        "2028-02-29", "2031-05-31",
    ]

    @Test(arguments: days, ["zh", "en"])
    func `a new board is clean on its first day, and publishes`(
        day: String, language: String
    ) throws {
        let place = try TemporaryBoard()
        let made = try place.run("init", "b", "--lang", language, "--as-of", day)
        #expect(made.ending == .exit(0))
        let board = ["--board", "b", "--as-of", day, "--lang", language]
        func run(_ words: String...) throws -> ProgramResult {
            try ProgramRun(arguments: words + board, folder: place.folder).result()
        }
        let checked = try run("check", "--strict")
        #expect(checked.outputText == "")
        #expect(checked.ending == .exit(0))
        #expect(try run("build").ending == .exit(0))
        #expect(try place.files(below: "b/site")["index.html"] != nil)
    }

    @Test func `without a terminal nothing is asked`() throws {
        let place = try TemporaryBoard()
        let result = try place.run("init", "b", "--lang", "zh", "--as-of", "2026-11-29")
        #expect(
            result.outputText == """
                b/content/board.yml
                b/content/pages/about.md
                b/content/pages/ask.md
                b/content/pages/object.md
                b/content/party/.gitkeep
                b/content/residency/.gitkeep
                b/content/finance/.gitkeep
                b/content/service/.gitkeep
                b/说明.md
                b/.gitignore

                """)
        #expect(
            result.errorText == """
                1. 运行 cd b，看一看 content/board.yml 和 content/pages，改成自己社区的
                2. 运行 noticeboard new F01，建好第一份账的草稿，打开填好
                3. 运行 noticeboard check，没有错误再运行 noticeboard build，打开 site/index.html

                """)
        #expect(try place.text("b/content/board.yml").contains("since: 2026-11\n"))
    }

    @Test func `the options say whose board it is`() throws {
        let place = try TemporaryBoard()
        let result = try place.run(
            "init", "--name", "白杨: \"社区\" #1", "--code", "BY-1", "--contact", "０５７１ 8000 0001",
            "--since", "2026年12月", "--languages", "zh-Hans,zh-Hant,en", "--profile", "urban",
            "--as-of", "2026-11-29")
        #expect(result.ending == .exit(0))
        let settings = try place.text("content/board.yml")
        for line in [
            "name: \"白杨: \\\"社区\\\" #1\"", "code: BY-1", "contact: 0571-8000 0001",
            "since: 2026-12", "languages: [zh-Hans, zh-Hant, en]", "profile: urban",
        ] {
            #expect(settings.contains("\n\(line)\n"), "\(settings)")
        }
        #expect(try place.run("check", "--strict", "--as-of", "2026-11-29").outputText == "")
        #expect(try place.run("build", "--as-of", "2026-11-29").ending == .exit(0))
    }

    @Test func `on a terminal it asks, and asks again`() throws {
        let place = try TemporaryBoard()
        let typed = "白杨社区四公开栏\n白杨\nBY01\n12\n0571-8000 0001\n\nzh-Hans，en\n"
        let result = try ProgramRun(
            arguments: ["init", "b", "--lang", "zh", "--as-of", "2026-11-29"],
            input: Array(typed.utf8), folder: place.folder, output: .session
        ).result(secondLimit: 30)
        #expect(result.ending == .exit(0))
        let shown = result.outputText
        for line in [
            "公开栏的名称 [某某社区四公开栏]：", "代码（索引号的开头，字母和数字） [SQ01]：", "只能用英文字母、数字和连字符，如 SQ01",
            "监督电话 [0571-8000 0000]：", "写一个电话号码，如 0571-8000 0000", "从哪个月开始公开 [2026-11]：",
        ] {
            #expect(shown.contains(line), "\(shown)")
        }
        let settings = try place.text("b/content/board.yml")
        for line in [
            "name: 白杨社区四公开栏", "code: BY01", "contact: 0571-8000 0001", "since: 2026-11",
            "languages: [zh-Hans, en]",
        ] {
            #expect(settings.contains("\n\(line)\n"), "\(settings)")
        }
    }

    @Test func `what the options say is not asked`() throws {
        let place = try TemporaryBoard()
        let result = try ProgramRun(
            arguments: [
                "init", "b", "--name", "Our board", "--code", "B1", "--contact", "12345", "--since",
                "2026-11", "--languages", "en",
            ], folder: place.folder, output: .session
        ).result(secondLimit: 30)
        #expect(result.ending == .exit(0))
        #expect(!result.outputText.contains("["))
    }

    @Test func `an end of the input writes nothing`() throws {
        let place = try TemporaryBoard()
        let result = try ProgramRun(
            arguments: ["init", "b"], input: Array("Our board\n\u{4}".utf8), folder: place.folder,
            output: .session
        ).result(secondLimit: 30)
        #expect(result.ending == .exit(1))
        #expect(result.outputText.contains("stopped; nothing was written"))
        #expect(try place.files().isEmpty)
    }

    @Test(arguments: ["content/board.yml", "content/finance/a.md"])
    func `where a board is, nothing is written`(_ path: String) throws {
        let place = try TemporaryBoard()
        try place.write("b/" + path, "mine")
        let result = try place.run("init", "b")
        #expect(result.ending == .exit(74))
        #expect(
            result.errorText == "noticeboard: b/content is there already and is not overwritten; "
                + "choose another name, or move it away first\n")
        #expect(
            try place.files().mapValues { String(decoding: $0, as: UTF8.self) } == [
                "b/" + path: "mine"
            ])
    }

    @Test func `a folder with other things keeps them`() throws {
        let place = try TemporaryBoard()
        try place.write("b/README.md", "mine")
        try place.write("b/.gitignore", "mine")
        let result = try place.run("init", "b/")
        #expect(result.ending == .exit(0))
        #expect(
            result.errorText.hasPrefix("b/README.md is there and stays\nb/.gitignore is there and"))
        #expect(try place.text("b/README.md") == "mine")
        #expect(try place.text("b/.gitignore") == "mine")
    }

    @Test(arguments: [
        (["--code", "a b"], "Error: --code: use letters, digits and hyphens only, as SQ01"),
        (
            ["--contact", "call me"],
            "Error: --contact: write one telephone number, as 0571-8000 0000"
        ),
        (["--since", "10月"], "Error: --since: write a month, as 2026-11"),
        (["--languages", "de"], "Error: --languages: choose from: zh-Hans, zh-Hant, en"),
        (["--name", " "], "Error: --name: nothing is written"),
        (["--name", "XX社区"], "Error: --name: write the board's full name on one line"),
    ])
    func `what cannot be is wrong usage`(options: [String], message: String) throws {
        let place = try TemporaryBoard()
        let result = try ProgramRun(arguments: ["init"] + options, folder: place.folder).result()
        #expect(result.ending == .exit(64))
        #expect(result.errorText.hasPrefix(message + "\n"), "\(result.errorText)")
        #expect(try place.files().isEmpty)
    }

    @Test func `what the disk refuses leaves nothing behind`() throws {
        let place = try TemporaryBoard()
        try place.write("b", "a file")
        let result = try place.run("init", "b", "--lang", "zh")
        #expect(result.ending == .exit(74))
        #expect(result.errorText.hasPrefix("noticeboard：写不了 "))
        #expect(try place.files().count == 1)
    }
}

extension TemporaryBoard {
    /// The text of a file.
    func text(_ path: String) throws -> String {
        try String(contentsOf: folder.appending(path: path), encoding: .utf8)
    }
}
