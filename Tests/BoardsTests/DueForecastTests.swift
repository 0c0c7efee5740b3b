import Boards
import Catalogue
import Testing
import Values

struct DueForecastTests {
    private func lines(
        _ files: [String: String] = [:], since: String = "2026-09", asOf: String = "2026-11-20"
    ) throws -> [DueForecast.Line] {
        DueForecast(
            of: SampleBoard(files).register,
            catalogue: CatalogueReader.catalogue(withBoardFile: nil).0,
            since: try Period.parse(Text(since)), asOf: try Day.parse(Text(asOf)), clocks: .builtIn
        ).lines
    }

    private func days(_ number: String, _ lines: [DueForecast.Line]) -> [String] {
        lines.filter { $0.item.number == number }.map { "\($0.period) \($0.day)" }
    }

    private func ledger(_ period: String, _ more: String) -> String {
        "---\nitem: F01\ntitle: 账\nperiod: \(period)\nnil: true\nreason: 无\n\(more)\n---\n"
    }

    @Test func `every period of a year comes up once, and what is overdue does not`() throws {
        let days = try days("F01", lines())
        #expect(days.count == 12)
        #expect(days.first == "2026-11 2026-12-10")
        #expect(days.last == "2027-10 2027-11-10")
    }

    @Test func `a period that is due today is still to come`() throws {
        #expect(try days("F01", lines(asOf: "2026-12-10")).first == "2026-11 2026-12-10")
        #expect(try days("F01", lines(asOf: "2026-12-11")).first == "2026-12 2027-01-10")
    }

    @Test func `what is published or taken back is not to come, and a draft is`() throws {
        let files = [
            "finance/a.md": ledger("2026-11", "published: 2026-11-19"),
            "finance/b.md": ledger("2026-12", "status: draft"),
            "finance/c.md": ledger("2027-01", "published: 2026-11-19\nstatus: withdrawn"),
        ]
        let mine = try lines(files).filter { $0.item.number == "F01" }
        #expect(mine.first?.period.description == "2026-12")
        #expect(mine.first?.entry != nil)
        #expect(mine.dropFirst().first?.period.description == "2027-02")
        #expect(mine.dropFirst().allSatisfy { $0.entry == nil })
    }

    @Test func `they are in the order of their days`() throws {
        let days = try lines().map(\.day)
        #expect(days == days.sorted())
        #expect(days.count > 100)
    }
}
