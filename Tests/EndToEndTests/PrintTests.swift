import Foundation
import TestSupport
import Testing

/// What `print` does where no browser prints: everything around it.
struct PrintTests {
    /// A board with one record of 2026-11, and where the program finds no browser.
    private func board() throws -> TemporaryBoard {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/service/guide.md", Self.record)
        return board
    }

    private static let record = """
        ---
        item: S01
        title: 办事指南
        date: 2026-11-02
        published: 2026-11-03
        nil: true
        reason: 测试
        ---

        """

    private static let withoutBrowser = ["PATH": "/nowhere", "TMPDIR": NSTemporaryDirectory()]

    /// A program that does what the text says in place of a browser.
    private func fakeBrowser(_ script: String, on board: TemporaryBoard) throws -> String {
        try board.write("browser", "#!/bin/sh\n" + script + "\n")
        let path = board.folder.path + "/browser"
        try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: path)
        return path
    }

    @Test(arguments: [
        ("en", "noticeboard: found no browser to print with; install chromium"),
        ("zh", "noticeboard：没有找到能打印的浏览器；请安装 chromium"),
    ])
    func `without a browser it says what to do`(language: String, words: String) throws {
        let result = try board().run(
            "print", "2026-11", "--lang", language, environment: Self.withoutBrowser)
        #expect(result.ending == .exit(74))
        #expect(result.errorText.hasPrefix(words), "\(result.errorText)")
        #expect(result.errorText.contains("months/"))
    }

    @Test(arguments: [
        ("2026-10", "nothing was published in 2026-10; the newest month is 2026-11"),
        ("service/giude/2026-11-02", "did you mean 'service/guide/2026-11-02'?"),
        ("S01", "which record of S01? write it as S01 2026-11-02"),
    ])
    func `a target that is not there is wrong usage`(target: String, words: String) throws {
        let result = try board().run("print", target, environment: Self.withoutBrowser)
        #expect(result.ending == .exit(64))
        #expect(result.errorText.contains(words), "\(result.errorText)")
    }

    @Test func `in Chinese no word of it is English`() throws {
        let result = try board().run(
            "print", "2026-10", "--lang", "zh", environment: Self.withoutBrowser)
        #expect(result.errorText.contains("错误：2026年10月没有公开过内容；最近的月份是 2026-11（月份按公开日期算）"))
    }

    @Test func `a board with an error prints nothing`() throws {
        let board = try board()
        try board.write("content/service/bad.md", "---\nitem: S01\n---\n")
        let browser = try fakeBrowser("touch started", on: board)
        let result = try board.run(
            "print", "2026-11", "--browser", browser, environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.ending == .exit(1))
        #expect(try board.files()["started"] == nil)
    }

    @Test func `a browser that makes nothing leaves the old file as it was`() throws {
        let board = try board()
        try board.write("old.pdf", "old")
        let browser = try fakeBrowser("exit 3", on: board)
        let result = try board.run(
            "print", "2026-11", "--browser", browser, "--output", "old.pdf",
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.ending == .exit(74))
        #expect(result.errorText.contains("made no PDF"))
        #expect(try board.files()["old.pdf"] == Array("old".utf8))
    }

    @Test func `the browser gets the page of the records, and its PDF is the output`() throws {
        let board = try board()
        let browser = try fakeBrowser(
            """
            for word; do case "$word" in
            --print-to-pdf=*) output=${word#*=};; file://*) page=${word#file://};; esac; done
            { printf '%%PDF-1.4 '; cat "$page"; } > "$output"
            """, on: board)
        let result = try board.run(
            "print", "S01", "2026-11-02", "--browser", browser,
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.ending == .exit(0), "\(result.errorText)")
        let file = try #require(try board.files()["sheets-T1-S01-2026-11-02.pdf"])
        let page = String(decoding: file, as: UTF8.self)
        #expect(page.hasPrefix("%PDF-1.4 <!DOCTYPE html>"))
        #expect(page.contains("办事指南"))
        #expect(page.contains("data-sheet=\"T1-S01-2026-11-02\""))
    }

    @Test func `an output that cannot be written is said`() throws {
        let board = try board()
        let browser = try fakeBrowser(
            """
            for word; do case "$word" in --print-to-pdf=*) printf '%%PDF-' > "${word#*=}";; esac; done
            """, on: board)
        let result = try board.run(
            "print", "2026-11", "--browser", browser, "--output", "nowhere/x.pdf", "--lang", "zh",
            environment: ["PATH": "/usr/bin:/bin"])
        #expect(result.ending == .exit(74))
        #expect(result.errorText.contains("nowhere/x.pdf"))
    }
}
