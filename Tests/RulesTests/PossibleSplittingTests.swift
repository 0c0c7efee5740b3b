import TestSupport
import Testing

struct PossibleSplittingTests {
    private func split(
        _ count: Int, since day: String, _ chinese: String, _ sum: String, under limit: String,
        notes: [String]? = nil
    ) -> MarkedFinding {
        .warning(
            "possible-splitting",
            "\(count) payments to '示例五金店' since \(day) come to \(sum), each just under \(limit)",
            "\(chinese)起付给“示例五金店”\(count)笔，共\(sum)元，每笔都略低于\(limit)元", notes: notes)
    }

    private func row(_ day: String, _ amount: String, more: String = "") -> String {
        "{date: \(day), payee: 示例五金店, expense: \(amount)\(more)}"
    }

    @Test func `two payments just under a limit within 15 days, at the last`() {
        expect(
            [
                split(
                    2, since: "2026-10-05", "2026年10月5日", "1,799.99", under: "1,000.00",
                    notes: ["content/finance/2026-10.md:8:5: 800.00 on 2026-10-05"])
            ],
            in: Purse.board([
                row("2026-10-05", "800.00"), row("2026-10-06", "120.00"),
                "«" + row("2026-10-20", "999.99") + "»",
            ]))
    }

    @Test(arguments: [
        ("below 80 %", "2026-10-06", "799.99"), ("at the limit", "2026-10-06", "1000.00"),
        ("16 days later", "2026-10-21", "900.00"), ("under another limit", "2026-10-06", "4900.00"),
    ])
    func `not split`(_ name: String, day: String, amount: String) {
        let second = row(day, amount, more: amount == "4900.00" ? ", minutes: 一号" : "")
        expect([], in: Purse.board([row("2026-10-05", "900.00"), second]))
    }

    @Test func `income, another payee and a record that was taken back do not count`() {
        expect(
            [],
            in: Purse.board(
                Purse.month([
                    row("2026-10-05", "900.00"),
                    "{date: 2026-10-06, payee: 示例五金店, income: 900.00}",
                    "{date: 2026-10-06, payee: 示例电器行, expense: 900.00}",
                    "{date: 2026-10-06, expense: 900.00}",
                ]),
                Purse.month(
                    "2026-09", [row("2026-09-28", "900.00")],
                    extra: "status: withdrawn\nreason: 重做")))
    }

    @Test func `the end of a month does not part them, and notes name at most three`() {
        let notes = [
            "content/finance/2026-09.md:8:5: 900.00 on 2026-09-28",
            "content/finance/2026-09.md:9:5: 910.00 on 2026-09-30",
            "content/finance/2026-10.md:8:5: 920.00 on 2026-10-02",
        ]
        expect(
            [
                split(
                    5, since: "2026-09-28", "2026年9月28日", "4,600.00", under: "1,000.00",
                    notes: notes)
            ],
            in: Purse.board(
                Purse.month("2026-09", [row("2026-09-28", "900"), row("2026-09-30", "910")]),
                Purse.month([
                    row("2026-10-02", "920"), row("2026-10-08", "930"),
                    "«" + row("2026-10-13", "940") + "»",
                ])))
    }

    @Test func `an amount from which the table requires something is a limit`() {
        expect(
            [split(2, since: "2026-10-05", "2026年10月5日", "5,800.00", under: "3,000.00")],
            in: Purse.board([
                row("2026-10-05", "2900.00"), "«" + row("2026-10-06", "2900.00") + "»",
            ]))
    }

    @Test func `each group of 15 days is one finding`() {
        expect(
            [
                split(2, since: "2026-10-01", "2026年10月1日", "1,810.00", under: "1,000.00"),
                split(2, since: "2026-10-20", "2026年10月20日", "1,830.00", under: "1,000.00"),
            ],
            in: Purse.board([
                row("2026-10-01", "900"), "«" + row("2026-10-02", "910") + "»",
                row("2026-10-20", "910"), "«" + row("2026-10-21", "920") + "»",
            ]))
    }

    @Test func `the board's own limits take the place of the standard ones`() {
        let board = Purse.board(
            [
                row("2026-10-05", "900"), row("2026-10-06", "910"), row("2026-10-07", "590"),
                "«" + row("2026-10-08", "580") + "»",
            ], finance: Purse.settings(limits: [60_000]))
        expect(
            [split(2, since: "2026-10-07", "2026年10月7日", "1,170.00", under: "600.00")], in: board)
    }
}
