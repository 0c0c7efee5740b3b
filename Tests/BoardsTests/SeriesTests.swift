import Boards
import Catalogue
import Testing
import Values

struct SeriesTests {
    private func ledger(_ period: String, published: String = "2026-11-01") -> String {
        "---\nitem: F01\ntitle: 账\nperiod: \(period)\npublished: \(published)\n---\n"
    }

    private func series(_ number: String, _ files: [String: String]) throws -> Series {
        let board = try #require(try SampleBoard(files).board())
        return try #require(board.series.first { $0.item.number == number })
    }

    @Test func `records of an item by month are sorted by period, not by publication`() throws {
        let series = try series(
            "F01",
            [
                "finance/1.md": ledger("2026-01", published: "2026-11-05"),
                "finance/2.md": ledger("2026-02", published: "2026-03-05"),
                "finance/3.md": ledger("2025-12", published: "2026-11-06"),
            ])
        #expect(series.entries.map(\.key) == ["2026-02", "2026-01", "2025-12"])
    }

    @Test func `records of an item as it happens are sorted by date`() throws {
        let series = try series(
            "R04",
            [
                "residency/1.md": SampleBoard.decision("2026-01-05", published: "2026-06-01"),
                "residency/2.md": SampleBoard.decision("2026-03-05", published: "2026-03-06"),
                "residency/3.md": SampleBoard.decision("2026-01-05", published: "2026-01-06"),
            ])
        #expect(series.entries.map(\.key) == ["2026-03-05", "2026-01-05", "2026-01-05-2"])
    }

    @Test func `a withdrawn record stands after its replacement`() throws {
        let series = try series(
            "R04",
            [
                "residency/1.md": SampleBoard.decision(
                    "2026-01-05", published: "2026-01-06", more: "status: withdrawn\nreason: 写错"),
                "residency/2.md": SampleBoard.decision("2026-01-05", published: "2026-01-08"),
            ])
        #expect(series.entries.map(\.notice.status) == [.published, .withdrawn])
        #expect(series.entries.map(\.key) == ["2026-01-05", "2026-01-05-2"])
    }

    @Test func `years are the newest first, each once`() throws {
        let series = try series(
            "F01",
            [
                "finance/1.md": ledger("2025-11"), "finance/2.md": ledger("2025-12"),
                "finance/3.md": ledger("2026-01"), "finance/4.md": ledger("2023-05"),
            ])
        #expect(series.years.map(\.year) == [2026, 2025, 2023])
        #expect(
            series.years.map { $0.entries.map(\.key) } == [
                ["2026-01"], ["2025-12", "2025-11"], ["2023-05"],
            ])
    }

    @Test func `an item without records has no year`() throws {
        #expect(try series("F01", [:]).years.isEmpty)
    }
}
