import Testing
import Values

struct PhoneNumberTests {
    @Test(arguments: [
        ("0571-8000 0000", "0571-8000 0000", "057180000000", PhoneNumber.Kind.landline),
        ("0571-80000000", "0571-80000000", "057180000000", .landline),
        ("(0571)80000000", "0571-80000000", "057180000000", .landline),
        ("（0571）8000 0000", "0571-8000 0000", "057180000000", .landline),
        ("０５７１－８０００００００", "0571-80000000", "057180000000", .landline),
        ("0571—80000000", "0571-80000000", "057180000000", .landline),
        ("057180000000", "0571-80000000", "057180000000", .landline),
        ("+86 571 8000 0000", "0571-8000 0000", "057180000000", .landline),
        ("010-80000000", "010-80000000", "01080000000", .landline),
        ("0576-8000000", "0576-8000000", "05768000000", .landline),
        ("8000 0000", "8000 0000", "80000000", .landline),
        ("400-800-0000", "400-800-0000", "4008000000", .service),
        ("8008000000", "8008000000", "8008000000", .service),
        ("12345", "12345", "12345", .short), ("110", "110", "110", .short),
        (" 12388 ", "12388", "12388", .short),
        ("13800000000", "13800000000", "13800000000", .mobile),
        ("138-0000-0000", "138 0000 0000", "13800000000", .mobile),
        ("+86 13800000000", "13800000000", "13800000000", .mobile),
    ])
    func `a number is read`(text: String, written: String, digits: String, kind: PhoneNumber.Kind)
        throws
    {
        let number = try PhoneNumber.parse(Text(text))
        #expect(number.description == written)
        #expect(number.digits == digits)
        #expect(number.kind == kind)
        #expect(number.isMobile == (kind == .mobile))
        #expect(try PhoneNumber.parse(Text(written)) == number)
    }

    @Test(arguments: [
        ("0571-80000000转8001", "0571-80000000转8001"),
        ("0571-8000 0000-8001", "0571-8000 0000-8001"),
        ("0571-8000 0000 转 8001", "0571-8000 0000转8001"),
        ("0571-80000000分机8001", "0571-80000000转8001"), ("80000000转分机8001", "80000000转8001"),
    ])
    func `an extension is kept apart`(text: String, written: String) throws {
        let number = try PhoneNumber.parse(Text(text))
        #expect(number.extensionDigits == "8001")
        #expect(number.digits.hasSuffix("80000000"))
        #expect(number.description == written)
    }

    @Test(arguments: [
        ("", ValueFault.form), ("0571", .form), ("12", .form), ("0571-800", .form),
        ("138****0000", .form), ("1380000000", .form), ("0571-80000000、12345", .form),
        ("0571--80000000", .form), ("0571-80000000-", .form), ("(0571 80000000", .form),
        ("0571-180000000", .form), ("0571-80000000转", .form), ("0571-80000000转12345678", .form),
        ("12000000000", .form), ("电话80000000", .form), ("+86", .form), ("+86 12345", .form),
        ("XX", .placeholder), ("0571-XXXXXXXX", .placeholder), ("待定", .placeholder),
    ])
    func `what is no number is refused for its reason`(text: String, fault: ValueFault) {
        #expect(
            Outcome { () throws(ValueFault) in try PhoneNumber.parse(Text(text)) } == .fault(fault))
    }

    @Test func `numbers are equal when the same telephone rings`() throws {
        let spaced = try PhoneNumber.parse("0571-8000 0000")
        let plain = try PhoneNumber.parse("(0571)80000000")
        #expect(spaced == plain)
        #expect(Set([spaced, plain]).count == 1)
        #expect(try PhoneNumber.parse("0571-80000000转1") != plain)
        #expect(try plain < PhoneNumber.parse("0571-80000001"))
    }
}
