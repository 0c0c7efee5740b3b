import TestSupport
import Testing

struct CashOffsetTests {
    private let income = "{date: 2026-10-08, income: 168.00, settlement: 现金}"
    private let payment = "{date: 2026-10-08, expense: 96.00, settlement: 现金}"

    @Test func `cash in and cash out on one day`() {
        expect(
            [
                .remark(
                    "cash-offset", "96.00 was paid in cash on 2026-10-08, a day that cash came in",
                    "2026年10月8日收了现金，同一天又付出现金96.00元",
                    notes: ["content/finance/2026-10.md:8:5: the cash that came in"])
            ],
            in: Purse.board([income, "«\(payment)»"]))
    }

    @Test(arguments: [
        ("another day", "{date: 2026-10-09, expense: 96.00, settlement: 现金}"),
        ("by transfer", "{date: 2026-10-08, expense: 96.00, settlement: 转账}"),
        ("more income", "{date: 2026-10-08, income: 96.00, settlement: 现金}"),
    ])
    func `nothing is offset`(_ name: String, row: String) {
        expect([], in: Purse.board([income, row]))
    }

    @Test func `a deposit of the day clears it`() {
        let deposit = "{date: 2026-10-08, summary: 现金168元存入银行}"
        expect([], in: Purse.board([income, payment, deposit]))
    }
}
