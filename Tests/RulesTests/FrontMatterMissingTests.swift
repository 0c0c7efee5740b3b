import TestSupport
import Testing

struct FrontMatterMissingTests {
    private let finding = MarkedFinding.error(
        "front-matter-missing", "the record does not begin with a '---' line",
        "文件开头没有“---”这一行")

    @Test(arguments: [
        ("a text", "«十月账»\n\n正文\n"),
        ("a text with faults of its own", "«十月账»\n\n<b>[账](nothing.md)\n"),
        ("fields without the line", "«item: F99»\ntitle: 十月账\n---\n"),
        ("a dash of another kind", "«———»\nitem: F99\n———\n"),
        ("an empty file", "«»"),
    ])
    func `a record without a block at its top is one error at its first line`(
        _: String, text: String
    ) {
        expect([finding], in: CashBook.board(text))
    }

    @Test func `a block after empty lines is one`() {
        expect([], in: CashBook.board("\n\n" + CashBook.record()))
    }

    @Test func `blanks after the line do not matter`() {
        expect([], in: CashBook.board(CashBook.record(opening: "---  ")))
    }

    @Test func `a free page needs none`() {
        expect([], in: MarkedBoard("# 关于本栏\n\n正文\n", at: "content/pages/about.md"))
    }
}
