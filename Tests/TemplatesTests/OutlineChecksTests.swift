import Templates
import Testing

struct OutlineChecksTests {
    @Test(arguments: ["{{>none}}", "{{<none}}{{/none}}", "{{#a}}{{>none}}{{/a}}"])
    func `a template that does not exist is a fault, unless lenient`(text: String) {
        let page = TemplateExamples(text)
        #expect(page.kinds == [.unknownTemplate("none")])
        #expect(page.faults(mode: .lenient) == [])
    }

    @Test func `templates that always include one another are a fault that names the way`() {
        let page = TemplateExamples("{{>a}}", others: ["a": "{{>b}}", "b": "{{<a}}{{/a}}"])
        let faults = page.faults()
        #expect(faults.map(\.kind) == [.endlessInclusion(["a", "b", "a"])])
        #expect(faults.map(\.template) == ["b"])
    }

    @Test func `a template may include itself in a section`() {
        #expect(TemplateExamples("{{#a}}{{>page}}{{/a}}").kinds == [])
    }

    @Test func `a block that the parent has no place for is a fault`() {
        let page = TemplateExamples(
            "{{<base}}{{$main}}{{/main}}{{$mian}}{{/mian}}{{/base}}",
            others: ["base": "{{$main}}{{/main}}"])
        #expect(page.kinds == [.unknownBlock("mian", parent: "base")])
    }

    @Test func `a place in a template that the parent includes can be filled`() {
        let page = TemplateExamples(
            "{{<base}}{{$main}}{{/main}}{{/base}}",
            others: ["base": "{{>inner}}", "inner": "{{#a}}{{$main}}{{/main}}{{/a}}"])
        #expect(page.kinds == [])
    }

    @Test(
        arguments: [
            ("{{<base}} lost {{/base}}", .strayInParent),
            ("{{<base}}{{lost}}{{/base}}", .strayInParent),
            ("{{<base}}{{#lost}}{{/lost}}{{/base}}", .strayInParent),
            ("{{<base}}{{$m}}a{{/m}}{{$m}}b{{/m}}{{/base}}", .duplicateBlock("m")),
        ] as [(String, TemplateFault.Kind)])
    func `what a parent would leave out is a fault, unless lenient`(
        text: String, kind: TemplateFault.Kind
    ) {
        let page = TemplateExamples(text, others: ["base": "{{$m}}{{/m}}"])
        #expect(page.kinds == [kind])
        #expect(page.faults(mode: .lenient) == [])
    }

    @Test func `comments, blanks and delimiters may stand between the blocks of a parent`() {
        let page = TemplateExamples(
            "{{<base}}\n {{!why}}\n {{=[ ]=}} [$m]a[/m]\n[/base]", others: ["base": "{{$m}}{{/m}}"])
        #expect(page.kinds == [])
    }
}
