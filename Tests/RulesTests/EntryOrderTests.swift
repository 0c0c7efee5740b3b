import TestSupport
import Testing

struct EntryOrderTests {
    private func rows(_ days: [String]) -> [String] {
        days.enumerated().map { "{date: \($1), voucher: 记-00\($0 + 1)}" }
    }

    @Test func `the first entry that goes back`() {
        expect(
            [
                .remark(
                    "entry-order", "2026-10-08 comes after 2026-10-14",
                    "2026年10月8日排在2026年10月14日后面",
                    notes: ["content/finance/2026-10.md:9:12: the entry before it"])
            ],
            in: Purse.board(
                rows(["2026-10-09", "2026-10-14", "«2026-10-08»", "2026-10-07", "2026-10-20"])))
    }

    @Test(arguments: [
        ["2026-10-08", "2026-10-08", "2026-10-14"], ["2026-10-14", "2026-10-08", "2026-10-08"],
        ["2026-10-08"], [],
    ])
    func `in order, or all the other way round`(days: [String]) {
        expect([], in: Purse.board(rows(days)))
    }

    @Test func `a table without vouchers has no order to keep`() {
        let catalogue = MarkedFile(
            "content/catalogue.yml",
            """
            items:
              - code: finance.list
                no: F96
                name: 清单
                fields:
                  - {key: rows, name: 明细, type: table, columns: [{key: date, name: 日期, type: date}]}

            """)
        let record = MarkedFile(
            "content/finance/a.md",
            """
            ---
            item: F96
            title: 清单
            date: 2026-10-20
            published: 2026-10-20
            rows: [{date: 2026-10-03}, {date: 2026-10-05}, {date: 2026-10-01}]
            ---

            """)
        expect([], in: MarkedBoard([catalogue, record]))
    }
}
