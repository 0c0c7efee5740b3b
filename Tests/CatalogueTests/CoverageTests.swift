import Catalogue
import Diagnostics
import TestSupport
import Testing
import Values

struct CoverageTests {
    private static let catalogue = """
        items:
          - {code: finance.book, no: F90, name: {en: Book}, every: month, due: 10d}
          - {code: finance.list, no: F91, name: {en: List}, every: quarter}
          - {code: finance.count, no: F92, name: {en: Count}, every: month, due: 5wd}
          - {code: finance.plan, no: F93, name: {en: Plan}, every: year, due: 31d, due-from: start}
          - {code: finance.event, no: F94, name: {en: Event}, due: 3d}

        """

    private func record(_ item: String, _ period: String, _ more: String...) -> String {
        (["---", "item: \(item)", "title: 表", "period: \(period)"] + more + ["---", ""])
            .joined(separator: "\n")
    }

    private func cells(
        of item: String, since: String, asOf: String = "2026-11-20", _ records: String...
    ) throws -> [Coverage.Cell] {
        let files = records.enumerated().map { MarkedFile("content/finance/\($0).md", $1) }
        let board = MarkedBoard([MarkedFile("content/catalogue.yml", Self.catalogue)] + files)
        let catalogue = board.catalogue.0
        #expect(board.catalogue.1.map(\.message.english) == [])
        let coverage = Coverage(
            of: board.register, catalogue: catalogue, since: try Period.parse(Text(since)),
            asOf: try Day.parse(Text(asOf)), clocks: .builtIn)
        return try #require(coverage.rows.first { $0.item.number == item }).cells
    }

    @Test func `each period has its state, from the first to today's`() throws {
        let cells = try cells(
            of: "F90", since: "2026-05",
            record("F90", "2026-05", "published: 2026-06-10"),
            record("F90", "2026-06", "published: 2026-07-13"),
            record("F90", "2026-07", "published: 2026-08-11", "nil: true", "reason: 无"),
            record("F90", "2026-08", "published: 2026-09-01", "status: withdrawn", "reason: 错"),
            record("F90", "2026-09", "status: draft"))
        #expect(
            cells.map { "\($0.period) \($0.state) \($0.daysLate)" } == [
                "2026-05 onTime 0", "2026-06 late(days: 3) 3", "2026-07 nilReturn 1",
                "2026-08 withdrawn 0", "2026-09 missing 41", "2026-10 missing 10",
                "2026-11 open 0",
            ])
        #expect(cells.map { $0.entry != nil } == [true, true, true, true, true, false, false])
    }

    @Test(arguments: [("2026-11-10", "notYetDue"), ("2026-11-11", "missing")])
    func `a period is missing from the day after its due day`(asOf: String, state: String) throws {
        let cells = try cells(of: "F90", since: "2026-10", asOf: asOf)
        #expect("\(cells[0].state)" == state)
    }

    @Test(arguments: [("2026-09-30", "open"), ("2026-10-01", "missing")])
    func `without a term the end of the period is the due day`(asOf: String, state: String) throws {
        let cells = try cells(of: "F91", since: "2026-07", asOf: asOf)
        #expect("\(cells[0].state)" == state)
    }

    @Test func `without a term nothing is late`() throws {
        let cells = try cells(
            of: "F91", since: "2026-07", asOf: "2026-10-20",
            record("F91", "2026-Q3", "published: 2026-10-15"))
        #expect(cells.map(\.state) == [.onTime, .open])
    }

    @Test(arguments: [("2026-01-31", "notYetDue"), ("2026-02-01", "missing")])
    func `a plan is missing while its year runs`(asOf: String, state: String) throws {
        #expect("\(try cells(of: "F93", since: "2026-01", asOf: asOf)[0].state)" == state)
    }

    @Test func `a period that began before the first one does not count`() throws {
        #expect(try cells(of: "F93", since: "2026-02").isEmpty)
        #expect(try cells(of: "F91", since: "2026-02").map(\.period.description).first == "2026-Q2")
    }

    @Test func `nothing is asked of a board that begins later`() throws {
        #expect(try cells(of: "F90", since: "2026-12").isEmpty)
    }

    @Test(arguments: [
        ("2026-12-31", "open"), ("2027-01-05", "notYetDue"), ("2027-01-06", "undetermined"),
    ])
    func `without holidays nobody can say what is missing`(asOf: String, state: String) throws {
        #expect("\(try cells(of: "F92", since: "2026-12", asOf: asOf)[0].state)" == state)
    }

    @Test func `of a record and its withdrawn forerunner the record counts`() throws {
        let cells = try cells(
            of: "F90", since: "2026-10", asOf: "2026-11-20",
            record("F90", "2026-10", "published: 2026-11-02", "status: withdrawn", "reason: 错"),
            record("F90", "2026-10", "published: 2026-11-09"))
        #expect(cells.map(\.state) == [.onTime, .open])
    }

    @Test func `items without periods have no row`() {
        let board = MarkedBoard([MarkedFile("content/catalogue.yml", Self.catalogue)])
        let coverage = Coverage(
            of: board.register, catalogue: board.catalogue.0,
            since: Period(.month, containing: Day.earliest), asOf: Day.earliest, clocks: .builtIn)
        #expect(!coverage.rows.contains { $0.item.periodLength == nil })
        #expect(coverage.rows.contains { $0.item.number == "F90" })
    }
}
