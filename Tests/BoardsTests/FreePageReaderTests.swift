import Boards
import Diagnostics
import Records
import Testing

struct FreePageReaderTests {
    private func page(_ text: String, at path: String = "content/pages/about.md") -> FreePage {
        FreePageReader.read(DecodedFile(path: path, raw: Array(text.utf8)))
    }

    private func body(_ page: FreePage) -> String {
        String(decoding: page.source.bytes[page.body.offsets], as: UTF8.self)
    }

    @Test(arguments: [
        ("# 关于本栏\n\n正文\n", "关于本栏", "\n正文\n"),
        ("\n\n#  关于本栏 ##\n正文\n", "关于本栏", "正文\n"),
        ("# 关于本栏\r\n正文\r\n", "关于本栏", "正文\r\n"),
        ("# 只有标题", "只有标题", ""),
        ("#\t关于 C#\n", "关于 C#", ""),
        ("# #\n正文\n", "about", "正文\n"),
        ("---\ntitle: 写明的\n---\n# 正文的\n", "写明的", "# 正文的\n"),
        ("---\n标题：写明的\n---\n正文\n", "写明的", "正文\n"),
        ("## 第二级\n", "about", "## 第二级\n"),
        ("正文\n# 后面\n", "about", "正文\n# 后面\n"),
        ("#没有空格\n", "about", "#没有空格\n"),
        ("", "about", ""),
    ])
    func `the title is the front matter's, the first heading or the file's name`(
        text: String, title: String, rest: String
    ) {
        let page = page(text)
        #expect(page.title == title)
        #expect(body(page) == rest)
    }

    @Test(arguments: [
        ("content/pages/about.md", "about", "pages/about.html"),
        ("content/pages/help/object.md", "help/object", "pages/help/object.html"),
        ("content/pages/关于.md", "关于", "pages/关于.html"),
    ])
    func `the address is the file's below the pages`(path: String, slug: String, address: String) {
        #expect(page("# 题\n", at: path).slug == slug)
        #expect(page("# 题\n", at: path).address == address)
    }

    @Test func `a front matter without a title leaves the heading in place`() {
        let page = page("---\nauthor: 某\n---\n# 关于\n正文\n")
        #expect(page.title == "关于")
        #expect(body(page) == "正文\n")
    }

    @Test(arguments: ["---\ntitle: [\n---\n正文\n", "---\ntitle: 没有结束\n", "\u{FEFF}", "---\n---\n"])
    func `a broken front matter still gives a page`(text: String) {
        #expect(!page(text).title.isEmpty)
    }
}
