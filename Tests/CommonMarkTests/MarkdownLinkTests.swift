import CommonMark
import Testing

struct MarkdownLinkTests {
    @Test func `links are told in order with text and target`() {
        let markdown = "[![图 *甲*](a.png)乙](b&amp;c \"题\") <http://d> ![](e)"
        let links = MarkdownDocument(Array(markdown.utf8)).links
        #expect(links.map(\.target) == ["b&c", "a.png", "http://d", "e"])
        #expect(links.map(\.isImage) == [false, true, false, true])
        #expect(links.map(\.text) == ["图 甲乙", "图 甲", "http://d", ""])
        #expect(
            links.map { text($0.range, of: markdown) } == [
                "[![图 *甲*](a.png)乙](b&amp;c \"题\")", "![图 *甲*](a.png)", "<http://d>", "![](e)",
            ])
    }

    @Test func `an address in a link's text is a link too`() {
        let markdown = "[甲 <http://d>乙](u)"
        let links = MarkdownDocument(Array(markdown.utf8)).links
        #expect(links.map(\.text) == ["甲 http://d乙", "http://d"])
        #expect(
            html(markdown)
                == "<p><a href=\"u\">甲 <a href=\"http://d\">http://d</a>乙</a></p>\n")
    }

    @Test(arguments: [
        ("甲\n  [乙](u) 丙", "[乙](u)"),
        ("> 甲\n>   乙 [丙](u)\n", "[丙](u)"),
        ("> 甲\n乙 [丙](u)\n", "[丙](u)"),
        ("- 甲\n\n  > 乙\n  > ![丙](u)\n", "![丙](u)"),
        ("### 甲 [乙](u) ###", "[乙](u)"),
        ("甲\n乙 [丙](u)\n===", "[丙](u)"),
        ("`甲\n乙` [丙](u)", "[丙](u)"),
        ("甲\\\n乙  \n[丙](u)", "[丙](u)"),
        ("[甲\n乙](u\n\"题\") 丙", "[甲\n乙](u\n\"题\")"),
        ("\u{FEFF}[乙](u)", "[乙](u)"),
        ("甲\r\n乙\r[丙](u)", "[丙](u)"),
        ("[r]: /x\n[丙](u)", "[丙](u)"),
        ("甲**“乙”**丙[丁**“戊”**己](u)", "[丁**“戊”**己](u)"),
        ("|甲|\n|-|\n|`\\|`[乙\\|丙](u)|", "[乙\\|丙](u)"),
        ("甲\n[乙](u)\n|甲|\n|-|", "[乙](u)"),
    ])
    func `a link has its place`(_ markdown: String, _ place: String) {
        let links = MarkdownDocument(Array(markdown.utf8)).links
        #expect(links.map { text($0.range, of: markdown) } == [place])
    }

    @Test func `the mark of Chinese emphasis is not in a target, title or text`() {
        let markdown = "[甲**（乙）**丙](/甲**（乙）**丙 \"甲**（乙）**丙\")"
        let document = MarkdownDocument(Array(markdown.utf8))
        #expect(document.links.map(\.target) == ["/甲**（乙）**丙"])
        #expect(document.links.map(\.text) == ["甲（乙）丙"])
        #expect(
            html(markdown) == """
                <p><a href="/%E7%94%B2**%EF%BC%88%E4%B9%99%EF%BC%89**%E4%B8%99" \
                title="甲**（乙）**丙">甲<strong>（乙）</strong>丙</a></p>

                """)
    }
}
