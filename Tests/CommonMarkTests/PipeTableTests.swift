import CommonMark
import Testing

struct PipeTableTests {
    /// The table as its cells: `甲,乙/丙,丁`, with the header first.
    private func cells(_ markdown: String) -> String {
        html(markdown).split(separator: "</tr>").dropLast().map { row in
            row.matches(of: /<t[hd][^>]*>(.*)<\/t[hd]>/).map { String($0.output.1) }
                .joined(separator: ",")
        }.joined(separator: "/")
    }

    @Test(arguments: [
        ("|甲|乙|\n|-|-|\n|丙|丁|", "甲,乙/丙,丁"),
        ("甲|乙\n-|-\n丙", "甲,乙/丙,"),
        ("|甲|\n|-|\n|丙|丁|", "甲/丙"),
        ("|甲|\n|-|\n||", "甲/"),
        ("  |甲|乙|\n|-|-|\n   |`a\\|b`|\\||", "甲,乙/<code>a|b</code>,|"),
        ("|# 甲|- 乙|\n|-|-|\n|1. 丙 #|> 丁|", "# 甲,- 乙/1. 丙 #,&gt; 丁"),
        ("|*甲|乙*|\n|-|-|\n|`丙|丁`|", "*甲,乙*/`丙,丁`"),
        ("|[甲]|乙|\n|-|-|\n\n[甲]: /u", "<a href=\"/u\">甲</a>,乙"),
        ("|甲**（乙）**丙|\n|-|", "甲<strong>（乙）</strong>丙"),
        ("> |甲|\n> |-|\n> |乙|\n", "甲/乙"),
        ("1. 甲\n\n   |甲|\n   |-|\n   |乙|\n", "甲/乙"),
        ("|甲|\r\n|-|\r\n|乙|\r\n", "甲/乙"),
        ("|甲\\\\|乙|\n|-|\n", "甲|乙"),
    ])
    func `a table has these cells`(_ markdown: String, _ expected: String) {
        #expect(cells(markdown) == expected)
    }

    @Test(arguments: ["|甲|乙|\n|-|\n", "甲\n:-:\n", "|甲|\n\n|-|\n", "|-|-|\n", "    |甲|\n    |-|\n"])
    func `this is no table`(_ markdown: String) {
        #expect(!html(markdown).contains("<table>"))
    }

    @Test func `the lines before a table stay a paragraph`() {
        #expect(
            html("[a]: /u\n甲 *乙\n    # 丙* [a]\n|丁|\n|-|\n|[a]|\n戊\n") == """
                <p>甲 <em>乙
                # 丙</em> <a href="/u">a</a></p>
                <table>
                <thead>
                <tr>
                <th>丁</th>
                </tr>
                </thead>
                <tbody>
                <tr>
                <td><a href="/u">a</a></td>
                </tr>
                <tr>
                <td>戊</td>
                </tr>
                </tbody>
                </table>

                """)
    }

    @Test func `hyphens under a table are a rule`() {
        #expect(cells("|甲|\n|-|\n|乙|\n---\n丙") == "甲/乙")
        #expect(html("|甲|\n|-|\n|乙|\n---\n丙").hasSuffix("</table>\n<hr />\n<p>丙</p>\n"))
        #expect(MarkdownDocument(Array("|甲|\n|-|\n|乙|\n---\n".utf8)).headings.isEmpty)
    }

    @Test func `a table in a tight list has no paragraph before it`() {
        #expect(html("- 甲\n  |乙|\n  |-|\n").hasPrefix("<ul>\n<li>甲\n<table>\n"))
    }

    @Test func `several tables keep their own cells`() {
        #expect(cells("|甲|\n|-|\n\n乙\n\n前\n|丙|\n|-|\n|丁|\n") == "甲/丙/丁")
    }

    @Test func `a wide header over many short rows stays bounded`() {
        let wide = String(repeating: "a|", count: 5_000) + "\n"
        let markdown =
            wide + String(repeating: "-|", count: 5_000) + "\n"
            + String(repeating: "b\n", count: 5_000)
        #expect(html(markdown).utf8.count < 2_000_000)
    }
}
