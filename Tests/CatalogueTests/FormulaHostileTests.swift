import Catalogue
import Testing
import Values

struct FormulaHostileTests {
    private static let words = [
        "a", "b", "n", "share", "state", "asked", "adopted", "period", "entries", "entries.income",
        "matters.amount", "matters.state", "previous.a", "previous", "sum(", "count(", "distinct(",
        "running(", "(", ")", "and", "or", "not", "=", "!=", "<", "<=", ">", ">=", "+", "-", "*",
        "/", "0", "5000.00", "5d", "5wd", "99999wd", "\"已办结\"", "“", ".", ",", "＝", "income",
        "expense", "999999999999999999999999999999",
    ]

    private static let board = FormulaTestBoard(
        fields: [
            "a": .money(fen: .min), "b": .money(fen: .max), "n": .integer(-1),
            "share": .decimal(1, 18), "state": .text("已办结"), "asked": .day(.min),
            "adopted": .flag(true), "period": .period(first: .min, last: .max),
        ],
        previous: ["a": .faulty],
        rows: [
            21: [["income": .money(fen: 1)], [:]],
            22: [["amount": .money(fen: .max), "state": .text("")]],
        ])

    /// Does everything that can be done with a text; tells how far it went.
    private func work(_ text: String) -> Int {
        guard let formula = try? Formula(parsing: text) else { return 0 }
        let names = FormulaTestBoard.names
        guard let bound = try? formula.bound(to: names) else {
            let place = FormulaPlace.rowCheck(table: FormulaTestBoard.entries)
            guard let bound = try? formula.bound(to: names, at: place) else { return 1 }
            bound.forEachRow(in: Self.board) { _, _ in }
            return 2
        }
        _ = bound.outcome(in: Self.board)
        _ = bound.isMet(in: Self.board)
        _ = bound.missingOperands(in: Self.board)
        return 2
    }

    @Test func `random bytes are a fault or a formula`() {
        var numbers = FormulaTestNumbers(seed: 1)
        var faults = 0
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...80, using: &numbers)
            let bytes = (0..<count).map { _ in UInt8.random(in: 0...255, using: &numbers) }
            if work(String(decoding: bytes, as: UTF8.self)) == 0 { faults += 1 }
        }
        #expect(faults > 2_900)
    }

    @Test func `random words of the language never trap`() {
        var numbers = FormulaTestNumbers(seed: 2)
        var reached = [0, 0, 0]
        for _ in 0..<20_000 {
            let count = Int.random(in: 3...9, using: &numbers)
            let text = (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
            reached[work(text.joined(separator: " "))] += 1
        }
        #expect(reached[0] > 0 && reached[1] > 0 && reached[2] > 20)
    }

    @Test func `random formulas that parse never trap`() {
        var numbers = FormulaTestNumbers(seed: 3)
        var reached = [0, 0, 0]
        for _ in 0..<5_000 { reached[work(condition(3, &numbers))] += 1 }
        #expect(reached[0] == 0)
        #expect(reached[2] > 500)
    }

    @Test func `the ranges of faults lie within the text`() {
        var numbers = FormulaTestNumbers(seed: 4)
        for _ in 0..<3_000 {
            let count = Int.random(in: 0...12, using: &numbers)
            let text = (0..<count).map { _ in Self.words.randomElement(using: &numbers) ?? "" }
                .joined()
            do {
                _ = try Formula(parsing: text).bound(to: FormulaTestBoard.names)
            } catch {
                #expect(error.range.upperBound <= text.utf8.count)
            }
        }
    }

    @Test(arguments: ["(", "not ", "- ", "sum(", "a = ", "a + ", "\"", "1", "a.", "a-", "＝", "\0"])
    func `the same thing a thousand times ends soon`(part: String) {
        #expect(work(String(repeating: part, count: 2_000 / part.utf8.count)) < 2)
        #expect(work(String(repeating: part, count: 100_000)) == 0)
    }

    @Test func `the deepest formula is evaluated`() throws {
        let depth = Formula.maximumDepth
        let text =
            String(repeating: "(", count: depth - 1) + "n"
            + String(repeating: " * -1 + 2)", count: depth - 1) + " = 3"
        #expect(try Self.board.result(text) == "holds")
    }

    private func condition(_ depth: Int, _ numbers: inout FormulaTestNumbers) -> String {
        let comparators = ["=", "!=", "<", "<=", ">", ">="]
        switch Int.random(in: 0...(depth > 0 ? 4 : 0), using: &numbers) {
        case 1: return "not (" + condition(depth - 1, &numbers) + ")"
        case 2: return condition(depth - 1, &numbers) + " and " + condition(depth - 1, &numbers)
        case 3: return "(" + condition(depth - 1, &numbers) + " or adopted)"
        default:
            let comparator = comparators.randomElement(using: &numbers) ?? "="
            return term(depth, &numbers) + " \(comparator) " + term(depth, &numbers)
        }
    }

    private func term(_ depth: Int, _ numbers: inout FormulaTestNumbers) -> String {
        let leaves = [
            "a", "b", "n", "share", "asked", "previous.a", "5000.00", "0", "5wd", "30d",
            "sum(matters.amount)", "count(entries.income > b / n)", "distinct(entries.income)",
            "(-a)", "999999999999999999999999999999", "running(income * a)",
        ]
        let operators = ["+", "-", "*", "/"]
        guard depth > 0, Bool.random(using: &numbers) else {
            return leaves.randomElement(using: &numbers) ?? "a"
        }
        let sign = operators.randomElement(using: &numbers) ?? "+"
        return "(" + term(depth - 1, &numbers) + " \(sign) " + term(depth - 1, &numbers) + ")"
    }
}
