import Templates
import Testing

struct RendererInclusionsTests {
    @Test func `a block sees what is around its template, not its own parent`() throws {
        let page = TemplateExamples(
            "{{<base}}{{$main}}<b>{{$main}}own{{/main}}</b>{{/main}}{{/base}}",
            others: ["base": "[{{$main}}{{/main}}]"])
        #expect(try page.rendered() == "[<b>own</b>]")
    }

    @Test func `a page fills a place that the middle layout makes inside a block`() throws {
        let page = TemplateExamples(
            "{{<middle}}{{$text}}T{{/text}}{{/middle}}",
            others: [
                "middle": "{{<base}}{{$main}}<b>{{$text}}{{/text}}</b>{{/main}}{{/base}}",
                "base": "[{{$main}}{{/main}}]",
            ])
        #expect(try page.rendered() == "[<b>T</b>]")
    }

    @Test func `blocks given to one parent do not reach the next`() throws {
        let page = TemplateExamples(
            "{{<base}}{{$a}}1{{/a}}{{/base}}{{<base}}{{/base}}{{>base}}",
            others: ["base": "[{{$a}}0{{/a}}]"])
        #expect(try page.rendered() == "[1][0][0]")
    }

    @Test func `every line of an indented partial is indented, and no line of a value`() throws {
        let page = TemplateExamples(
            "<ul>\n  {{>item}}\n</ul>\n",
            others: ["item": "<li>\n{{#t}}\n{{t}}\n{{/t}}\n\n  {{>end}}\n</li>\n", "end": "a\nb\n"])
        let output = try page.rendered(.object(["t": .text("1\n2")]))
        #expect(output == "<ul>\n  <li>\n  1\n2\n  \n    a\n    b\n  </li>\n</ul>\n")
    }

    @Test func `a partial within a line is not indented`() throws {
        let page = TemplateExamples(
            "  {{>line}}\n", others: ["line": "x {{>two}}\ny\n", "two": "1\n2"])
        #expect(try page.rendered() == "  x 1\n2\n  y\n")
    }

    @Test func `a block given within a line goes on with the line of its place`() throws {
        let page = TemplateExamples(
            "{{<base}}\n{{$main}}\n    one\n    two\n{{/main}}\n{{/base}}\n",
            others: ["base": "<p>\n  <b>{{$main}}{{/main}}</b>\n  {{$main}}{{/main}}</p>\n"])
        #expect(try page.rendered() == "<p>\n  <b>one\ntwo\n</b>\n  one\n  two\n</p>\n")
    }

    @Test func `a block without a line of its own is indented like its place`() throws {
        let page = TemplateExamples(
            "{{<base}}{{$main}}one{{/main}}{{/base}}",
            others: ["base": "<p>\n  {{$main}}\n  {{/main}}\n</p>\n"])
        #expect(try page.rendered() == "<p>\n  one</p>\n")
    }
}
