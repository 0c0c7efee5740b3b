import Templates
import Testing

struct TagPairingTests {
    @Test(
        arguments: [
            ("{{#a}}", [.unclosedSection("a")]),
            ("{{^a}}{{#b}}{{/b}}", [.unclosedSection("a")]),
            ("{{#a}}{{#b}}{{/a}}", [.unclosedSection("b")]),
            ("{{$a}}", [.unclosedSection("a")]),
            ("{{/a}}", [.strayClose("a")]),
            ("{{#a}}{{/b}}{{/a}}", [.strayClose("b")]),
            ("{{#items}}{{/itmes}}", [.wrongClose(found: "itmes", expected: "items")]),
            ("{{#a}}{{#a}}{{/b}}{{/a}}", [.wrongClose(found: "b", expected: "a")]),
        ] as [(String, [TemplateFault.Kind])])
    func `tags that do not pair are one fault a cause`(page: String, kinds: [TemplateFault.Kind]) {
        #expect(TemplateExamples(page).kinds == kinds)
    }

    @Test func `sections may be 64 deep in one another, no deeper`() throws {
        func nested(_ count: Int) -> TemplateExamples {
            let open = String(repeating: "{{#a}}", count: count)
            return TemplateExamples(open + "x" + String(repeating: "{{/a}}", count: count))
        }
        #expect(try nested(64).rendered(.object(["a": .flag(true)])) == "x")
        #expect(nested(65).kinds.first == .nestedTooDeep)
        #expect(nested(100_000).kinds.contains(.nestedTooDeep))
    }
}
