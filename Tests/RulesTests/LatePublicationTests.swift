import TestSupport
import Testing

struct LatePublicationTests {
    private func board(_ record: String, asOf: String = "2026-11-20") -> MarkedBoard {
        ClockBoard.board(MarkedFile("content/finance/a.md", record), asOf: asOf)
    }

    private func event(_ record: String) -> MarkedBoard {
        ClockBoard.board(MarkedFile("content/residency/a.md", record))
    }

    @Test func `three days after the due day`() {
        expect(
            [
                .warning(
                    "late-publication",
                    "published on 2026-11-13, 3 days after the due day, 2026-11-10",
                    "2026年11月13日才公开，比期限2026年11月10日晚了3天")
            ],
            in: board(ClockBoard.book("2026-10", "published: «2026-11-13»")))
    }

    @Test func `one day after working days from the date`() {
        expect(
            [
                .warning(
                    "late-publication",
                    "published on 2026-10-10, 1 day after the due day, 2026-10-09",
                    "2026年10月10日才公开，比期限2026年10月9日晚了1天")
            ],
            in: event(ClockBoard.event("date: 2026-09-29", "published: «2026-10-10»")))
    }

    @Test func `a withdrawn record was late all the same`() {
        expect(
            [
                .warning(
                    "late-publication",
                    "published on 2026-11-11, 1 day after the due day, 2026-11-10",
                    "2026年11月11日才公开，比期限2026年11月10日晚了1天")
            ],
            in: board(
                ClockBoard.book("2026-10", "published: «2026-11-11»", "status: withdrawn")))
    }

    @Test func `on the due day`() {
        expect([], in: board(ClockBoard.book("2026-10", "published: 2026-11-10")))
        expect([], in: event(ClockBoard.event("date: 2026-09-29", "published: 2026-10-09")))
    }

    @Test func `a draft is not late`() {
        expect([], in: board(ClockBoard.book("2026-01", "status: draft")))
        expect([], in: board(ClockBoard.book("2026-01", "status: draft", "published: 2026-11-01")))
    }

    @Test func `a day to come has its own finding`() {
        expect(
            [
                .error(
                    "future-date", "'published' is 2026-11-21, after today, 2026-11-20",
                    "“公开日期”是2026年11月21日，晚于今天（2026年11月20日）")
            ],
            in: board(ClockBoard.book("2026-10", "published: «2026-11-21»")))
    }
}
