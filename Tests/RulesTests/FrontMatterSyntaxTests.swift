import Diagnostics
import TestSupport
import Testing

struct FrontMatterSyntaxTests {
    @Test func `a block that is not closed is one error at its first line`() {
        expect(
            [
                .error(
                    "front-matter-syntax",
                    "the front matter that begins here has no '---' line at its end",
                    "文件头从这里开始，但后面没有“---”这一行来结束")
            ],
            in: CashBook.board("«---»\nitem: F99\ntitle: 十月账\n\n正文\n"))
    }

    @Test func `a line without a colon is one error, and no field is missed`() {
        expect(
            [
                .error(
                    "front-matter-syntax", "this line has no colon after its key",
                    "这一行的名称后面没有冒号")
            ],
            in: CashBook.board("---\nitem: F99\n«标题»\nperiod: 2026-10\n---\n"))
    }

    @Test(arguments: [
        ("title: «&a» 账", "anchors ('&name') are not allowed", "不能使用锚点（以 & 开头的写法）"),
        ("title: «*a»", "aliases ('*name') are not allowed", "不能使用引用（以 * 开头的写法）"),
        ("title: «!!str» 账", "tags ('!name') are not allowed", "不能使用标签（以 ! 开头的写法）"),
    ])
    func `what is not allowed has its place`(line: String, english: String, chinese: String) {
        let places = CashBook.board("---\nitem: F99\n\(line)\n---\n").findings
        #expect(places.map(\.rule) == ["front-matter-syntax"])
        #expect(places.map(\.message.english) == [english])
        #expect(places.map(\.message.chinese) == [chinese])
        let start = places.first.map { Int($0.span.range.start) }
        #expect(start == Array("---\nitem: F99\ntitle: ".utf8).count)
    }

    @Test func `the body is checked all the same`() {
        expect(
            [
                .error(
                    "front-matter-syntax", "this line has no colon after its key",
                    "这一行的名称后面没有冒号"),
                .warning("raw-html", "HTML here is shown as text", "这里的 HTML 代码会原样显示成文字"),
            ],
            in: CashBook.board("---\nitem: F99\n«标题»\n---\n\n字«<br>»字\n"))
    }

    @Test func `a file that is too large is refused`() {
        let long = String(repeating: "账", count: 1_400_000)
        expect(
            [
                .error(
                    "front-matter-syntax",
                    "the file has 4200060 bytes; a record may have 4194304",
                    "文件有 4200060 字节，一份记录最多 4194304 字节")
            ],
            in: CashBook.board(
                "«»---\nitem: F99\ntitle: 十月账\nperiod: 2026-10\ntotal: 1\n---\n" + long))
    }
}
