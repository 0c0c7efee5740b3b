import Catalogue
import Testing
import Values

struct FormulaEvaluatorTests {
    private static let board = FormulaTestBoard(
        fields: [
            "a": .money(fen: 11_822_010), "b": .money(fen: 11_812_010), "n": .integer(101),
            "m": .integer(51), "share": .decimal(607, 1), "for": .integer(51), "not": .integer(3),
            "count": .integer(2), "state": .text("已办结"), "kind": .text(""), "asked": .day(20_000),
            "answered": .day(20_012), "period": .period(first: 20_000, last: 20_030),
            "adopted": .flag(true), "opening-balance": .money(fen: 5_000),
        ],
        previous: ["closing-balance": .money(fen: 5_000)],
        rows: [
            22: [
                ["state": .text("已办结"), "amount": .money(fen: 10)],
                ["state": .text("办理中"), "amount": .money(fen: 20)],
                ["state": .text("已办结"), "amount": .money(fen: 70)],
            ]
        ])

    @Test(arguments: [
        ("a = b", "a = b fails: 118220.10, 118120.10 by 100.00 at a"),
        ("b + 100 = a", "holds"),
        ("b < 0 or a + 1 = b", "b < 0 fails: 118120.10, 0 by 118120.10 at b"),
        ("n > m and n + m = m + n and n < m", "n < m fails: 101, 51 by 50 at n"),
        ("not (n > m and for = m)", "n > m holds: 101, 51 by 50 at n"),
        ("not (n < m or for = m)", "for = m holds: 51, 51 by 0 at for"),
        ("not not (n = m)", "n = m fails: 101, 51 by 50 at n"),
        ("for * 2 > n", "holds"),
        ("count = 2 and not = 3", "holds"),
        ("state = \"已办结\"", "holds"),
        ("state = \"办理中\"", "state = \"办理中\" fails: 已办结, 办理中 at state"),
        ("kind = \"\" and kind != state", "holds"),
        ("adopted", "holds"),
        ("not adopted", "adopted holds: true, true at adopted"),
        ("adopted = 否", "adopted = 否 fails: true, false at adopted"),
        ("adopted = true and true != false", "holds"),
        ("period = period and not (period < period)", "holds"),
        ("opening-balance = previous.closing-balance", "holds"),
        ("1 = 2", "1 = 2 fails: 1, 2 by -1 at nothing"),
    ])
    func `a check says how it failed`(text: String, result: String) throws {
        #expect(try Self.board.result(text) == result)
    }

    @Test(arguments: [
        (
            "answered <= asked + 10d",
            "answered <= asked + 10d fails: day 20012, day 20010 by 2 at answered"
        ),
        ("answered <= asked + 12d", "holds"),
        ("answered - 12d = asked", "holds"),
        ("12d + asked = answered", "holds"),
        ("answered - asked = 12", "holds"),
        (
            "answered - asked <= 10d",
            "answered - asked <= 10d fails: 12, 10 by 2 at answered"
        ),
        ("asked + n > answered", "holds"),
        ("asked + 12wd = answered", "holds"),
        ("12wd + asked = answered", "holds"),
        ("answered - 12wd = asked", "holds"),
        ("asked + 2000d + 1wd > asked", "noCalendar(year: 2030)"),
        ("asked + 0.5 > asked", "typeMismatch"),
        ("asked + 1000000000000 > asked", "overflow"),
        ("asked + 9223372036854775807 > asked", "overflow"),
        ("asked - 800000 > asked", "overflow"),
    ])
    func `dates are reckoned in days and working days`(text: String, result: String) throws {
        #expect(try Self.board.result(text) == result)
    }

