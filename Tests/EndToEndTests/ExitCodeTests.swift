import Foundation
import Glibc
import TestSupport
import Testing

/// Exit codes and the sentences that come with them.
struct ExitCodeTests {
    private func warningBoard() throws -> TemporaryBoard {
        let board = try TemporaryBoard.withSettings()
        let record = """
            ---
            item: F01
            title: 无
            period: 2026-10
            published: 2026-11-09
            nil: yes
            reason: 无收支
            ---

            """
        try board.write("content/party/a.md", record)
        return board
    }

    @Test func `a warning is no error, unless strictness is asked for`() throws {
        let board = try warningBoard()
        let result = try board.run("check")
        #expect(result.outputText.contains(": warning: "))
        #expect(result.ending == .exit(0))
        #expect(try board.run("check", "--strict").ending == .exit(1))
    }

    @Test func `a board may weigh a rule otherwise`() throws {
        let board = try warningBoard()
        let settings = TemporaryBoard.settings
        try board.write("content/board.yml", settings + "rules: {wrong-column: error}\n")
        #expect(try board.run("check").ending == .exit(1))
        try board.write("content/board.yml", settings + "rules: {wrong-column: off}\n")
        #expect(try board.run("check", "--strict").outputText == "")
        let other = "rules: {wrong-column: {finance.aid-fund: error}}\n"
        try board.write("content/board.yml", settings + other)
        #expect(try board.run("check").ending == .exit(0))
        let own = "rules: {wrong-column: {finance.monthly-ledger: note}}\n"
        try board.write("content/board.yml", settings + own)
        let note = try board.run("check", "--strict")
        #expect(note.outputText.contains(": note: finance.monthly-ledger belongs"))
        #expect(note.ending == .exit(0))
    }

    @Test(arguments: [
        ["nothing"], ["check", "--nothing"], ["check", "extra"], ["check", "--format", "xml"],
        ["check", "--as-of", "tomorrow"], ["check", "--as-of", "2026-02-30"], ["check", "--lang"],
        ["catalogue", "F99"], ["render", "a", "b"],
    ])
    func `wrong usage is exit code 64, said on standard error`(_ arguments: [String]) throws {
        let board = try TemporaryBoard.withSettings()
        let result = try ProgramRun(arguments: arguments, folder: board.folder).result()
        #expect(result.ending == .exit(64))
        #expect(result.output.isEmpty)
        #expect(result.errorText.hasPrefix("Error: "))
    }

    @Test(arguments: ["no-settings", "broken-settings", "broken-yaml", "broken-catalogue"])
    func `a board that cannot be read is exit code 65`(_ name: String) throws {
        #expect(try FixtureBoard(name: name).check().ending == .exit(65))
    }

    @Test(
        arguments: [
            "name", "name\n", "name: x\ncode", "- name", "[", "{", "\"", "'", "%", "&a", "*a", "!",
            "|",
            "?", ":", "\t", "---\n---\n", "...", "\0", "\u{FEFF}",
        ])
    func `settings that are none are exit code 65, in no time`(_ text: String) throws {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", text)
        let run = ProgramRun("check", "--format", "json", folder: board.folder)
        #expect(try run.result(secondLimit: 20).ending == .exit(65))
    }

    @Test func `a folder that is no board is exit code 65, and says what to do`() throws {
        let folder = try TemporaryBoard()
        let result = try folder.run("check")
        #expect(result.ending == .exit(65))
        #expect(result.outputText.contains("name the folder with --board"))
    }

    @Test func `what cannot be read is exit code 74, with its path`() throws {
        let folder = try TemporaryBoard()
        try folder.write("content", "a file\n")
        let result = try folder.run("check")
        #expect(result.ending == .exit(74))
        #expect(result.errorText == "noticeboard: cannot read ./content: Not a directory\n")
        let chinese = try folder.run("check", "--lang", "zh")
        #expect(chinese.errorText == "noticeboard：读不了 ./content：路径中有一段不是文件夹\n")
        #expect(try folder.run("render", "content/a.md").ending == .exit(74))
        #expect(try folder.run("render", "nothing.md").ending == .exit(74))
    }

    @Test(.enabled("the superuser may read everything") { getuid() != 0 })
    func `a record that may not be read is exit code 74`() throws {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/finance/a.md", "x\n")
        #expect(chmod(board.folder.appending(path: "content/finance/a.md").path, 0) == 0)
        let result = try board.run("check")
        #expect(result.ending == .exit(74))
        #expect(result.errorText.contains("content/finance/a.md: Permission denied"))
    }

    @Test func `a folder is not a Markdown file`() throws {
        let folder = try TemporaryBoard()
        #expect(try folder.run("render", ".").ending == .exit(74))
    }

    @Test(arguments: [
        (["--help"], "help"), (["check", "--help"], "help-check"),
        (["catalogue", "--help"], "help-catalogue"), (["render", "--help"], "help-render"),
        (["build", "--help"], "help-build"), (["status", "--help"], "help-status"),
        (["schema", "--help"], "help-schema"),
        (["init", "--help"], "help-init"), (["new", "--help"], "help-new"),
        (["catalogue"], "catalogue"),
    ])
    func `what it prints about itself`(_ arguments: [String], _ name: String) throws {
        let result = try ProgramRun(
            arguments: arguments, folder: FixtureBoard(name: "empty").folder
        ).result()
        #expect(result.ending == .exit(0))
        let file = PackageFolder.fixtures.appending(path: "printed/\(name).txt")
        let difference = try GoldenFile(file).difference(from: result.output)
        if let difference { Issue.record(Comment(rawValue: difference)) }
    }

    @Test func `the version is three numbers`() throws {
        let result = try ProgramRun("--version").result()
        #expect(result.outputText.wholeMatch(of: #/\d+\.\d+\.\d+\n/#) != nil)
    }
}
