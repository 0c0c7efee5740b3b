import Catalogue
import Diagnostics
import TestSupport
import Testing
import Values

struct ClocksTests {
    private let clocks = Clocks.builtIn

    private func day(_ text: String) throws -> Day { try Day.parse(Text(text)) }

    private func item(_ lines: String) throws -> Item {
        let text = """
            items:
              - code: service.water
                no: S90
                name: {zh-Hans: 供水, en: Water}
            """
        let more = lines.split(separator: ";").map { "\n    " + $0 }.joined()
        let board = MarkedBoard([MarkedFile("content/catalogue.yml", text + more + "\n")])
        let (catalogue, findings) = board.catalogue
        #expect(findings.map(\.message.english) == [])
        return try #require(catalogue.item("S90"))
    }

    private func notice(_ lines: String, item: String) throws -> Notice {
        let text = "---\nitem: \(item)\ntitle: 告示\n" + lines.replacing(";", with: "\n") + "\n---\n"
        return try #require(MarkedBoard([MarkedFile("content/service/a.md", text)]).notices.first)
    }

    @Test(arguments: [
        ("2026-10", "every: month;due: 10d", "2026-11-10"),
        ("2026-10", "every: month;due: 0d", "2026-10-31"),
        // 1 November is a Sunday.
        ("2026-10", "every: month;due: 3wd", "2026-11-04"),
        // 1 to 7 October are off, Saturday 10 is worked.
        ("2026-09", "every: month;due: 3wd", "2026-10-10"),
        ("2026-Q3", "every: quarter;due: 20d", "2026-10-20"),
        ("2026", "every: year;due: 31d;due-from: start", "2026-01-31"),
        ("2026-H2", "every: half-year;due: 1d;due-from: start", "2026-07-01"),
    ])
    func `a period is due so long after its end, or from its start`(
        period: String, lines: String, due: String
    ) throws {
        let item = try item(lines)
        let end = clocks.due(of: item, in: try Period.parse(Text(period)))
        #expect(end == .day(try day(due)))
    }

    @Test func `without a term there is no due day`() throws {
        let item = try item("every: month")
        #expect(clocks.due(of: item, in: try Period.parse("2026-10")) == .none)
    }

    @Test func `working days of an unknown year have no end`() throws {
        let item = try item("every: month;due: 5wd")
        #expect(clocks.due(of: item, in: try Period.parse("2026-12")) == .noCalendar(year: 2027))
        let own = HolidayCalendar([2027: .init(off: [try day("2027-01-01")], work: [])])
        #expect(
            Clocks(own).due(of: item, in: try Period.parse("2026-12"))
                == .day(try day("2027-01-08")))
    }

    @Test func `a record is due after its date where its item has no periods`() throws {
        let decision = try notice("date: 2026-09-29;published: 2026-10-12", item: "R04")
        // 30 September, 8 and 9 October.
        #expect(clocks.due(of: decision) == .day(try day("2026-10-09")))
        #expect(clocks.lateness(of: decision)?.days == 3)
    }

    @Test func `a record whose period does not fit has no due day`() throws {
        #expect(clocks.due(of: try notice("period: 2026-Q3", item: "F01")) == .none)
        #expect(clocks.due(of: try notice("date: 2026-10-01", item: "F01")) == .none)
    }

    @Test(arguments: [
        ("published: 2026-11-05", "2026-11-10"),
        ("published: 2026-11-05;until: 2026-11-20", "2026-11-20"),
    ])
    func `objections end as the record says, else as the item does`(
        lines: String, end: String
    ) throws {
        let notice = try notice("period: 2026-10;" + lines, item: "F01")
        #expect(clocks.objectionEnd(of: notice) == .day(try day(end)))
    }

    @Test(arguments: [
        ("published: 2026-11-05", "2026-12-05"),
        ("published: 2026-11-05;posted: 2026-11-01", "2026-12-01"),
    ])
    func `the display counts from posting, else from publication`(
        lines: String, end: String
    ) throws {
        let notice = try notice("period: 2026-10;" + lines, item: "F01")
        #expect(clocks.displayEnd(of: notice) == .day(try day(end)))
    }

    @Test func `a requirement may count working days`() throws {
        let item = """
            items:
              - code: service.water
                no: S90
                name: {zh-Hans: 供水, en: Water}
                fields:
                  - {key: asked, name: {zh-Hans: 提出}, type: date}
                  - {key: why, name: {zh-Hans: 原因}, type: text, required: "published > asked + 3wd"}

            """
        func missing(_ published: String) -> Int {
            let record = """
                ---
                item: S90
                title: 停水
                date: 2026-09-30
                published: \(published)
                asked: 2026-09-30
                ---

                """
            let board = MarkedBoard([
                MarkedFile("content/catalogue.yml", item),
                MarkedFile("content/service/a.md", record),
            ])
            return board.notices.flatMap(\.faults).count
        }
        #expect(missing("2026-10-10") == 0)
        #expect(missing("2026-10-11") == 1)
    }
}
