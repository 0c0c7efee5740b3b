import CommonMark
import Testing

struct EmphasisMarksTests {
    @Test(arguments: [
        ("**“四公开”**制度", "<strong>“四公开”</strong>制度"),
        ("推行**“四议两公开”工作法**。", "推行<strong>“四议两公开”工作法</strong>。"),
        ("制度**（试行）**的", "制度<strong>（试行）</strong>的"),
        ("*注：*后", "<em>注：</em>后"),
        ("请看**注意：**后文", "请看<strong>注意：</strong>后文"),
        ("**甲：**乙，丙：**丁**", "<strong>甲：</strong>乙，丙：<strong>丁</strong>"),
        ("**甲、**乙**丙**", "<strong>甲、</strong>乙<strong>丙</strong>"),
        ("按**《办法》**第三条**“公开”**的", "按<strong>《办法》</strong>第三条<strong>“公开”</strong>的"),
        ("***“甲”***乙", "<em><strong>“甲”</strong></em>乙"),
        ("的**[甲](u)**乙", "的<strong><a href=\"u\">甲</a></strong>乙"),
        ("**`甲`**乙", "<strong><code>甲</code></strong>乙"),
        ("**50%**的", "<strong>50%</strong>的"),
        ("**_甲_**的", "<strong><em>甲</em></strong>的"),
        ("*甲\\**的", "<em>甲*</em>的"),
        ("> **甲：**乙\n> **丙：**丁", "<strong>甲：</strong>乙<strong>丙：</strong>丁"),
    ])
    func `Chinese text is emphasised without spaces`(_ markdown: String, _ shown: String) {
        #expect(paragraph(markdown) == shown)
    }

    @Test(arguments: [
        ("张**（男）和李**（女）", "张**（男）和李**（女）"),
        ("王**，李**，赵**。", "王**，李**，赵**。"),
        ("王**某：**重点**", "王**某：<strong>重点</strong>"),
        ("5*3，*合计*15", "5*3，<em>合计</em>15"),
        ("*“*重要*”*", "<em>“<em>重要</em>”</em>"),
        ("\\*\\*“甲”\\*\\*乙", "**“甲”**乙"),
        ("a*\"foo\"*", "a*&quot;foo&quot;*"),
        ("file_（甲）_b", "file_（甲）_b"),
    ])
    func `masked names and plain asterisks stay`(_ markdown: String, _ shown: String) {
        #expect(paragraph(markdown) == shown)
    }

    @Test(arguments: [
        ("`甲**（乙）**丙`", "<code>甲**（乙）**丙</code>"),
        ("`` 甲**（`乙）**丙 ``", "<code>甲**（`乙）**丙</code>"),
        (
            "<http://x/甲**（乙）**丙>",
            "<a href=\"http://x/%E7%94%B2**%EF%BC%88%E4%B9%99%EF%BC%89**%E4%B8%99\">"
                + "http://x/甲**（乙）**丙</a>"
        ),
        ("<b title=\"甲**（乙）**丙\">", "&lt;b title=&quot;甲**（乙）**丙&quot;&gt;"),
        (
            "[甲**（乙）**丙]\n\n[甲**（乙）**丙]: u",
            "<a href=\"u\">甲<strong>（乙）</strong>丙</a>"
        ),
    ])
    func `code, addresses and labels are as written`(_ markdown: String, _ shown: String) {
        #expect(paragraph(markdown) == shown)
    }

    @Test func `a code block is as written`() {
        #expect(
            html("~~~ 甲**（乙）**丙\n甲**（乙）**丙\n~~~\n") == """
                <pre><code class="language-甲**（乙）**丙">甲**（乙）**丙
                </code></pre>

                """)
    }

    @Test func `a text that holds a mark keeps it`() {
        #expect(
            paragraph("\u{1CC0}&#7361;&#x1cc2;**“甲”**乙")
                == "\u{1CC0}\u{1CC1}\u{1CC2}<strong>“甲”</strong>乙")
    }

    @Test func `a text that holds all marks is plain CommonMark`() {
        let marks = "\u{1CC0}\u{1CC1}\u{1CC2}\u{1CC3}\u{1CC4}\u{1CC5}\u{1CC6}\u{1CC7}"
        #expect(paragraph("\(marks) **“甲”**乙") == "\(marks) **“甲”**乙")
    }

    /// The inside of a paragraph.
    private func paragraph(_ markdown: String) -> String {
        html(markdown).matches(of: /(?s)<p>(.*?)<\/p>/).map { String($0.output.1) }.joined()
    }
}
