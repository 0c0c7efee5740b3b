import Diagnostics
import TestSupport
import Testing

struct MissingAltTextTests {
    private let finding = MarkedFinding.warning(
        "missing-alt-text", "this image has no description", "这张图片没有文字说明",
        hint: Message(
            en: "say what it shows: ![what it shows](file)", zh: "写明图上是什么：![图上是什么](文件名)"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(
            MarkedFile("content/residency/a.md", CashBook.talk(body: body)),
            MarkedFile("content/residency/a.png", ""))
    }

    @Test(arguments: ["![](a.png)", "![ ](a.png)", "![　](a.png)"])
    func `an image without a description`(image: String) {
        expect([finding], in: board("前文\n\n«\(image)»\n"))
    }

    @Test func `an image with one, and a link without a text`() {
        expect([], in: board("![签到表](a.png) [](a.png)"))
    }

    @Test func `on a free page`() {
        expect(
            [finding],
            in: MarkedBoard("# 关于\n\n«![](https://example.org/a.png)»\n", at: "content/pages/a.md"))
    }
}
