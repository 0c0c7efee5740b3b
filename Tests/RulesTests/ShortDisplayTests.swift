import TestSupport
import Testing

struct ShortDisplayTests {
    private func board(_ lines: String...) -> MarkedBoard {
        let all = ["published: 2026-10-09"] + lines
        let record = ClockBoard.book("2026-09", all.joined(separator: "\n"))
        return ClockBoard.board(MarkedFile("content/finance/a.md", record))
    }

    @Test func `eleven days of thirty`() {
        expect(
            [
                .warning(
                    "short-display",
                    "taken down after 11 days; it must hang for 30 days, until 2026-11-08",
                    "只张贴了11天，应当张贴满30日，到2026年11月8日")
            ],
            in: board("posted: 2026-10-09", "removed: «2026-10-20»"))
    }

    @Test func `from publication where nothing is said of posting`() {
        expect(
            [
                .warning(
                    "short-display",
                    "taken down after 1 day; it must hang for 30 days, until 2026-11-08",
                    "只张贴了1天，应当张贴满30日，到2026年11月8日")
            ],
            in: board("removed: «2026-10-10»"))
    }

    @Test func `working days`() {
        let record = ClockBoard.event(
            "date: 2026-09-25", "published: 2026-09-28", "removed: «2026-10-09»")
        expect(
            [
                .warning(
                    "short-display",
                    "taken down after 11 days; it must hang for 5 working days, until 2026-10-10",
                    "只张贴了11天，应当张贴满5个工作日，到2026年10月10日")
            ],
            in: ClockBoard.board(MarkedFile("content/residency/a.md", record)))
    }

    @Test(arguments: ["removed: 2026-11-08", "removed: 2026-11-19", "posted: 2026-10-09"])
    func `long enough, or still there`(line: String) {
        expect([], in: board(line))
    }
}
