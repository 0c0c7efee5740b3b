import Foundation
import TestSupport
import Testing

/// What `status` says of a board on which work is still to do.
struct StatusTests {
    /// A board of one item of its own; the built-in ones are off.
    private func board() throws -> TemporaryBoard {
        let board = try TemporaryBoard.withOwnItems(
            "{code: finance.cash-book, no: F99, name: {zh-Hans: 现金账, en: Cash book}, every: month, due: 10d, objection: 30d}"
        )
        try board.write(
            "content/finance/a.md",
            """
            ---
            item: F99
            title: 账，联系 13800001234
            period: 2026-09
            published: 2026-10-30
            unknown: 错
            ---

            """)
        return board
    }

    @Test func `it stands in line, in English`() throws {
        let result = try board().run("status")
        #expect(result.ending == .exit(0))
        #expect(result.errorText == "")
        let expected = """
            Sample board on 2026-11-20

            overdue: 1
              F99  2026-10  2026-11-10  10 days overdue  Cash book
            due next: 1
              F99  2026-11  2026-12-10  20 days left  Cash book
            unanswered: none
            open to objection: 1
              F99  2026-09  2026-11-29  9 days left  账，联系 138******34
            may be taken down: none
            taken down too early: none
            published late: 1
              F99  2026-09  2026-10-10  20 days late  账，联系 138******34

            on time: 0.0% (0 of 2)

            """
        #expect(TextDifference.lines(expected: expected, actual: result.outputText) == [])
    }

    @Test func `it stands in line, in Chinese`() throws {
        let result = try board().run("status", "--lang", "zh")
        let expected = """
            示例公开栏，2026年11月20日

            逾期未公开：1 项
              F99  2026-10  2026-11-10  逾期10天  现金账
            即将到期：1 项
              F99  2026-11  2026-12-10  还有20天  现金账
            待答复：无
            公示期内：1 项
              F99  2026-09  2026-11-29  还有9天  账，联系 138******34
            可以撤下：无
            提前撤下：无
            迟公开：1 项
              F99  2026-09  2026-10-10  晚20天  账，联系 138******34

            按时公开率：0.0%（应公开 2 期，按时 0 期）

            """
        #expect(TextDifference.lines(expected: expected, actual: result.outputText) == [])
    }

    private struct Report: Decodable {
        struct Line: Decodable {
            let item: String
            let no: String
            let period: String?
            let file: String?
            let title: String?
            let due: String?
            let until: String?
            let daysLate: Int?
            let daysLeft: Int?
        }
        struct OnTime: Decodable {
            let due: Int
            let inTime: Int
            let percent: Double?
        }
        let version: Int
        let asOf: String
        let missing: [Line]
        let dueNext: [Line]
        let unanswered: [Line]
        let objections: [Line]
        let takeDown: [Line]
        let shortDisplay: [Line]
        let late: [Line]
        let onTime: OnTime
    }

    @Test func `it is data for programs`() throws {
        let result = try board().run("status", "--format", "json", "--as-of", "2026-11-11")
        let report = try JSONDecoder().decode(Report.self, from: Data(result.output))
        #expect(report.version == 1)
        #expect(report.asOf == "2026-11-11")
        #expect(report.missing.map(\.period) == ["2026-10"])
        #expect(report.missing.map(\.daysLate) == [1])
        #expect(report.dueNext.map(\.daysLeft) == [29])
        #expect(report.objections.map(\.until) == ["2026-11-29"])
        #expect(report.late.map(\.file) == ["content/finance/a.md"])
        #expect(report.late.map(\.title) == ["账，联系 138******34"])
        #expect(report.onTime.due == 2)
        #expect(report.onTime.percent == 0)
    }

    @Test func `a board that cannot be read has its findings and its exit code`() throws {
        let result = try ProgramRun(
            "status", folder: FixtureBoard(name: "broken-settings").folder
        ).result()
        #expect(result.ending == .exit(65))
        #expect(result.outputText == "")
        #expect(result.errorText.contains("content/board.yml:"))
    }

    @Test func `a day that does not read is a wrong use`() throws {
        #expect(try ProgramRun("status", "--as-of", "morgen").result().ending == .exit(64))
    }
}
