import Boards
import Testing

struct BoardContactsTests {
    private static let phoneHint = (
        english: "write it as 0571-8000 0000", chinese: "写成 0571-8000 0000 的样子"
    )

    @Test(arguments: ["0571-8000 0000", "12345", "400-800-0000", "（0571）80000000"])
    func `a number alone is a contact`(number: String) throws {
        let settings = try MarkedSettings.settings("contact: \(number)")
        #expect(settings.contacts == [Contact(name: nil, phone: number, hours: nil)])
    }

    @Test func `a contact has a name and hours`() throws {
        let settings = try MarkedSettings.settings(
            "contact: {name: 居务监督委员会, phone: 0571-8000 0000, hours: \"8:30-17:00\"}")
        #expect(
            settings.contacts == [
                Contact(name: "居务监督委员会", phone: "0571-8000 0000", hours: "8:30-17:00")
            ])
    }

    @Test func `several contacts keep their order, in either form`() throws {
        let settings = try MarkedSettings.settings(
            "contact:\n  - 0571-8000 0002\n  - {phone: 0571-8000 0001, name: \"\", hours: \"\"}\n")
        #expect(
            settings.contacts == [
                Contact(name: nil, phone: "0571-8000 0002", hours: nil),
                Contact(name: nil, phone: "0571-8000 0001", hours: nil),
            ])
    }

    @Test(arguments: ["[]", "\"\"", "[~]"])
    func `a board without a telephone is not taken`(contact: String) {
        expect(
            SettingsFinding(
                "required-field", "'contact' has no telephone number", "“contact”里没有监督电话"),
            in: "contact: «\(contact)»")
    }

    @Test(arguments: [
        "contact: «电话»", "contact: [0571-8000 0000, «电话»]", "contact: {phone: «电话»}",
    ])
    func `what is not a number is pointed at`(text: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'电话' is not a telephone number", "“电话”不是电话号码",
                hint: Self.phoneHint),
            in: text)
    }

    @Test func `two numbers in one text are not one`() {
        let both = "0571-8000 0000、0571-8000 0001"
        expect(
            SettingsFinding(
                "wrong-type", "'\(both)' is not a telephone number", "“\(both)”不是电话号码",
                hint: Self.phoneHint),
            in: "contact: «\(both)»")
    }

    @Test(arguments: ["contact: «{name: 监督委员会}»", "contact: [12345, «{name: 监督委员会}»]"])
    func `a contact without a number lacks it`(text: String) {
        expect(
            SettingsFinding(
                "required-field", "'phone' is missing", "缺少“phone”",
                hint: ("add 'phone: …'", "补上“phone: …”")),
            in: text)
    }

    @Test func `a number of blanks lacks it`() {
        expect(
            SettingsFinding(
                "required-field", "'phone' is missing", "缺少“phone”",
                hint: ("write it between the quotation marks", "写在引号里")),
            in: "contact: [12345, {phone: «\"\"»}]")
    }

    @Test func `a list within the list is not a contact`() {
        expect(
            SettingsFinding(
                "wrong-type", "this contact is a list, not one contact", "这个联系方式是列表，只能写一个",
                hint: (
                    "write a number, or {name: …, phone: …, hours: …}",
                    "写一个号码，或者 {name: …, phone: …, hours: …}"
                )),
            in: "contact: [12345, «[12345]»]")
    }

    @Test func `an unknown part of a contact names its neighbour`() {
        expect(
            SettingsFinding(
                "unknown-key", "unknown key 'phon'", "不认识的名称“phon”",
                hint: ("did you mean 'phone'?", "是不是“phone”？")),
            in: "contact: {phone: 12345, «phon»: 12345}")
    }
}
