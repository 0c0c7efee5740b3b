import CommonMark
import Testing

struct PlainTextTests {
    private func plain(_ markdown: String, limit: Int = .max) -> String {
        String(
            decoding: MarkdownDocument(Array(markdown.utf8)).plainText(limit: limit), as: UTF8.self)
    }

    @Test func `every block is a line`() {
        #expect(
            plain(
                "# 甲 `a<b`\n\n乙*丙*\n丁 a\nb &amp; \"c\"\n\n- d\n- e\n\n> f  \n> g\n\n---\n\n    h\n    i\n"
            )
                == "甲 a<b\n乙丙丁 a b & \"c\"\nd\ne\nf\ng\nh i")
    }

    @Test func `cells are parted by a space and images are their description`() {
        #expect(
            plain("|甲|乙|\n|-|-|\n|[丙](u)|![丁 >](v \"w\")|\n\n<b>") == "甲 乙\n丙 丁 >\n<b>")
    }

    @Test(arguments: [
        (0, ""), (1, "…"), (2, "甲…"), (3, "甲乙…"), (5, "甲乙 丙…"), (6, "甲乙 丙丁己"), (7, "甲乙 丙丁己"),
    ])
    func `a limit cuts between characters`(_ limit: Int, _ shown: String) {
        #expect(plain("甲**乙**  丙丁己", limit: limit) == shown)
    }
}
