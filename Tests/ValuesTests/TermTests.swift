import Testing
import Values

struct TermTests {
    @Test(arguments: [
        ("10d", "10d", "10日", "10 days"), ("1d", "1d", "1日", "1 day"),
        ("5wd", "5wd", "5个工作日", "5 working days"), ("1个工作日", "1wd", "1个工作日", "1 working day"),
        ("5工作日", "5wd", "5个工作日", "5 working days"), ("10天", "10d", "10日", "10 days"),
        ("10日", "10d", "10日", "10 days"), ("１０日", "10d", "10日", "10 days"),
        ("7个自然日", "7d", "7日", "7 days"), (" 0d ", "0d", "0日", "0 days"),
    ])
    func `a term is read and printed`(text: String, key: String, chinese: String, english: String)
        throws
    {
        let term = try Term.parse(Text(text))
        #expect(term.description == key)
        #expect(term.chinese == chinese)
        #expect(term.english == english)
        #expect(try Term.parse(Text(key)) == term)
        #expect(try Term.parse(Text(chinese)) == term)
    }

    @Test(arguments: [
        ("10", ValueFault.form), ("d", .form), ("", .form), ("-5d", .form), ("5w", .form),
        ("5 d", .form), ("10dd", .form), ("12345d", .outOfRange), ("约10天", .approximate),
        ("XX天", .placeholder), ("1}天", .placeholder),
    ])
    func `what is no term is refused for its reason`(text: String, fault: ValueFault) {
        #expect(Outcome { () throws(ValueFault) in try Term.parse(Text(text)) } == .fault(fault))
    }

    @Test func `a term is between 0 and 9999`() {
        #expect(Term(-1, .days) == nil)
        #expect(Term(10_000, .workingDays) == nil)
        #expect(Term(9999, .days)?.amount == 9999)
    }
}
