import Catalogue
import Testing

struct FormulaArithmeticTests {
    private static let board = FormulaTestBoard(
        fields: [
            "a": .money(fen: 1_000), "b": .money(fen: 333), "n": .integer(3), "m": .integer(0),
            "share": .decimal(607, 1),
        ])

    @Test(arguments: [
        ("0.1 + 0.2 = 0.3", "holds"),
        ("0.1 + 0.2 != 0.30", "0.1 + 0.2 != 0.30 fails: 0.3, 0.30 by 0.00 at nothing"),
        ("1 / 3 * 3 = 1", "holds"),
        ("1 / 3 + 1 / 3 + 1 / 3 = 1.000000", "holds"),
        ("1 / 3 = 2 / 6", "holds"),
        ("1 / 3 = 0.3 + 1 / 30", "holds"),
        ("a / n = b", "holds"),
        ("b = a / n", "holds"),
        ("a / n * n = a", "holds"),
        ("2 / n = 0.67", "holds"),
        ("2 / n = 0.66", "2 / n = 0.66 fails: 0.67, 0.66 by 0.01 at n"),
        ("2 / n = 1", "holds"),
        ("5 / 10 = 1", "holds"),
        ("-5 / 10 = -1", "holds"),
        ("4 / 10 = 0", "holds"),
        ("17 * 100 / 28 = share", "holds"),
        ("17 * 100 / 28 > share", "17 * 100 / 28 > share fails: 60.7, 60.7 by 0.0 at share"),
        ("a / -n = -b", "holds"),
        ("a / m = b", "divisionByZero"),
        ("a - a * n / n = 0", "holds"),
        ("2 - 3 - 4 = -5", "holds"),
        ("12 / 3 / 2 = 2", "holds"),
        ("2 + 3 * 4 = 14", "holds"),
        ("-2 * -3 = 6", "holds"),
        (
            "1 / 7 = 1 / 8",
            "1 / 7 = 1 / 8 fails: 1/7, 1/8 by 1/56 at nothing"
        ),
    ])
    func `arithmetic is exact, and a division rounded only to compare`(
        text: String, result: String
    ) throws {
        #expect(try Self.board.result(text) == result)
    }

    private static let big = "999999999999999999999999999999"

    @Test(arguments: [
        ("\(big) * \(big) = 1", "overflow"),
        ("-\(big) * \(big) < 0", "overflow"),
        ("\(big) * 80000000 + \(big) * 80000000 > 0", "holds"),
        ("\(big) * 170000000 + \(big) * 170000000 > 0", "overflow"),
        ("\(big) * 5 / \(big) / 5 = 1", "holds"),
        ("\(big) / \(big) * \(big) = \(big)", "holds"),
        ("1 / \(big) < 1 / 3", "holds"),
        ("1 / \(big) + 1 / 999999999999999999999999999998 > 0", "overflow"),
        ("\(big) / 3 = 0.33333333333333333333333333333", "overflow"),
        ("1 / 3 = 0.33333333333333333333333333333", "holds"),
        ("\(big) > 0.00000000000000000000000000001", "holds"),
    ])
    func `what does not fit is said, never a trap`(text: String, result: String) throws {
        #expect(try Self.board.result(text) == result)
    }

    @Test func `the widest sum of money fits`() throws {
        let most = FormulaValue.money(fen: .max)
        let least = FormulaValue.money(fen: .min)
        let board = FormulaTestBoard(
            fields: ["a": most, "b": least],
            rows: [22: Array(repeating: ["amount": most], count: 1_000)])
        #expect(try board.result("sum(matters.amount) = a * 1000 and b * 3 < a - a * 3") == "holds")
        #expect(try board.result("a * a > a + 1 and -b > a") == "holds")
    }

    @Test func `the order of terms changes nothing`() throws {
        var numbers = FormulaTestNumbers(seed: 20_261_008)
        for _ in 0..<300 {
            let terms = (0..<Int.random(in: 2...9, using: &numbers)).map { _ in
                (
                    Int64.random(in: -9_999_999...9_999_999, using: &numbers),
                    Int.random(in: 0...4, using: &numbers)
                )
            }
            let written = terms.map { units, decimals in
                let number = ExactNumber(units: units, decimals: decimals)?.magnitude
                return (units < 0 ? "-" : "+") + " " + (number?.description ?? "x")
            }
            let sum = { (parts: [String]) in "0 " + parts.joined(separator: " ") }
            let result = try Self.board.result(
                sum(written) + " = " + sum(written.shuffled(using: &numbers)))
            #expect(result == "holds")
            let products = terms.map { "(\($0.0 % 1_000) / \($0.1 + 1))" }
            let left = products.joined(separator: " * ")
            let right = products.shuffled(using: &numbers).joined(separator: " * ")
            #expect(try Self.board.result("\(left) = \(right)") == "holds")
        }
    }

    @Test func `sums agree with fen counted in integers`() throws {
        var numbers = FormulaTestNumbers(seed: 7)
        for _ in 0..<200 {
            let fen = (0..<20).map { _ in
                Int64.random(in: -100_000_000...100_000_000, using: &numbers)
            }
            let board = FormulaTestBoard(
                fields: ["a": .money(fen: fen.reduce(0, +))],
                rows: [22: fen.map { ["amount": .money(fen: $0)] }])
            #expect(try board.result("a = sum(matters.amount)") == "holds")
            #expect(try board.result("a + 0.01 = sum(matters.amount)") != "holds")
        }
    }

    @Test func `rounding agrees with integers for small fractions`() throws {
        var numbers = FormulaTestNumbers(seed: 11)
        for _ in 0..<300 {
            let upper = Int64.random(in: -5_000...5_000, using: &numbers)
            let lower = Int64.random(in: 1...60, using: &numbers)
            let magnitude = (upper.magnitude * 20 + UInt64(lower)) / (UInt64(lower) * 2)
            let digits = "\(magnitude / 10).\(magnitude % 10)"
            let text = "\(upper) / \(lower) = " + (upper < 0 ? "-\(digits)" : digits)
            #expect(try Self.board.result(text) == "holds")
        }
    }

    @Test func `numbers show their decimals and give their units`() {
        #expect(ExactNumber(fen: -5).description == "-0.05")
        #expect(ExactNumber(fen: 11_822_010).description == "118220.10")
        #expect(ExactNumber(fen: 12_345).units(decimals: 2) == 12_345)
        #expect(ExactNumber(fen: -12_345).units(decimals: 1) == -1_235)
        #expect(ExactNumber(fen: .max).units(decimals: 3) == nil)
        #expect(ExactNumber(fen: 500).integer == 5)
        #expect(ExactNumber(fen: 550).integer == nil)
        #expect(ExactNumber(units: 1, decimals: 39) == nil)
        #expect(ExactNumber(fen: 150) == ExactNumber(units: 15, decimals: 1))
        #expect(
            ExactNumber(fen: 150).hashValue == ExactNumber(units: 15, decimals: 1)?.hashValue)
    }
}
