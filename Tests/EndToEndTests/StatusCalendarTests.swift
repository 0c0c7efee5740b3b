import Foundation
import TestSupport
import Testing

/// `status --ics`: a file that calendars take, with what `status` lists and the year to come.
struct StatusCalendarTests {
    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python").path

    /// The events that other people's reader finds, a line each, then what is wrong with the file.
    private func events(of result: ProgramResult) throws -> [String] {
        try #require(
            FileManager.default.fileExists(atPath: Self.python), "make setup-tests installs it")
        try #require(result.ending == .exit(0), "\(result.errorText)")
        let read = try ProgramRun(
            PackageFolder.root.appending(path: "Tests/Validators/calendar_file.py").path,
            input: result.output, program: Self.python
        ).result()
        #expect(read.errorText == "")
        #expect(read.ending == .exit(0), "\(read.outputText)")
        return read.outputText.split(separator: "\n").map(String.init)
    }

    /// A board of two items of its own: one by month, one by quarter in working days.
    private func board(settings: String = "") throws -> TemporaryBoard {
        let board = try TemporaryBoard.withOwnItems(
            "{code: finance.cash-book, no: F99, name: {zh-Hans: 现金账, en: Cash book}, every: month, due: 10d, objection: 30d}",
            "{code: party.plan, no: P99, name: {zh-Hans: 计划, en: Plan}, every: quarter, due: 5wd}",
            settings: settings)
        try board.write(
            "content/finance/a.md",
            """
            ---
            item: F99
            title: 账，联系 13800001234；甲,乙;丙\\丁
            period: 2026-09
            published: 2026-10-30
            ---

            """)
        return board
    }

    @Test func `it has what status lists, and what is due in the coming year`() throws {
        let events = try events(of: try board().run("status", "--ics", "--lang", "zh"))
        #expect(events.count == 3 + 12 + 4)
        #expect(
            events.prefix(5) == [
                "2026-11-20 CONFIRMED PT9H 财务公开 逾期10天未公开：F99 现金账，2026年10月",
                "2026-11-29 CONFIRMED -PT15H 财务公开 异议截止：账，联系 138******34；甲,乙;丙\\丁",
                "2026-10-10 CONFIRMED - 财务公开 迟20天公开：账，联系 138******34；甲,乙;丙\\丁",
                "2026-12-10 CONFIRMED -P4DT15H/PT9H 财务公开 到期：F99 现金账，2026年11月",
                "2027-01-05 TENTATIVE -P4DT15H 党务公开 到期：P99 计划，2026年第四季度",
            ])
        #expect(
            events.last == "2027-11-10 CONFIRMED -P4DT15H/PT9H 财务公开 到期：F99 现金账，2027年10月")
    }

    @Test func `it speaks the language that is asked for`() throws {
        let events = try events(of: try board().run("status", "--format", "ics"))
        #expect(
            events.first
                == "2026-11-20 CONFIRMED PT9H Finance 10 days overdue: F99 Cash book, October 2026")
        #expect(events.contains { $0.hasSuffix(" due: F99 Cash book, November 2026") })
    }

    @Test func `known holidays make a day certain, and pages have their address`() throws {
        let settings = "base-url: https://example.org/b\nholidays: {2027: [2027-01-01]}\n"
        let result = try board(settings: settings).run("status", "--ics")
        let events = try events(of: result)
        // 2027-01-01 is a Friday and off.
        #expect(
            events.contains(
                "2027-01-08 CONFIRMED -P4DT15H/PT9H Party affairs due: P99 Plan, Q4 2026"))
        let lines = result.outputText.replacing("\r\n ", with: "").split(separator: "\r\n")
        #expect(lines.contains("URL:https://example.org/b/finance/cash-book/2026-09.html"))
        #expect(lines.contains("URL:https://example.org/b/party/plan/index.html"))
    }

    @Test func `the same board on the same day is the same file`() throws {
        let board = try board()
        let first = try board.run("status", "--ics")
        #expect(try board.run("status", "--ics").output == first.output)
        let later = try board.run("status", "--ics", "--as-of", "2026-11-21")
        #expect(names(in: first).isSubset(of: names(in: later)))
    }

    private func names(in result: ProgramResult) -> Set<Substring> {
        Set(
            result.outputText.replacing("\r\n ", with: "").split(separator: "\r\n")
                .filter { $0.hasPrefix("UID:") })
    }

    @Test(arguments: ["en", "zh"])
    func `the sample board's calendar is valid`(_ language: String) throws {
        let result = try ProgramRun("status", "--ics", "--lang", language).result()
        #expect(try events(of: result).count > 100)
    }

    @Test func `a broken board's calendar is valid too`() throws {
        let result = try ProgramRun(
            "status", "--ics", folder: FixtureBoard(name: "every-mistake").folder
        ).result()
        #expect(try events(of: result).isEmpty == false)
    }

    @Test func `it is written into a file, as a whole`() throws {
        let board = try board()
        try board.write("due.ics", "old")
        let result = try board.run("status", "--ics", "--output", "due.ics")
        #expect(result.ending == .exit(0))
        #expect(result.outputText + result.errorText == "")
        let expected = try board.run("status", "--ics").output
        let files = try board.files()
        #expect(files["due.ics"] == expected)
        #expect(files.keys.filter { !$0.hasPrefix("content/") } == ["due.ics"])
    }

    @Test func `a file that cannot be written is said`() throws {
        let board = try board()
        let result = try board.run("status", "--ics", "--output", "nowhere/due.ics", "--lang", "zh")
        #expect(result.ending == .exit(74))
        #expect(result.errorText == "noticeboard：写不了 nowhere/due.ics：没有这个文件或文件夹\n")
    }

    @Test func `two formats at once are a wrong use`() throws {
        let result = try board().run("status", "--ics", "--format", "json")
        #expect(result.ending == .exit(64))
        #expect(
            result.errorText.hasPrefix(
                "Error: --ics and --format json ask for two formats; leave one out\n"))
    }
}
