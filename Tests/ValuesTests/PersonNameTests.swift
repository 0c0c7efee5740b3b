import Testing
import Values

struct PersonNameTests {
    @Test(arguments: [
        "张某", "张某某", "张*", "张＊华", "欧阳**", "居民甲", "党员乙", "不具名", "匿名", "张××", "张XX", "李×", "王○○",
        "张先生", "欧阳女士", "某居民", "张某、李某某",
    ])
    func `a masked name is known as one`(text: String) throws {
        #expect(try PersonName.parse(Text(text)).isMasked)
    }

    @Test(arguments: [
        "示范名", "欧阳示范", "Alex", "Xavier Example", "居民", "示范名先生", "张某、示范名", "买买提·示范", "甲",
    ])
    func `a name in full is not masked`(text: String) throws {
        #expect(try !PersonName.parse(Text(text)).isMasked)
    }

    @Test(arguments: [
        ("", ValueFault.form), (" ", .form), ("张某1", .form), ("张某２", .form), ("张某\n李某", .form),
        (String(repeating: "某", count: 41), .form), ("XX", .placeholder), ("×××", .placeholder),
        ("待定", .placeholder), ("TODO", .placeholder),
    ])
    func `what is no name is refused for its reason`(text: String, fault: ValueFault) {
        #expect(
            Outcome { () throws(ValueFault) in try PersonName.parse(Text(text)) } == .fault(fault))
    }

    @Test func `a name is kept without the white space around it`() throws {
        let name = try PersonName.parse(" 张某\u{3000}")
        #expect(name.description == "张某")
        #expect(!name.looksPlaceholder)
        #expect(try name == PersonName.parse("张某"))
        #expect(try PersonName.parse("A") < PersonName.parse("B"))
        #expect(try PersonName.parse(Text(String(repeating: "某", count: 40))).isMasked)
    }
}
