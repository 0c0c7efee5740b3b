import Templates
import Testing

struct TagScannerTests {
    @Test(
        arguments: [
            ("{{name", .unclosedTag, 0..<2),
            ("a {{name\n{{other}}", .unclosedTag, 2..<4),
            ("{{{name}}", .unclosedTag, 0..<2),
            ("{{!never closed", .unclosedTag, 0..<2),
            ("{{}}", .emptyTag, 0..<4),
            ("{{# }}", .emptyTag, 0..<6),
            ("{{~name}}", .unknownTag("~"), 0..<9),
            ("{{*name}}", .unknownTag("*"), 0..<9),
            ("{{first name}}", .badName("first name"), 0..<14),
            ("{{a..b}}", .badName("a..b"), 0..<8),
            ("{{.a}}", .badName(".a"), 0..<6),
            ("{{a.}}", .badName("a."), 0..<6),
            ("{{=<%=}}", .badDelimiters, 0..<8),
            ("{{=<% % >=}}", .badDelimiters, 0..<12),
            ("{{== ==}}", .badDelimiters, 0..<9),
        ] as [(String, TemplateFault.Kind, Range<Int>)])
    func `a tag that cannot be read is a fault at its place`(
        page: String, kind: TemplateFault.Kind, range: Range<Int>
    ) {
        let faults = TemplateExamples(page).faults()
        #expect(faults.map(\.kind) == [kind])
        #expect(faults.map(\.range) == [range])
    }

    @Test func `after a tag that cannot be read its sections are not blamed`() {
        #expect(TemplateExamples("{{#a}}x{{/a").kinds == [.unclosedTag])
        #expect(TemplateExamples("{{#a x{{/a}}").kinds == [.unclosedTag])
    }

    @Test func `names may be Chinese and hold hyphens, slashes and digits`() throws {
        let value = TemplateValue.object(["上月结余": .text("1"), "opening-balance": .text("2")])
        let page = TemplateExamples(
            "{{上月结余}}{{ opening-balance }}{{>parts/第1部分}}", others: ["parts/第1部分": "3"])
        #expect(try page.rendered(value) == "123")
    }

    @Test func `a byte-order mark is not part of a template`() throws {
        let page = TemplateExamples(
            "\u{FEFF}{{!only this}}\nx{{>part}}", others: ["part": "\u{FEFF}y"])
        #expect(try page.rendered() == "xy")
    }

    @Test func `a file that is no template has a hundred faults at most`() {
        #expect(TemplateExamples(String(repeating: "{{ ", count: 5000)).faults().count == 100)
    }
}
