import CommonMark
import Testing

struct MarkdownDocumentTests {
    @Test func `raw HTML is shown as text`() {
        let shown = html("<script>alert(1)</script>\n\n甲 <b onclick=\"x\">乙</b>\n")
        #expect(
            shown == """
                <p>&lt;script&gt;alert(1)&lt;/script&gt;</p>
                <p>甲 &lt;b onclick=&quot;x&quot;&gt;乙&lt;/b&gt;</p>

                """)
    }

    @Test func `raw HTML is told with its places`() {
        let markdown = "甲\n\n> <div>\n> 乙\n\n丙 <b\nid=a>丁</b> &lt;\n"
        let document = MarkdownDocument(Array(markdown.utf8))
        #expect(
            document.rawHTML.map { text($0, of: markdown) } == [
                "<div>\n> 乙", "<b\nid=a>", "</b>",
            ])
    }

    @Test func `a code block names its language`() {
        #expect(
            html("```swift x\n<a>\n```\n")
                == "<pre><code class=\"language-swift\">&lt;a&gt;\n</code></pre>\n")
    }

    @Test func `a reference is known above and below`() {
        #expect(
            html("[甲][a]\n\n[a]: /u \"标题\"\n\n![乙][A]\n") == """
                <p><a href="/u" title="标题">甲</a></p>
                <p><img src="/u" alt="乙" title="标题" /></p>

                """)
    }

    @Test func `a hard break stays between Chinese characters`() {
        #expect(html("甲  \n乙\\\n丙\n") == "<p>甲<br />\n乙<br />\n丙</p>\n")
    }

    @Test(arguments: [
        ("甲\n乙", "甲乙"),
        ("说：\n“乙”", "说：“乙”"),
        ("“甲”\n乙", "“甲”乙"),
        ("ＡＢ\nカナ", "ＡＢカナ"),
        ("甲，\n**乙**", "甲，<strong>乙</strong>"),
        ("*甲*\n*乙*", "<em>甲</em><em>乙</em>"),
        ("**甲\n乙**", "<strong>甲乙</strong>"),
        ("[甲\n](u)乙", "<a href=\"u\">甲</a>乙"),
        ("`甲`\n`乙`", "<code>甲</code><code>乙</code>"),
        ("![甲\n乙](u)", "<img src=\"u\" alt=\"甲乙\" />"),
        ("𠀀\n𠮷", "𠀀𠮷"),
        ("甲\nabc", "甲\nabc"),
        ("abc\n甲", "abc\n甲"),
        ("said “a”\n“b”", "said “a”\n“b”"),
        ("甲\n![乙](u)", "甲\n<img src=\"u\" alt=\"乙\" />"),
        ("![a\nb](u)", "<img src=\"u\" alt=\"a b\" />"),
        ("甲\n한글", "甲\n한글"),
    ])
    func `a soft break between Chinese characters is nothing`(_ markdown: String, _ shown: String) {
        #expect(html(markdown) == "<p>\(shown)</p>\n")
    }

    @Test func `bytes that are no text are replaced`() {
        let bytes: [UInt8] = [0x61, 0xFF, 0x62, 0x00, 0x63, 0xED, 0xA0, 0x80, 0xE4, 0xBD]
        let shown = String(decoding: MarkdownDocument(bytes).html(), as: UTF8.self)
        #expect(shown == "<p>a\u{FFFD}b\u{FFFD}c\u{FFFD}\u{FFFD}\u{FFFD}\u{FFFD}</p>\n")
    }

    @Test func `places are right behind bytes that are no text`() {
        let bytes: [UInt8] = [0xFF, 0x00, 0xE4, 0xBD] + Array(" [a](b)".utf8)
        #expect(MarkdownDocument(bytes).links.map(\.range) == [5..<11])
    }

    @Test func `a body in the middle of a file has places of the file`() {
        let file = "---\n---\n[a](b) <i>\n"
        let document = MarkdownDocument(Array(file.utf8), in: 8..<file.utf8.count)
        #expect(document.links.map { text($0.range, of: file) } == ["[a](b)"])
        #expect(document.rawHTML.map { text($0, of: file) } == ["<i>"])
    }

    @Test func `an empty body is empty`() {
        let document = MarkdownDocument([])
        #expect(document.html() == [])
        #expect(document.plainText() == [])
    }

    @Test(
        .timeLimit(.minutes(1)),
        arguments: [
            ">", "> ", "[", "*", "**", "*甲（", "“*甲", "![", "[a](", "`", "a`", "<", "|", "|-",
        ])
    func `fifty thousand of anything are read`(_ part: String) {
        let markdown = String(repeating: part, count: 50_000)
        #expect(!html(markdown).isEmpty)
    }

    @Test func `deep quotes are written without recursion`() {
        let markdown = String(repeating: ">", count: 50_000) + "甲"
        let document = MarkdownDocument(Array(markdown.utf8))
        #expect(document.html().count == 50_000 * 27 + 11)
        #expect(document.plainText() == Array("甲".utf8))
    }
}
