import TestSupport
import Testing

struct CashPaymentTests {
    private func paid(_ amount: String, most: String = "1,000.00") -> MarkedFinding {
        .remark(
            "cash-payment", "\(amount) was paid in cash, where \(most) is the most",
            "用现金付了\(amount)元，最多只能付\(most)元")
    }

    @Test(arguments: ["settlement: 现金", "evidence: 现金收据", "note: 以现金支付"])
    func `a payment above the limit that says it was in cash`(column: String) {
        expect(
            [paid("1,000.01")],
            in: Purse.board(["{date: 2026-10-08, expense: «1000.01», \(column)}"]))
    }

    @Test(arguments: [
        "expense: 1000.00, settlement: 现金", "expense: 1500.00, settlement: 转账",
        "expense: 1500.00", "income: 1500.00, settlement: 现金",
    ])
    func `not above the limit, not in cash, not paid`(row: String) {
        expect([], in: Purse.board(["{date: 2026-10-08, \(row)}"]))
    }

    @Test func `the board's own limit`() {
        expect(
            [paid("501.00", most: "500.00")],
            in: Purse.board(
                ["{date: 2026-10-08, expense: «501.00», settlement: 现金}"],
                finance: Purse.settings(cashLimit: 50_000)))
    }
}
