import Catalogue
import Testing

struct FormulaTests {
    @Test(arguments: [
        ("a = b + c - n", "(a = (b + c - n))"),
        ("a + b * c = n", "((a + (b * c)) = n)"),
        ("a - (b - c) = -n * 2", "((a - (b - c)) = ((-n) * 2))"),
        ("a / b * c / 2 = 1", "((a / b * c / 2) = 1)"),
        ("not a = b and n > 1 or c <= 2", "(((not (a = b)) and (n > 1)) or (c <= 2))"),
        ("a = 1 or b = 2 and c = 3", "((a = 1) or ((b = 2) and (c = 3)))"),
        ("(a = 1 or b = 2) and c = 3", "(((a = 1) or (b = 2)) and (c = 3))"),
        ("not not a = 1", "(not (not (a = 1)))"),
        (
            "balance = opening-balance + running(income - expense)",
            "(balance = (opening-balance + running((income - expense))))"
        ),
        ("done = count(matters.state = \"已办结\")", "(done = count((matters.state = \"已办结\")))"),
        (
            "opening-balance = previous.closing-balance",
            "(opening-balance = previous.closing-balance)"
        ),
        ("answered <= asked + 10wd", "(answered <= (asked + 10wd))"),
        ("answered <= asked+10d", "(answered <= (asked + 10))"),
        ("state = “已办结”", "(state = \"已办结\")"),
        ("state = '已办结' and kind = 「甲」", "((state = \"已办结\") and (kind = \"甲\"))"),
        ("a = 5000.00", "(a = 5000.00)"),
        ("（ａ＋ｂ）×２　≥　１．５", "(((a + b) * 2) >= 1.5)"),
        ("上月结余 ≠ 本月结余", "(上月结余 != 本月结余)"),
    ])
    func `a formula groups as the grammar says`(text: String, understood: String) throws {
        #expect(try Formula(parsing: text).description == understood)
    }

    @Test(arguments: [
        ("for * 2 > present", "((for * 2) > present)"),
        ("present = for + against + abstained", "(present = (for + against + abstained))"),
        ("not = 3", "(not = 3)"),
        ("not not = 3", "(not (not = 3))"),
        ("count = sum + running", "(count = (sum + running))"),
        ("or = and or and = or", "((or = and) or (and = or))"),
        ("not-done = 0", "(not-done = 0)"),
        ("previous = 1", "(previous = 1)"),
        ("not(a = b)", "(not (a = b))"),
        ("not and adopted", "(not and adopted)"),
    ])
    func `no word of the language keeps a field from its name`(
        text: String, understood: String
    ) throws {
        #expect(try Formula(parsing: text).description == understood)
    }

    @Test(arguments: [
        ("a-b = c", "(a-b = c)"),
        ("a - b = c", "((a - b) = c)"),
        ("a -b = c", "((a - b) = c)"),
        ("a- b = c", "((a - b) = c)"),
        ("month-1 = c", "(month-1 = c)"),
        ("5000-a = c", "((5000 - a) = c)"),
    ])
    func `a hyphen between letters belongs to the name`(text: String, understood: String) throws {
        #expect(try Formula(parsing: text).description == understood)
    }

    @Test(
        arguments: [
            ("", FormulaFault.Kind.empty, 0..<0),
            ("  ", .empty, 0..<2),
            ("a = 1,000", .unexpectedCharacter, 5..<6),
            ("金额 = ￥5", .unexpectedCharacter, 9..<12),
            ("a == b", .expectedTerm, 3..<4),
            ("a = \"x", .unclosedText, 4..<6),
            ("a = 5x", .malformedNumber, 4..<6),
            ("a = 5.", .malformedNumber, 4..<6),
            ("a = 1.5d", .malformedNumber, 4..<8),
            ("a = 1234567890123456789012345678901", .numberTooLong, 4..<35),
            ("a = b + 123456wd", .numberTooLong, 8..<16),
            ("a =", .expectedTerm, 3..<3),
            ("a = * b", .expectedTerm, 4..<5),
            ("a = previous.", .expectedTerm, 13..<13),
            ("a = b c", .expectedOperator, 6..<7),
            ("a.b.c = 1", .expectedOperator, 3..<4),
            ("max(a) = 1", .expectedOperator, 3..<4),
            ("a = (b + c", .unclosedBracket, 4..<5),
            ("a = sum(b.c", .unclosedBracket, 7..<8),
            ("a = b)", .unopenedBracket, 5..<6),
            ("a < b < c", .chainedComparison, 6..<7),
            ("(a < b < c)", .chainedComparison, 7..<8),
            ("a + b", .expectedComparison, 0..<5),
            ("a = b and 5", .expectedComparison, 10..<11),
            ("not (a + b)", .expectedComparison, 4..<11),
            ("a + (b = c) = 1", .comparisonAsTerm, 4..<11),
            ("(a = b) = c", .comparisonAsTerm, 0..<7),
            ("余额 = = 1", .expectedTerm, 9..<10),
        ] as [(String, FormulaFault.Kind, Range<Int>)])
    func `a fault says where it is`(text: String, kind: FormulaFault.Kind, range: Range<Int>) {
        #expect(throws: FormulaFault.self) { try Formula(parsing: text) }
        do {
            _ = try Formula(parsing: text)
        } catch {
            #expect(error.kind == kind)
            #expect(error.range == range)
        }
    }

    @Test(arguments: [
        (64, "(", "a", ")"), (63, "not (", "a = b", ")"), (64, "- ", "a", ""),
        (64, "not ", "a", ""),
    ])
    func `nesting deeper than the limit is a fault`(
        times: Int, opening: String, inner: String, closing: String
    ) {
        let opensTwice = opening == "not ("
        let count = opensTwice ? times / 2 : times
        func nested(_ count: Int) -> String {
            let term =
                String(repeating: opening, count: count) + inner
                + String(repeating: closing, count: count)
            return opening == "- " ? term + " = 1" : term
        }
        #expect(throws: Never.self) { try Formula(parsing: nested(count)) }
        #expect { try Formula(parsing: nested(count + 1 + (opensTwice ? 1 : 0))) } throws: {
            error in
            (error as? FormulaFault)?.kind == .tooDeep
        }
    }

    @Test func `a formula of 2000 bytes is read and one of 2001 is a fault`() throws {
        let chain = "a = 1" + String(repeating: " + 1", count: 498)
        let long = chain + String(repeating: " ", count: 2_000 - chain.utf8.count)
        #expect(try Formula(parsing: long).names.count == 1)
        #expect(throws: FormulaFault.self) { try Formula(parsing: long + " ") }
    }

    @Test func `names come with their places`() throws {
        let names = try Formula(parsing: "结余 = previous.b + sum(t.c)").names
        #expect(names.map(\.name) == ["结余", "b", "c"])
        #expect(names.map(\.qualifier) == [nil, "previous", "t"])
        #expect(names.map(\.range) == [0..<6, 9..<19, 26..<29])
    }
}
