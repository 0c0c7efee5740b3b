import Testing
import Values

struct ExactDecimalTests {
    @Test(arguments: [
        ("3.50", "3.50"), ("-0.05", "-0.05"), ("1,250", "1250"), ("３６", "36"), ("0", "0"),
        (" 12 ", "12"), ("0.00000000000000001", "0.00000000000000001"),
        ("999999999999999999", "999999999999999999"),
    ])
    func `a number prints with the decimals that it came with`(text: String, printed: String) throws
    {
        #expect(try ExactDecimal.parse(Text(text)).description == printed)
    }

    @Test(arguments: [
        ("", ValueFault.form), ("abc", .form), ("1.2.3", .form), ("007", .form), ("5%", .form),
        ("36人", .form), ("约36", .approximate), ("36余", .approximate), ("XX", .placeholder),
        ("5}0", .placeholder), ("1000000000000000000", .outOfRange),
        ("0.0000000000000000001", .outOfRange),
    ])
    func `what is no number is refused for its reason`(text: String, fault: ValueFault) {
        #expect(
            Outcome { () throws(ValueFault) in try ExactDecimal.parse(Text(text)) } == .fault(fault)
        )
    }

    @Test(arguments: [
        ("60.7%", "0.607", "60.7%"), ("60.7％", "0.607", "60.7%"), ("100%", "1.00", "100%"),
        ("-2.5%", "-0.025", "-2.5%"), ("６０％", "0.60", "60%"),
    ])
    func `a percentage is a fraction`(text: String, fraction: String, printed: String) throws {
        let value = try ExactDecimal.parsePercent(Text(text))
        #expect(value == (try ExactDecimal.parse(Text(fraction))))
        #expect(value.percent == printed)
    }

    @Test func `a percentage without its sign is not read`() {
        #expect(throws: ValueFault.form) { try ExactDecimal.parsePercent("60.7") }
        #expect(throws: ValueFault.placeholder) { try ExactDecimal.parsePercent("XX%") }
    }

    @Test func `numbers are compared by value`() throws {
        let short = try ExactDecimal.parse("3.5")
        let long = try ExactDecimal.parse("3.500")
        #expect(short == long)
        #expect(Set([short, long]).count == 1)
        #expect(try ExactDecimal.parse("-3.51") < short)
        #expect(try short < ExactDecimal.parse("3.51"))
        #expect(ExactDecimal(Money(fen: 350)) == short)
    }

    @Test func `the largest and the finest can be compared`() throws {
        let large = try #require(ExactDecimal(mantissa: .max, scale: 0))
        let fine = try #require(ExactDecimal(mantissa: .min, scale: 18))
        #expect(fine < large)
        #expect(ExactDecimal(mantissa: 1, scale: 19) == nil)
    }

    @Test func `a whole number is told by its value`() throws {
        #expect(try ExactDecimal.parse("36.00").integer == 36)
        #expect(try ExactDecimal.parse("36.5").integer == nil)
        #expect(ExactDecimal(-7).integer == -7)
        #expect(ExactDecimal(5).percent == "500%")
        #expect(try ExactDecimal.parse("0.5").percent == "50%")
    }
}
