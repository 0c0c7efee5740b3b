import Testing
import Values

struct FlagTests {
    @Test(arguments: [
        ("true", true), ("TRUE", true), ("yes", true), ("Yes", true), ("是", true),
        (" 是\u{3000}", true),
        ("ＹＥＳ", true), ("false", false), ("False", false), ("no", false), ("NO", false),
        ("否", false),
    ])
    func `a flag is read`(text: String, value: Bool) throws {
        #expect(try Flag.parse(Text(text)) == value)
    }

    @Test(arguments: [
        ("", ValueFault.form), ("y", .form), ("1", .form), ("不是", .form), ("truee", .form),
        ("XX", .placeholder), ("待定", .placeholder),
    ])
    func `anything else is no flag`(text: String, fault: ValueFault) {
        #expect(Outcome { () throws(ValueFault) in try Flag.parse(Text(text)) } == .fault(fault))
    }
}
