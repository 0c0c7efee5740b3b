import Diagnostics
import TestSupport
import Testing

struct NoCalendarTests {
    private let finding = MarkedFinding.warning(
        "no-calendar",
        "working days of 2027 are asked for, and the holidays of 2027 are not known",
        "要数2027年的工作日，但还没有2027年的节假日安排",
        hint: Message(
            en: "add 2027 under 'holidays' in content/board.yml once it is announced",
            zh: "国务院办公厅公布后，把2027年写进 content/board.yml 的“holidays”"))

    private func board(_ record: String, settings: String = "code: T1\n") -> MarkedBoard {
        ClockBoard.board(
            MarkedFile("content/board.yml", settings),
            MarkedFile("content/residency/a.md", record), asOf: "2027-01-20")
    }

    @Test func `a due day in a year without holidays`() {
        expect(
            [finding],
            in: board(ClockBoard.event("date: «2026-12-30»", "published: 2026-12-31")))
    }

    @Test func `due day, window and display ask once for a year`() {
        expect(
            [finding],
            in: board(
                ClockBoard.event(
                    "date: «2026-12-30»", "published: 2026-12-31", "posted: 2026-12-31",
                    "removed: 2027-01-19")))
    }

    @Test func `a window alone asks at the day of publication`() {
        expect(
            [finding],
            in: board(ClockBoard.event("date: 2026-12-24", "published: «2026-12-28»")))
    }

    @Test func `a window that the record closes itself asks nothing`() {
        expect(
            [],
            in: board(
                ClockBoard.event("date: 2026-12-24", "published: 2026-12-28", "until: 2027-01-08"))
        )
    }

    @Test(arguments: [
        "holidays: {2027: {off: [2027-01-01]}}\n", "holidays: {2027: [2027-01-01]}\n",
        "holidays: [2027-01-01..2027-01-03]\n",
    ])
    func `the board's own holidays answer`(settings: String) {
        expect(
            [],
            in: board(
                ClockBoard.event("date: 2026-12-30", "published: 2026-12-31"), settings: settings))
    }

    @Test func `periods without a record ask once at since`() {
        expect(
            [finding],
            in: ClockBoard.board(
                MarkedFile("content/board.yml", "since: «2026-Q4»\nrules: {}\n"),
                MarkedFile(
                    "content/finance/1.md", ClockBoard.book("2026-10", "published: 2026-11-10")),
                MarkedFile(
                    "content/finance/2.md", ClockBoard.book("2026-11", "published: 2026-12-10")),
                MarkedFile(
                    "content/finance/3.md", ClockBoard.book("2026-12", "published: 2027-01-10")),
                asOf: "2027-01-20"))
    }

    @Test func `a draft asks nothing`() {
        expect([], in: board(ClockBoard.event("date: 2026-12-30", "status: draft")))
    }
}
