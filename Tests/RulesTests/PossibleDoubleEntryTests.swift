import TestSupport
import Testing

struct PossibleDoubleEntryTests {
    private func twice(_ day: String, _ chinese: String, _ note: String) -> MarkedFinding {
        .warning(
            "possible-double-entry", "260.50 on \(day), '示例五金店', is entered twice",
            "\(chinese)“示例五金店”的260.50元记了两次", notes: [note + ": the other entry"])
    }

    @Test func `the same day, payee and amount twice is shown at the later row`() {
        expect(
            [twice("2026-10-14", "2026年10月14日", "content/finance/2026-10.md:8:5")],
            in: Purse.board([
                "{date: 2026-10-14, payee: 示例五金店, expense: 260.50}",
                "{date: 2026-10-14, payee: 示例文具店, expense: 30.00}",
                "«{date: 2026-10-14, payee: 示例五金店, expense: 260.5}»",
                "{date: 2026-10-15, payee: 示例五金店, expense: 260.50}",
            ]))
    }

    @Test func `rows need not be in order`() {
        expect(
            [
                twice("2026-10-14", "2026年10月14日", "content/finance/2026-10.md:8:5"),
                .remark(
                    "entry-order", "2026-10-02 comes after 2026-10-14",
                    "2026年10月2日排在2026年10月14日后面"),
            ].reversed(),
            in: Purse.board([
                "{date: 2026-10-14, voucher: 记-1, payee: 示例五金店, expense: 260.50}",
                "{date: «2026-10-02», voucher: 记-2, payee: 示例五金店, expense: 260.50}",
                "«{date: 2026-10-14, voucher: 记-3, payee: 示例五金店, expense: 260.50}»",
            ]))
    }

    @Test(arguments: [
        ("income is not expense", "payee: 示例五金店, income: 260.50"),
        ("another amount", "payee: 示例五金店, expense: 260.51"),
        ("another payee", "payee: 示例电器行, expense: 260.50"),
        ("no payee", "expense: 260.50"),
        ("the same price for other pieces", "payee: 示例五金店, price: 260.50, expense: 521.00"),
        ("no amount", "payee: 示例五金店, expense: 0"),
    ])
    func `not the same`(_ name: String, row: String) {
        expect(
            [],
            in: Purse.board([
                "{date: 2026-10-14, payee: 示例五金店, price: 260.50, expense: 260.50}",
                "{date: 2026-10-14, \(row)}",
            ]))
    }

    @Test func `two rows without a payee, or without an amount, are not compared`() {
        let rows = [
            "{date: 2026-10-14, expense: 260.50}", "{date: 2026-10-14, payee: 示例五金店}",
        ]
        expect([], in: Purse.board(rows + rows))
    }

    @Test func `records of one item are compared where a day may stand in both`() {
        expect(
            [twice("2026-10-14", "2026年10月14日", "content/finance/errand-2026-10-14.md:7:5")],
            in: Purse.board(
                Purse.errand("2026-10-14", ["{date: 2026-10-14, payee: 示例五金店, expense: 260.50}"]),
                Purse.errand(
                    "2026-10-20", ["«{date: 2026-10-14, payee: 示例五金店, expense: 260.50}»"]),
                Purse.month(["{date: 2026-10-14, payee: 示例五金店, expense: 260.50}"])))
    }

    @Test func `a row booked in two months stands outside of one`() {
        expect(
            [
                .error(
                    "date-outside-period", "2026-10-02 is not in the period, 2026-09",
                    "2026年10月2日不在本期（2026年9月）之内"),
                twice("2026-10-02", "2026年10月2日", "content/finance/2026-09.md:8:5"),
            ],
            in: Purse.board(
                Purse.month("2026-09", ["{date: «2026-10-02», payee: 示例五金店, expense: 260.50}"]),
                Purse.month(
                    "2026-10", ["«{date: 2026-10-02, payee: 示例五金店, expense: 260.50}»"])))
    }
}
