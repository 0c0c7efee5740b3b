import Foundation
import Glibc
import TestSupport
import Testing

/// What `noticeboard build` writes, and what it leaves alone.
struct BuildTests {
    private func board(_ name: String) throws -> TemporaryBoard {
        let folder = FixtureBoard(name: name).folder
        let board = try TemporaryBoard()
        try FileManager.default.copyItem(
            at: folder.appending(path: "content"), to: board.folder.appending(path: "content"))
        return board
    }

    @Test(arguments: ["empty", "first-month", "valid"])
    func `a board without a fault becomes its site, to the byte`(_ name: String) throws {
        let board = try board(name)
        let result = try board.run("build")
        #expect(result.ending == .exit(0))
        #expect(result.outputText == "")
        let differences = try GoldenFile.differences(
            of: board.folder.appending(path: "site"),
            from: FixtureBoard(name: name).folder.appending(path: "expected"))
        for difference in differences { Issue.record(Comment(rawValue: difference)) }
    }

    @Test func `two builds are the same to the byte, wherever and for whomever`() throws {
        let here = try board("valid")
        let there = try board("valid")
        let first = try here.run("build")
        let (from, to) = (there.folder.path, there.folder.path + "/x")
        let second = try ProgramRun(
            "build", "--board", from, "--output", to,
            environment: ["LANG": "zh_CN.UTF-8", "TZ": "America/New_York", "HOME": "/nowhere"],
            folder: here.folder
        ).result()
        #expect(first.ending == .exit(0) && second.ending == .exit(0))
        let site = try here.files(below: "site")
        #expect(site.count > 20)
        #expect(try there.files(below: "x") == site)
    }

    @Test func `a second build writes nothing that is there already`() throws {
        let board = try board("first-month")
        #expect(try board.run("build").ending == .exit(0))
        let before = try board.files(below: "site")
        let again = try board.run("build")
        #expect(again.ending == .exit(0))
        #expect(again.errorText.contains("files: 0 written, "))
        #expect(try board.files(below: "site") == before)
    }

    @Test func `an error in the content leaves the last site as it was`() throws {
        let board = try board("first-month")
        #expect(try board.run("build").ending == .exit(0))
        let before = try board.files(below: "site")
        try board.write("content/finance/2026-12.md", "no front matter\n")
        let result = try board.run("build")
        #expect(result.ending == .exit(1))
        #expect(result.outputText == "")
        #expect(result.errorText.contains("[front-matter-missing]"))
        #expect(try board.files(below: "site") == before)
    }

    @Test func `with an error nothing at all is written where there was no site`() throws {
        let board = try board("every-mistake")
        let result = try board.run("build")
        #expect(result.ending == .exit(1))
        let there = try FileManager.default.contentsOfDirectory(atPath: board.folder.path)
        #expect(there == ["content"])
        let check = try FixtureBoard(name: "every-mistake").check()
        #expect(result.errors == check.output + check.errors)
    }

    @Test func `strictness keeps a board with a warning from being built`() throws {
        let board = try board("first-month")
        let text = try String(
            contentsOf: board.folder.appending(path: "content/finance/2026-11.md"), encoding: .utf8)
        try board.write("content/finance/2026-11.md", text.replacing("购复印纸10包", with: "办公用品一批"))
        #expect(try board.run("build", "--strict").ending == .exit(1))
        #expect(!FileManager.default.fileExists(atPath: board.folder.path + "/site"))
        #expect(try board.run("build").ending == .exit(0))
    }

    @Test func `a removed record leaves the site, a file of another hand stays`() throws {
        let board = try board("valid")
        #expect(try board.run("build").ending == .exit(0))
        try board.write("site/CNAME", "board.example\n")
        try board.write("site/residency/notes.txt", "mine\n")
        let gone = "residency/inquiry/2026-10-12.html"
        #expect(try board.files(below: "site")[gone] != nil)
        try FileManager.default.removeItem(
            at: board.folder.appending(path: "content/residency/inquiry-withdrawn.md"))
        #expect(try board.run("build").ending == .exit(0))
        let site = try board.files(below: "site")
        #expect(site[gone] == nil)
        #expect(site["CNAME"] == Array("board.example\n".utf8))
        #expect(site["residency/notes.txt"] == Array("mine\n".utf8))
    }

    @Test func `a draft is nowhere on the site`() throws {
        let board = try board("valid")
        #expect(try board.run("build").ending == .exit(0))
        let shown = try board.files(below: "site").filter { _, bytes in
            String(decoding: bytes, as: UTF8.self).contains("停车")
        }
        #expect(shown.keys.sorted() == [])
    }

    @Test func `the program alone, in an empty folder, builds a board`() throws {
        let board = try board("first-month")
        let alone = try TemporaryBoard()
        let program = alone.folder.path + "/noticeboard"
        // Copied by another process: a program that this one still holds open for writing, through
        // a child that another test is starting, could not be run.
        let copy = try ProgramRun(
            PackageFolder.program, program, folder: alone.folder, program: "/bin/cp"
        ).result()
        #expect(copy.ending == .exit(0))
        let result = try ProgramRun(
            "build", "--board", board.folder.path, folder: alone.folder, program: program
        ).result()
        #expect(result.ending == .exit(0))
        #expect(try board.files(below: "site")["index.html"] != nil)
    }

    @Test func `a template of the board replaces the built-in one of its name`() throws {
        let board = try board("first-month")
        try board.write("templates/pages/home.mustache", "mine\n")
        #expect(try board.run("build").ending == .exit(0))
        #expect(try board.files(below: "site")["index.html"] == Array("mine\n".utf8))
    }

    @Test(arguments: [
        ("{{#open}}\n", "templates/pages/home.mustache:1:"),
        ("x\n  {{> nowhere}}\n", "templates/pages/home.mustache:2:"),
        ("{{no-such-name}}\n", "templates/pages/home.mustache:1:"),
    ])
    func `a bad template is exit code 65, with its place`(_ text: String, _ place: String) throws {
        let board = try board("first-month")
        try board.write("templates/pages/home.mustache", text)
        let result = try board.run("build")
        #expect(result.ending == .exit(65))
        #expect(result.errorText.hasPrefix(place))
        #expect(!FileManager.default.fileExists(atPath: board.folder.path + "/site"))
    }

    @Test func `a place that cannot be written is exit code 74, with its path`() throws {
        let board = try board("empty")
        try board.write("file", "x")
        let result = try board.run("build", "--output", "file/site")
        #expect(result.ending == .exit(74))
        #expect(result.errorText.contains("file/site"))
    }

    @Test func `a folder with files of another hand only is not overwritten`() throws {
        let board = try board("empty")
        try board.write("site/index.html", "mine\n")
        let result = try board.run("build")
        #expect(result.ending == .exit(74))
        #expect(try board.files(below: "site") == ["index.html": Array("mine\n".utf8)])
    }
}
