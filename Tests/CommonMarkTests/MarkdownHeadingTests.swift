import CommonMark
import Testing

struct MarkdownHeadingTests {
    private func ids(_ markdown: String) -> [String] {
        MarkdownDocument(Array(markdown.utf8)).headings.map(\.id)
    }

    @Test func `a heading is told with level, text and id`() {
        let document = MarkdownDocument(Array("# 甲 *乙*\n\nA `b` [c](d)\n---\n".utf8))
        #expect(document.headings.map(\.level) == [1, 2])
        #expect(document.headings.map(\.text) == ["甲 乙", "A b c"])
        #expect(document.headings.map(\.id) == ["甲-乙", "a-b-c"])
    }

    @Test(arguments: [
        ("一、收支（2026年）", "一-收支-2026年"), ("Hello, World!", "hello-world"),
        ("  ", "section"), ("！？", "section"), ("a_b--c", "a-b-c"), ("Ä 々〇", "Ä-々〇"),
        ("<b>&\"'", "b"), ("\u{FFFD}😀", "section"), ("**“甲”**乙", "甲-乙"),
    ])
    func `an id is letters, digits and hyphens`(_ heading: String, _ id: String) {
        #expect(ids("# \(heading)\n") == [id])
    }

    @Test func `ids are unique`() {
        #expect(ids("# a\n# a\n# a-2\n# A\n") == ["a", "a-2", "a-2-2", "a-3"])
        #expect(ids("# a-2\n# a\n# a\n# a\n") == ["a-2", "a", "a-3", "a-4"])
        #expect(ids("#\n#\n# section\n") == ["section", "section-2", "section-3"])
    }

    @Test func `a prefix keeps ids apart from the page's own`() {
        #expect(html("# 甲") == "<h1 id=\"h-甲\">甲</h1>\n")
        let options = MarkdownOptions(headingIDPrefix: "body-")
        #expect(html("# main", options) == "<h1 id=\"body-main\">main</h1>\n")
    }

    @Test func `levels go down to six`() {
        let options = MarkdownOptions(headingShift: 1)
        #expect(
            html("# a\n###### b\n", options)
                == "<h2 id=\"h-a\">a</h2>\n<h6 id=\"h-b\">b</h6>\n")
        #expect(
            html("# a\n", MarkdownOptions(headingShift: .max)) == "<h6 id=\"h-a\">a</h6>\n")
        #expect(
            html("## a\n", MarkdownOptions(headingShift: .min)) == "<h1 id=\"h-a\">a</h1>\n")
    }
}