    @Test(arguments: [
        ("count(matters) = 3", "holds"),
        ("sum(matters.amount) = 1", "holds"),
        ("count(matters.state = \"已办结\") = 2", "holds"),
        ("count(matters.state = state) = 2", "holds"),
        ("count(matters.amount > 0.10 and not (matters.state = \"办理中\")) = 1", "holds"),
        ("count(matters.state) = count(matters)", "holds"),
        ("distinct(matters.state) = 2", "holds"),
        ("sum(matters.amount * 2 - 0.10) = 1.70", "holds"),
        (
            "sum(matters.amount) = 2",
            "sum(matters.amount) = 2 fails: 1.00, 2 by -1.00 at matters.amount"
        ),
        ("2 = count(matters)", "2 = count(matters) fails: 2, 3 by -1 at matters"),
        ("count(entries) = 0", "without entries"),
        ("sum(entries.income) = 0", "without entries.income"),
    ])
    func `tables are counted and summed`(text: String, result: String) throws {
        #expect(try Self.board.result(text) == result)
    }

    @Test(arguments: [
        ("c = a", "without c"),
        ("a = previous.c", "without previous.c"),
        ("a + c > 0 and b > 0", "without c"),
        ("a > b or c > 0", "holds"),
        ("c > 0 or a > b", "holds"),
        ("a < b or c > 0", "without c"),
        ("a < b and c > 0", "a < b fails: 118220.10, 118120.10 by 100.00 at a"),
        ("c > 0 and a < b", "a < b fails: 118220.10, 118120.10 by 100.00 at a"),
        ("not (c > 0)", "without c"),
        ("not (c > 0 and a < b)", "holds"),
        ("a / 0 = 1 or c > 0", "divisionByZero"),
        ("c > 0 or a / 0 = 1", "divisionByZero"),
        ("a / 0 = 1 or a > b", "holds"),
        ("c + a / 0 = 1", "without c"),
    ])
    func `what is absent matters only where it would decide`(text: String, result: String) throws {
        #expect(try Self.board.result(text) == result)
    }

    @Test(arguments: [
        ("answered > asked", true), ("c > 0", false), ("not (c > 0)", true), ("c = c", false),
        ("c > 0 or a > b", true), ("c > 0 and a > b", false), ("a / 0 = 1", false),
        ("state = \"已办结\"", true),
    ])
    func `an absent part of a requirement counts as not met`(text: String, isMet: Bool) throws {
        #expect(try Self.board.isMet(text) == isMet)
    }

    @Test(arguments: [
        ("count(matters.amount > 0) = 1", "holds", "without matters.amount"),
        ("count(matters.amount) = 1", "holds", "without matters.amount"),
        ("distinct(matters.amount) = 1", "holds", "without matters.amount"),
        ("sum(matters.amount) = 1", "without matters.amount", "without matters.amount"),
        ("count(matters.amount > c) = 0", "without c", "without c"),
    ])
    func `a blank cell is passed over in a count, a faulty one never`(
        text: String, blank: String, faulty: String
    ) throws {
        var board = FormulaTestBoard(rows: [22: [["amount": .money(fen: 100)], [:]]])
        #expect(try board.result(text) == blank)
        board.rows[22] = [["amount": .money(fen: 100)], ["amount": .faulty]]
        #expect(try board.result(text) == faulty)
    }

    @Test func `missing operands are all named`() throws {
        let text = "a + c = previous.c + sum(matters.amount) + sum(entries.income)"
        let formula = try Formula(parsing: text).bound(to: FormulaTestBoard.names)
        let missing = formula.missingOperands(in: Self.board).map { formula.operands[$0].name }
        #expect(missing == ["c", "previous.c", "entries.income"])
    }

    @Test func `working days are not asked of a day beyond the calendar`() throws {
        let board = FormulaTestBoard(fields: ["asked": .day(.min), "answered": .day(.max)])
        #expect(try board.result("asked - 5wd < answered") == "overflow")
        #expect(try board.result("answered + 5wd > asked") == "overflow")
    }

    @Test func `a value of another kind than its field is no trap`() throws {
        let board = FormulaTestBoard(fields: ["a": .text("x"), "asked": .money(fen: 1)])
        #expect(try board.result("a = 1") == "typeMismatch")
        #expect(try board.result("asked + 1d = asked - 5wd") == "typeMismatch")
    }
}
