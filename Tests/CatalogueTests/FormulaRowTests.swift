import Catalogue
import Testing

struct FormulaRowTests {
    private static func entry(
        _ income: Int64, _ expense: Int64, _ balance: Int64?
    ) -> [String: FormulaValue] {
        [
            "income": .money(fen: income), "expense": .money(fen: expense),
            "balance": balance.map { .money(fen: $0) } ?? .absent,
        ]
    }

    private static let ledger = FormulaTestBoard(
        fields: ["opening-balance": .money(fen: 1_000), "income": .money(fen: 7)],
        rows: [21: [entry(500, 0, 1_500), entry(0, 200, nil), entry(0, 300, 1_100)]])

    @Test func `a running balance is checked in every row`() throws {
        #expect(
            try Self.ledger.rowResults("balance = opening-balance + running(income - expense)") == [
                "holds", "without balance",
                "balance = opening-balance + running(income - expense) fails: "
                    + "11.00, 10.00 by 1.00 at balance",
            ])
    }

    @Test func `a running sum goes on where the check was not needed`() throws {
        #expect(
            try Self.ledger.rowResults("income > 0 or running(expense) = 5") == [
                "holds", "income > 0 fails: 0.00, 0 by 0.00 at income", "holds",
            ])
    }

    @Test func `a running sum stays unknown after a missing cell`() throws {
        var board = Self.ledger
        board.rows[21]?[1]["expense"] = .faulty
        #expect(
            try board.rowResults("running(income - expense) >= 0") == [
                "holds", "without expense", "without expense",
            ])
    }

    @Test func `an entry is income or expense`() throws {
        var board = Self.ledger
        board.rows[21]?.append(Self.entry(1, 2, 3))
        #expect(
            try board.rowResults("not (income > 0 and expense > 0)") == [
                "holds", "holds", "holds", "income > 0 holds: 0.01, 0 by 0.01 at income",
            ])
    }

    @Test func `sums of a table are the same in every row`() throws {
        #expect(
            try Self.ledger.rowResults("income * 2 <= sum(entries.income) + count(entries)") == [
                "income * 2 <= sum(entries.income) + count(entries) fails: 10.00, 8.00 by 2.00 "
                    + "at income",
                "holds", "holds",
            ])
        #expect(
            try Self.ledger.rowResults("running(income / count(entries)) = 1.67") == [
                "holds", "holds", "holds",
            ])
    }

    @Test func `quantity times price is the amount`() throws {
        var board = Self.ledger
        board.rows[21]?[0]["quantity"] = .decimal(25, 1)
        board.rows[21]?[0]["price"] = .money(fen: 200)
        board.rows[21]?[2]["quantity"] = .decimal(25, 1)
        board.rows[21]?[2]["price"] = .money(fen: 121)
        #expect(
            try board.rowResults("quantity * price = income + expense") == [
                "holds", "without quantity",
                "quantity * price = income + expense fails: 3.025, 3.00 by 0.025 at quantity",
            ])
    }

    @Test func `a requirement of a column is asked of every row`() throws {
        let formula = try Formula(parsing: "expense > sum(entries.expense) / 2").bound(
            to: FormulaTestBoard.names, at: .rowRequirement(table: 21))
        var met: [Bool] = []
        formula.forEachRowRequirement(in: Self.ledger) { _, isMet in met.append(isMet) }
        #expect(met == [false, false, true])
        #expect(formula.isMet(in: Self.ledger, row: 2))
        #expect(!formula.isMet(in: Self.ledger, row: 1))
    }

    @Test func `a table without rows, or absent, has nothing to check`() throws {
        var board = Self.ledger
        board.rows[21] = []
        #expect(try board.rowResults("income > 0").isEmpty)
        board.rows[21] = nil
        #expect(try board.rowResults("income > 0").isEmpty)
    }

    @Test func `a hundred thousand rows are checked in one pass`() throws {
        let row = Self.entry(1, 1, 1_000)
        let board = LongTable(row: row, count: 100_000)
        let formula = try Formula(
            parsing: "balance = 10 + running(income - expense) and count(entries) = 100000"
        ).bound(to: FormulaTestBoard.names, at: .rowCheck(table: 21))
        var held = 0
        formula.forEachRow(in: board) { _, outcome in
            if case .holds = outcome { held += 1 }
        }
        #expect(held == 100_000)
    }

    /// One row many times over.
    private struct LongTable: FormulaScope {
        let row: [String: FormulaValue]
        let count: Int

        func value(ofField field: Int) -> FormulaValue { .absent }
        func previousValue(ofField field: Int) -> FormulaValue { .absent }
        func rowCount(ofField field: Int) -> Int? { count }
        func cell(ofField field: Int, column: Int, row: Int) -> FormulaValue {
            self.row[FormulaTestBoard.entryColumns[column].0] ?? .absent
        }
        func day(_ day: Int32, plusWorkingDays days: Int) throws(MissingCalendar) -> Int32 { day }
    }
}
