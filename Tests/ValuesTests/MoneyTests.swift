import Testing
import Values

struct MoneyTests {
    @Test(arguments: [
        ("1250", 125_000), ("1,250.00", 125_000), ("¥1,250.00", 125_000), ("￥1250", 125_000),
        ("1250元", 125_000), ("1.25万元", 1_250_000), ("-80.00", -8_000), ("\u{2212}80", -8_000),
        ("－８０．００", -8_000), ("１，２５０．００", 125_000), ("￥１２５０", 125_000), ("1250.5", 125_050),
        ("人民币1250元", 125_000), ("人民币-80元", -8_000), ("-¥80.00", -8_000), ("¥-80.00", -8_000),
        ("5000元整", 500_000), ("5,000.00元正", 500_000), ("0", 0), ("0.05", 5), ("-0.00", 0),
        ("1.000001万元", 1_000_001), ("12,345,678.90", 1_234_567_890), ("  1250\u{3000}", 125_000),
        ("99,999,999,999,999.99", 9_999_999_999_999_999), ("3.7万元", 3_700_000),
    ])
    func `figures are read to the fen`(text: String, fen: Int64) throws {
        #expect(try Money.parse(Text(text)) == Money(fen: fen))
    }

    @Test(arguments: [
        ("1.250", ValueFault.tooManyDecimals), ("1.0000001万元", .tooManyDecimals),
        ("1,25", .form), ("12,50", .form), ("1250,00", .form), ("1,2500", .form), (",250", .form),
        ("1,250,", .form), ("1.250,00", .form), ("1O50", .form), ("l250", .form), ("1 250", .form),
        ("", .form), (" ", .form), ("-", .form), ("元", .form), ("1250.", .form), (".5", .form),
        ("--5", .form), ("-¥-5", .form), ("+5", .form), ("0012", .form), ("1250.50元整", .form),
        ("5元5角", .form), ("1250 元", .form), ("1.25万", .form), ("100-200", .form), ("办公用品", .form),
        ("36人×50元", .form), ("一批", .form), ("多媒体", .form),
        ("约1250", .approximate), ("近千元", .approximate), ("1250多元", .approximate),
        ("3万余元", .approximate), ("1250元左右", .approximate), ("500元以上", .approximate),
        ("几千元", .approximate), ("壹仟余元", .approximate), ("~1250", .approximate),
        ("XX元", .placeholder), ("××", .placeholder), ("5}0", .placeholder), ("1}个", .placeholder),
        ("5}0元", .placeholder), ("待定", .placeholder), ("TODO", .placeholder), ("X元", .placeholder),
        ("ＸＸ元", .placeholder), ("暂无", .placeholder), ("12??", .placeholder), ("___", .placeholder),
        ("100000000000000", .outOfRange), ("-100,000,000,000,000.00", .outOfRange),
        ("99999999999999999999", .outOfRange), ("10000000000万元", .outOfRange),
        ("九百万亿亿", .capitals), ("一千元", .capitals),
    ])
    func `what is no exact amount is refused for its reason`(text: String, fault: ValueFault) {
        #expect(Outcome { () throws(ValueFault) in try Money.parse(Text(text)) } == .fault(fault))
    }

    @Test(arguments: [
        (125_000, "1,250.00", "1250.00"), (-8_000, "-80.00", "-80.00"), (0, "0.00", "0.00"),
        (5, "0.05", "0.05"), (-5, "-0.05", "-0.05"), (100_000, "1,000.00", "1000.00"),
        (99_999, "999.99", "999.99"), (123_456_789, "1,234,567.89", "1234567.89"),
        (Int64.min, "-92,233,720,368,547,758.08", "-92233720368547758.08"),
    ])
    func `an amount prints with two decimals`(fen: Int64, grouped: String, plain: String) {
        #expect(Money(fen: fen).description == grouped)
        #expect(Money(fen: fen).plain == plain)
        var bytes = Array("x".utf8)
        Money(fen: fen).append(to: &bytes)
        #expect(bytes == Array(("x" + grouped).utf8))
    }

    @Test func `sums are exact and end at the limit`() {
        let one = Money(fen: 1)
        #expect(Money(fen: 10).adding(Money(fen: -30)) == Money(fen: -20))
        #expect(Money(fen: 10).subtracting(Money(fen: 30)) == Money(fen: -20))
        #expect(Money(fen: 24_00).multiplying(by: 4) == Money(fen: 96_00))
        #expect(Money.limit.adding(one) == nil)
        #expect(Money.limit.subtracting(one)?.adding(one) == Money.limit)
        #expect(Money.limit.negated?.subtracting(one) == nil)
        #expect(Money(fen: .max).adding(one) == nil)
        #expect(Money(fen: .max).multiplying(by: 2) == nil)
        #expect(Money(fen: .min).negated == nil)
        #expect(Money(fen: -1) < one)
    }

    @Test(arguments: [UInt64(1), 2, 3])
    func `figures that were printed read as the same amount`(seed: UInt64) {
        let wrong = GeneratedAmounts.list(seed: seed, count: 2_000).filter { money in
            [money.description, money.plain, "¥\(money)", "\(money.plain)元"].contains { written in
                Outcome { () throws(ValueFault) in try Money.parse(Text(written)) } != .value(money)
            }
        }
        #expect(wrong.isEmpty)
    }
}

/// Amounts of all sizes within the limit, many of them with zeros inside.
enum GeneratedAmounts {
    static func list(seed: UInt64, count: Int) -> [Money] {
        var generator = SeededGenerator(seed: seed)
        return (0..<count).map { _ in
            var fen: Int64 = 0
            for _ in 0..<Int.random(in: 1...16, using: &generator) {
                let isZero = Int.random(in: 0..<3, using: &generator) == 0
                fen = fen * 10 + (isZero ? 0 : Int64.random(in: 0...9, using: &generator))
            }
            return Money(fen: Bool.random(using: &generator) ? fen : -fen)
        }
    }
}
