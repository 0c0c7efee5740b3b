import Templates
import Testing

struct RendererTests {
    private let record = TemplateValue.object([
        "title": .text("公告"), "contact": .absent, "rows": .list([.text("a"), .text("b")]),
        "issuer": .object(["name": .text("示例社区")]),
    ])

    @Test(arguments: [
        ("{{titel}}", "titel"), ("{{#titel}}{{/titel}}", "titel"),
        ("{{^titel}}{{/titel}}", "titel"), ("{{{titel}}}", "titel"), ("{{&titel}}", "titel"),
        ("{{issuer.nmae}}", "issuer.nmae"), ("{{title.name}}", "title.name"),
        ("{{issuer.name.first}}", "issuer.name.first"), ("{{#rows}}{{c}}{{/rows}}", "c"),
        ("{{rows.first}}", "rows.first"),
    ])
    func `a name that nothing defines is a fault, unless lenient`(
        text: String, name: String
    ) throws {
        let page = TemplateExamples(text)
        #expect(try page.renderFault(record)?.kind == .undefinedName(name))
        #expect(throws: Never.self) { try page.rendered(record, mode: .lenient) }
    }

    @Test func `a fault names the template, the tag and its place`() throws {
        let page = TemplateExamples("{{>part}}", others: ["part": "a\n 题 {{ titel }}"])
        let fault = try #require(try page.renderFault(record))
        #expect(fault.template == "part")
        #expect(fault.path == "templates/part.mustache")
        #expect(fault.range == 7..<18)
        #expect(fault.place.line == 2)
        #expect(fault.place.column == 4)
    }

    @Test(arguments: ["{{rows}}", "{{issuer}}", "{{{rows}}}", "{{.}}"])
    func `a list or an object cannot be written, and is left out if lenient`(
        text: String
    ) throws {
        let page = TemplateExamples(text)
        let name = text.filter { !"{}".contains($0) }
        #expect(try page.renderFault(record)?.kind == .notText(name))
        #expect(try page.rendered(record, mode: .lenient) == "")
    }

    @Test(arguments: [
        ("[{{contact}}{{contact.phone}}]", "[]"),
        ("{{#contact}}x{{/contact}}{{^contact.phone}}none{{/contact.phone}}", "none"),
    ])
    func `what is absent is nothing, and so is all that is asked of it`(
        text: String, output: String
    ) throws {
        #expect(try TemplateExamples(text).rendered(record) == output)
    }

    @Test func `names are looked up from the last value of the stack to the first`() throws {
        let set = try TemplateSet(TemplateExamples("{{a}}{{b}}").sources, mode: .strict)
        var output: [UInt8] = Array(">".utf8)
        let site = TemplateValue.object(["a": .text("1"), "b": .text("2")])
        try set.render("page", [site, .flag(true), .object(["b": .text("3")])], into: &output)
        #expect(String(decoding: output, as: UTF8.self) == ">13")
    }

    @Test func `without any value there is none on top of the stack`() throws {
        let set = try TemplateSet(TemplateExamples("{{.}}").sources, mode: .strict)
        var output: [UInt8] = []
        let fault = #expect(throws: RenderFault.self) { try set.render("page", [], into: &output) }
        #expect(fault?.kind == .undefinedName("."))
    }

    @Test func `a fault leaves the output as it was`() throws {
        let set = try TemplateSet(TemplateExamples("abc{{d}}").sources, mode: .strict)
        var output: [UInt8] = [1]
        #expect(throws: RenderFault.self) { try set.render("page", [], into: &output) }
        #expect(output == [1])
    }

    @Test func `a template that the set does not have is a fault`() throws {
        let set = try TemplateSet(TemplateExamples("").sources, mode: .strict)
        var output: [UInt8] = []
        let fault = #expect(throws: RenderFault.self) { try set.render("none", [], into: &output) }
        #expect(fault?.kind == .unknownTemplate)
        #expect(fault?.template == "none")
        #expect(set.names == ["page"])
        #expect(set.contains("page") && !set.contains("none"))
    }

    @Test func `values may be 50 deep in one another`() throws {
        let page = TemplateExamples("<{{#in}}{{>page}}{{/in}}>")
        func value(_ depth: Int) -> TemplateValue {
            var value = TemplateValue.object(["in": .absent])
            for _ in 0..<depth { value = .object(["in": value]) }
            return value
        }
        let expected = String(repeating: "<", count: 51) + String(repeating: ">", count: 51)
        #expect(try page.rendered(value(50)) == expected)
        #expect(try page.renderFault(value(500))?.kind == .tooDeep)
    }

    @Test func `templates that do not end in practice are a fault`() throws {
        let page = TemplateExamples("{{#title}}{{>page}}{{/title}}")
        #expect(try page.renderFault(record)?.kind == .tooDeep)
    }

    @Test func `the deepest nesting of sections and templates fits the stack`() throws {
        let open = String(repeating: "{{#rows}}", count: 60)
        let close = String(repeating: "{{/rows}}", count: 60)
        let page = TemplateExamples(open + "{{>page}}" + close)
        let value = TemplateValue.object(["rows": .list([.object([:])])])
        #expect(try page.renderFault(value)?.kind == .tooDeep)
    }

    @Test func `a page that takes too many steps is a fault`() throws {
        let list = TemplateValue.list(Array(repeating: .flag(true), count: 100))
        let open = String(repeating: "{{#l}}", count: 20)
        let page = TemplateExamples(open + String(repeating: "{{/l}}", count: 20))
        let limits = RenderLimits(steps: 10_000, bytes: 1000)
        #expect(try page.renderFault(.object(["l": list]), limits: limits)?.kind == .tooLong)
    }

    @Test(arguments: ["{{#l}}0123456789{{/l}}", "{{t}}{{t}}", "{{#l}}{{/l}}{{>part}}"])
    func `a page that grows too large is a fault`(text: String) throws {
        let page = TemplateExamples(text, others: ["part": String(repeating: "0", count: 1001)])
        let limits = RenderLimits(steps: 10_000, bytes: 1000)
        let value = TemplateValue.object([
            "l": .list(Array(repeating: .absent, count: 101)),
            "t": .text(String(repeating: "&", count: 101)),
        ])
        #expect(try page.renderFault(value, limits: limits)?.kind == .tooLong)
    }

    @Test func `a large page is written whole`() throws {
        let page = TemplateExamples("{{#l}}0123456789&amp;{{t}}\n{{/l}}")
        let value = TemplateValue.object([
            "l": .list(Array(repeating: .absent, count: 20_000)), "t": .text("<>"),
        ])
        let expected = String(repeating: "0123456789&amp;&lt;&gt;\n", count: 20_000)
        #expect(try page.rendered(value) == expected)
    }
}
