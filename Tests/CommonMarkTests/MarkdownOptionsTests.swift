import CommonMark
import Testing

struct MarkdownOptionsTests {
    @Test func `links are rewritten, nil keeps them`() {
        let options = MarkdownOptions(rewrite: { link in
            link.isImage ? nil : link.target.replacing(".md", with: ".html?a&b")
        })
        #expect(
            html("[甲](x.md \"t\") ![乙](y.md)", options) == """
                <p><a href="x.html?a&amp;b" title="t">甲</a> <img src="y.md" alt="乙" /></p>

                """)
    }

    @Test func `a link is not rewritten to an unsafe target`() {
        let options = MarkdownOptions(rewrite: { _ in "javascript:x" })
        #expect(html("[甲](x)", options) == "<p><a href=\"x\">甲</a></p>\n")
    }

    @Test func `an unsafe link is not made safe by rewriting`() {
        let options = MarkdownOptions(rewrite: { _ in "x" })
        #expect(html("[甲](javascript:x)", options) == "<p>甲</p>\n")
    }

    @Test func `a table is framed with its label`() {
        #expect(
            html("|a|\n|-|\n", MarkdownOptions(tableLabel: "表<1>")) == """
                <div class="table-wrap" tabindex="0" role="group" aria-label="表&lt;1&gt;">
                <table>
                <thead>
                <tr>
                <th scope="col">a</th>
                </tr>
                </thead>
                </table>
                </div>

                """)
    }

    @Test func `a framed table is named by the heading above it, a bare one is not`() {
        let text = "# 甲\n\n## 乙\n\n|a|\n|-|\n\n## 丙\n"
        let framed = html(text, MarkdownOptions(headingIDPrefix: "x-", tableLabel: "表"))
        #expect(framed.contains("<table aria-labelledby=\"x-乙\">"))
        #expect(framed.contains("<h2 id=\"x-乙\">"))
        let bare = html(text, MarkdownOptions())
        #expect(bare.contains("<table>") && bare.contains("<th>"))
    }
}
