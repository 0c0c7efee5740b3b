import Catalogue
import Testing
import Values

/// The checks of the built-in monthly ledger on a small one.
struct FormulaLedgerTests {
    private static func entry(
        _ income: Int64, _ expense: Int64, balance: Int64, by handler: Text, _ approver: Text
    ) -> [String: FormulaValue] {
        [
            "income": .money(fen: income), "expense": .money(fen: expense),
            "balance": .money(fen: balance), "handled-by": .text(handler),
            "approved-by": .text(approver),
        ]
    }

    private static let ledger = FormulaTestBoard(
        fields: [
            "opening-balance": .money(fen: 11_000_000), "total-income": .money(fen: 1_260_050),
            "total-expense": .money(fen: 448_040), "closing-balance": .money(fen: 11_812_010),
            "closing-in-words": .money(fen: 11_812_010),
        ],
        previous: ["closing-balance": .money(fen: 11_000_000)],
        rows: [
            21: [
                entry(1_260_050, 0, balance: 12_260_050, by: "张某某", "李某某"),
                entry(0, 148_040, balance: 12_112_010, by: "张某某", "李某某"),
                entry(0, 300_000, balance: 11_812_010, by: "王某某", "李某某"),
            ]
        ])

    @Test(arguments: [
        "opening-balance = previous.closing-balance", "total-income = sum(entries.income)",
        "total-expense = sum(entries.expense)",
        "closing-balance = opening-balance + total-income - total-expense",
        "closing-balance >= 0", "closing-in-words = closing-balance",
    ])
    func `a true ledger holds`(check: String) throws {
        #expect(try Self.ledger.result(check) == "holds")
    }

    @Test(arguments: [
        "income > 0 or expense > 0", "not (income > 0 and expense > 0)",
        "handled-by != approved-by", "balance = opening-balance + running(income - expense)",
    ])
    func `every row of a true ledger holds`(check: String) throws {
        #expect(try Self.ledger.rowResults(check) == ["holds", "holds", "holds"])
    }

    @Test func `a row without quantity and price is not asked for their product`() throws {
        #expect(
            try Self.ledger.rowResults("quantity * price = income + expense")
                == Array(repeating: "without quantity", count: 3))
    }

    @Test func `a false closing balance is pointed at with both figures`() throws {
        var ledger = Self.ledger
        ledger.fields["closing-balance"] = .money(fen: 11_822_010)
        let check = "closing-balance = opening-balance + total-income - total-expense"
        #expect(
            try ledger.result(check)
                == "\(check) fails: 118220.10, 118120.10 by 100.00 at closing-balance")
        #expect(
            try ledger.result("closing-in-words = closing-balance")
                == "closing-in-words = closing-balance fails: 118120.10, 118220.10 by -100.00 "
                + "at closing-in-words")
    }

    @Test func `a row where one person handles and approves is found`() throws {
        var ledger = Self.ledger
        ledger.rows[21]?[1]["approved-by"] = .text("张某某")
        #expect(
            try ledger.rowResults("handled-by != approved-by") == [
                "holds",
                "handled-by != approved-by fails: 张某某, 张某某 at handled-by",
                "holds",
            ])
    }
}
