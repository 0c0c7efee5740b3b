import Diagnostics
import TestSupport
import Testing

struct RawHTMLTests {
    private let finding = MarkedFinding.warning(
        "raw-html", "HTML here is shown as text", "这里的 HTML 代码会原样显示成文字",
        hint: Message(en: "write it in Markdown", zh: "请改用 Markdown 写法"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test func `the tags of one line are one finding`() {
        expect([finding], in: board("一段«<b>粗</b>和<i>斜</i>»的字。"))
    }

    @Test func `each line has its own`() {
        expect([finding, finding], in: board("一段«<b>粗</b>»\n和«<i>斜</i>»的字。"))
    }

    @Test func `a block is one`() {
        expect([finding], in: board("文\n\n«<div>\n<p>字</p>\n</div>»\n\n文"))
    }

    @Test func `a comment is one`() {
        expect([finding], in: board("文\n\n«<!-- 备注 -->»\n\n文"))
    }

    @Test(arguments: [
        "`<b>`", "    <b>\n", "a < b 且 b > c", "<https://example.org>", "```\n<b>\n```", "\\<b>",
    ])
    func `what is no HTML`(body: String) {
        expect([], in: board(body))
    }

    @Test func `on a free page`() {
        expect([finding], in: MarkedBoard("«<br>»字\n", at: "content/pages/a.md"))
    }
}
