import Foundation
import Glibc
import TestSupport
import Testing

/// Files that want to hurt: too large, too deep, endless, or no files at all.
struct HostileBoardTests {
    /// Seconds in which any of these must be done, even unoptimised and on a busy machine.
    private static let limit = 60

    private func check(_ board: TemporaryBoard, _ arguments: String...) throws -> ProgramResult {
        try ProgramRun(arguments: ["check"] + arguments, folder: board.folder)
            .result(secondLimit: Self.limit)
    }

    /// The rules of the findings on one record.
    private func rules(_ bytes: [UInt8]) throws -> [String] {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/residency/a.md", bytes)
        let result = try check(board, "--format", "json")
        #expect(result.ending == .exit(1))
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        #expect(report.diagnostics.allSatisfy { $0.file == "content/residency/a.md" })
        return report.diagnostics.map(\.rule)
    }

    @Test(arguments: FrontMatterTrap.all)
    func `a front matter that is a trap ends in a finding`(_ trap: FrontMatterTrap) throws {
        #expect(try Set(rules(Array("---\n\(trap.yaml)\n---\n".utf8))) == trap.rules)
    }

    @Test func `a record of five megabytes is refused, with its size`() throws {
        let board = try TemporaryBoard.withSettings()
        let line = "字数很多的一行。\n"
        let text = String(repeating: line, count: 5 << 20 / line.utf8.count + 1)
        try board.write("content/residency/a.md", "---\nitem: R19\n---\n" + text)
        let result = try check(board)
        #expect(result.ending == .exit(1))
        #expect(
            result.outputText.contains(
                #/^content/residency/a\.md:1:1: error: the file has \d{7} bytes; a record may have 4194304 \[front-matter-syntax\]/#
            ))
    }

    @Test func `five megabytes of one line, of zeros or of noise are some finding`() throws {
        var random = SeededGenerator(seed: 5)
        let size = 5 << 20
        let noise = (0..<size / 8).flatMap { _ in
            withUnsafeBytes(of: random.next()) { Array($0) }
        }
        #expect(try !rules(Array(repeating: 0x78, count: size)).isEmpty)
        #expect(try !rules(Array(repeating: 0, count: size)).isEmpty)
        #expect(try !rules(noise).isEmpty)
    }

    @Test func `a table of five megabytes is read or refused, in bounded time`() throws {
        let board = try TemporaryBoard.withSettings()
        try board.write(
            "content/finance/a.md",
            "---\nitem: F06\ntitle: 收支\nperiod: 2026-10\npublished: 2026-11-09\n"
                + "opening-balance: 0\nreceipts: {file: a.csv}\nclosing-balance: 0\n---\n")
        let row = "2026-10-08,不具名,1.00\n"
        try board.write(
            "content/finance/a.csv",
            "date,donor,amount\n" + String(repeating: row, count: 5 << 20 / row.utf8.count))
        let result = try check(board)
        #expect([.exit(0), .exit(1)].contains(result.ending))
    }

    @Test func `many findings on one endless line do not take for ever`() throws {
        let board = try TemporaryBoard.withSettings()
        let body = String(repeating: "[a](b.md)<b>![](c.png) ", count: 2000)
        try board.write(
            "content/residency/a.md",
            "---\nitem: R19\ntitle: 问\ndate: 2026-10-08\npublished: 2026-10-08\nkind: 点题公开\n"
                + "asked: 2026-10-08\nquestion: 问\n---\n\n\(body)\n")
        let result = try check(board, "--format", "json")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        #expect(report.diagnostics.count >= 6000)
        #expect(try check(board).ending == .exit(1))
    }

    @Test(
        arguments: [
            ("[", 50_000), ("![](", 50_000), ("*a ", 50_000), ("**字", 50_000), ("> ", 20_000),
            ("- ", 5000), ("`", 50_000), ("<a ", 50_000), ("|", 50_000), ("a|b\n-|-\n", 10_000),
            ("# 标题\n", 20_000), ("[a]: /b\n", 20_000), ("_*", 30_000), ("[a](", 20_000),
            ("(", 50_000), ("&#x", 50_000), ("|-", 30_000), ("\\", 50_000), ("“**", 30_000),
        ])
    func `Markdown that is a trap renders in bounded time`(_ piece: String, _ count: Int) throws {
        let trap = Array(String(repeating: piece, count: count).utf8)
        let result = try ProgramRun("render", "-", input: trap).result(secondLimit: Self.limit)
        #expect(result.ending == .exit(0))
    }

    @Test func `pipes, loops and dangling links are no records, and hang nothing`() throws {
        let board = try TemporaryBoard.withSettings()
        let folder = board.folder.appending(path: "content/residency").path
        try board.write("content/residency/a.md", "no front matter\n")
        #expect(mkfifo(folder + "/pipe.md", 0o644) == 0)
        #expect(mkfifo(folder + "/pipe.csv", 0o644) == 0)
        for (target, name) in [
            ("loop.md", "loop.md"), ("nowhere.md", "dangling.md"), ("..", "up"), (".", "here"),
            ("/", "root"), ("/dev/zero", "zero.md"),
        ] {
            #expect(symlink(target, folder + "/" + name) == 0)
        }
        let result = try check(board)
        #expect(result.ending == .exit(1))
        #expect(result.errorText.split(separator: "\n").count == 1, "nothing but the summary")
        #expect(result.outputText.ranges(of: "[front-matter-missing]").count == 1)
        // Both pipes and all six links are said, none is read.
        #expect(result.outputText.ranges(of: "[broken-link]").count == 8)
    }

    @Test func `a table that is a pipe is not there`() throws {
        let board = try TemporaryBoard.withSettings()
        try board.write(
            "content/finance/a.md",
            "---\nitem: F06\ntitle: 收支\nperiod: 2026-10\npublished: 2026-11-09\n"
                + "opening-balance: 0\nreceipts: {file: a.csv}\nclosing-balance: 0\n---\n")
        #expect(mkfifo(board.folder.appending(path: "content/finance/a.csv").path, 0o644) == 0)
        let result = try check(board)
        #expect(result.ending == .exit(1))
        #expect(result.outputText.contains("[missing-attachment]"))
    }

    @Test(arguments: [
        "a b.md", "a\nb.md", "a\tb.md", "'a\".md", "a;rm -rf b.md", "$(a).md", "%00.md", "-a.md",
        "a\u{202E}dm.md", "a\u{1B}[31m.md", "e\u{301}.md", "é.md", "字.md", "🀄️.md", "#a?b&c.md",
        "a\\b.md", "13800001234.md", "a:1:2: error: b [c].md",
    ])
    func `a file may have any name, and its finding stays on its lines`(_ name: String) throws {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/residency/\(name)", "no front matter\n")
        let result = try check(board)
        #expect(result.ending == .exit(1))
        let lines = result.outputText.split(separator: "\n", omittingEmptySubsequences: false)
        #expect(lines.count == 6)
        #expect(lines[0].hasPrefix("content/residency/"))
        #expect(lines[0].hasSuffix("[front-matter-missing]"))
        let unseen = result.outputText.unicodeScalars.filter { scalar in
            (scalar.value < 0x20 && scalar != "\n") || (0x202A...0x202E).contains(scalar.value)
        }
        #expect(unseen.isEmpty)
        #expect(!result.outputText.contains("13800001234"))
        let json = try check(board, "--format", "json")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(json.output))
        #expect(report.diagnostics.count == 1)
    }

    @Test func `a name that is not UTF-8 hurts nothing`() throws {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/residency/a.md", "no front matter\n")
        let folder = Array(board.folder.appending(path: "content/residency/").path.utf8)
        let path = folder + [0xC3, 0x28, 0xFF] + Array(".md".utf8) + [0]
        let file = creat(path.map { CChar(bitPattern: $0) }, 0o644)
        #expect(file >= 0)
        close(file)
        let result = try check(board, "--format", "json")
        #expect([.exit(1), .exit(74)].contains(result.ending))
    }

    @Test(arguments: ["text", "json", "sarif", "github"])
    func `no personal number is printed in clear, in any format`(_ format: String) throws {
        let numbers = [
            "13800001234", "１３８００００１２３４", "138 0000 1234", "11010519491231002X",
            "110105 19491231 002X", "110105194912310021", "440524188001010014",
            "6222021234567890128", "99999999999999999",
        ]
        for language in ["en", "zh"] {
            let result = try FixtureBoard(name: "hostile").check(
                "--format", format, "--lang", language)
            #expect(result.ending == .exit(1))
            let shown = numbers.filter { result.outputText.contains($0) }
            #expect(shown == [])
        }
    }
}
