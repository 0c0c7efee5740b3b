import Catalogue
import Drafts
import Testing
import Values

struct WantedPeriodsTests {
    private func board(_ months: [String], status: String = "") -> DraftBoard {
        var records: [String: String] = [:]
        for month in months {
            records[month] = DraftBoard.ledger(month, ["记-001"], status: status)
        }
        return DraftBoard(records)
    }

    @Test(
        arguments: [
            ([], "2026-08", "2026-10"), (["2026-10"], "2026-08", "2026-09"),
            (["2026-08", "2026-09", "2026-10"], "2026-08", "2026-11"), ([], "2026-11", "2026-11"),
            (["2026-11"], "2026-11", "2026-12"), ([], "2027-03", "2027-03"),
        ] as [([String], String, String)])
    func `the next is the newest that has ended without a record, else the first without one`(
        months: [String], since: String, expected: String
    ) {
        let next = board(months).periods(since: since).next(of: DraftBoard.item("F01"))
        #expect(next?.description == expected)
    }

    @Test func `a plan is wanted while its year begins, and a guide has no period`() {
        let day = Day(year: 2027, month: 1, day: 5) ?? .earliest
        let periods = DraftBoard().periods(since: "2026-01", today: day)
        #expect(periods.next(of: DraftBoard.item("F03"))?.description == "2027")
        #expect(periods.next(of: DraftBoard.item("F04"))?.description == "2026")
        #expect(periods.next(of: DraftBoard.item("S01")) == nil)
    }

    @Test func `what is due is wanted, and the rest is left out with a reason`() {
        let day = Day(year: 2026, month: 12, day: 1) ?? .earliest
        let board = board(["2026-11"], status: "状态: 草稿")
        let (wanted, leftOut) = board.periods(since: "2026-10", today: day).due(within: 9)
        func of(_ number: String) -> [String] {
            wanted.filter { $0.item.number == number }.map(\.period.description)
        }
        #expect(of("F01") == ["2026-10"])
        #expect(of("F02") == ["2026-10", "2026-11"])
        let reasons = leftOut.filter { $0.item.number == "F01" }.map(\.reason)
        let due = Day(year: 2027, month: 1, day: 10) ?? .earliest
        #expect(reasons == [.hasDraft("content/finance/2026-11.md"), .notYetDue(due)])
    }

    @Test func `the missing ones are the overdue ones without a draft`() {
        let missing = board(["2026-09"], status: "状态: 草稿").periods(since: "2026-08")
            .missing(of: DraftBoard.item("F01"))
        #expect(missing.map(\.description) == ["2026-08", "2026-10"])
    }
}
