import Templates
import Testing

struct TemplateValueTests {
    /// A value called `x`, whether it is true, and what `{{x}}` and `{{{x}}}` write of it.
    struct Row: CustomTestStringConvertible {
        let testDescription: String
        let value: TemplateValue
        let isTrue: Bool
        let written: String
        var raw: String?
    }

    static let special = Array("<p>&\"'中".utf8)

    static let rows = [
        Row(testDescription: "absent", value: .absent, isTrue: false, written: ""),
        Row(testDescription: "no", value: .flag(false), isTrue: false, written: "false"),
        Row(testDescription: "yes", value: .flag(true), isTrue: true, written: "true"),
        Row(testDescription: "empty text", value: .text(""), isTrue: false, written: ""),
        Row(
            testDescription: "text", value: .text("a<b> & \"c\" 'd' 元"), isTrue: true,
            written: "a&lt;b&gt; &amp; &quot;c&quot; &#39;d&#39; 元", raw: "a<b> & \"c\" 'd' 元"),
        Row(testDescription: "no bytes", value: .bytes(special, 2..<2), isTrue: false, written: ""),
        Row(
            testDescription: "bytes", value: .bytes(special, 1..<5), isTrue: true,
            written: "p&gt;&amp;&quot;", raw: "p>&\""),
        Row(
            testDescription: "bytes beyond the buffer", value: .bytes(special, -5..<900),
            isTrue: true, written: "&lt;p&gt;&amp;&quot;&#39;中", raw: "<p>&\"'中"),
        Row(
            testDescription: "bytes all outside", value: .bytes(special, 800..<900), isTrue: true,
            written: ""),
        Row(testDescription: "HTML", value: .html(special), isTrue: true, written: "<p>&\"'中"),
        Row(testDescription: "no HTML", value: .html([]), isTrue: false, written: ""),
    ]

    @Test(arguments: rows)
    func `a value is written escaped, unless it is HTML`(row: Row) throws {
        let value = TemplateValue.object(["x": row.value])
        #expect(try TemplateExamples("[{{x}}]").rendered(value) == "[\(row.written)]")
    }

    @Test(arguments: rows)
    func `a strict template cannot switch escaping off`(row: Row) throws {
        let value = TemplateValue.object(["x": row.value])
        let page = TemplateExamples("[{{{x}}}{{&x}}]")
        #expect(try page.rendered(value) == "[\(row.written)\(row.written)]")
    }

    @Test(arguments: rows)
    func `a lenient template can switch escaping off`(row: Row) throws {
        let value = TemplateValue.object(["x": row.value])
        let page = TemplateExamples("[{{{x}}}{{&x}}]")
        let raw = row.raw ?? row.written
        #expect(try page.rendered(value, mode: .lenient) == "[\(raw)\(raw)]")
    }

    @Test(arguments: rows)
    func `a section and its inverse show one of two`(row: Row) throws {
        let value = TemplateValue.object(["x": row.value])
        let page = TemplateExamples("{{#x}}yes{{/x}}{{^x}}no{{/x}}")
        #expect(try page.rendered(value) == (row.isTrue ? "yes" : "no"))
    }
}
