import Diagnostics
import TestSupport
import Testing

struct BrokenLinkTests {
    private func board(_ body: String, _ others: MarkedFile...) -> MarkedBoard {
        MarkedBoard(
            [
                CashBook.catalogue,
                MarkedFile("content/residency/2026/a.md", CashBook.talk(body: body)),
                MarkedFile("content/residency/2026/图.png", ""),
                MarkedFile("content/residency/2026/附 件#1.csv", ""),
                MarkedFile("content/finance/b.md", CashBook.record()),
                MarkedFile("content/pages/ask.md", "# 怎么问\n"),
            ] + others)
    }

    private func broken(_ path: String) -> MarkedFinding {
        .error(
            "broken-link", "the link leads to '\(path)', which is not there", "链接指向的“\(path)”不存在",
            hint: Message(en: "links are relative to this file's folder", zh: "链接从本文件所在的文件夹算起"))
    }

    @Test(arguments: [
        ("[账](b.md)", "b.md"), ("[账](../b.md)", "../b.md"), ("[账](/finance/c.md)", "/finance/c.md"),
        ("[账](../../../../b.md)", "../../../../b.md"), ("[账](./)", "./"),
        ("[账](图.PNG)", "图.PNG"), ("[账](%E7%9A%84.png)", "的.png"),
    ])
    func `a link to nothing`(link: String, path: String) {
        expect([broken(path)], in: board("见«\(link)»。"))
    }

    @Test func `each on its own line`() {
        expect(
            [broken("a.pdf"), broken("b.pdf")],
            in: board("见\n\n- «[甲](a.pdf)»\n- «[乙](b.pdf)»\n"))
    }

    @Test(arguments: [
        "[账](../../finance/b.md)", "[账](/finance/b.md)", "![图](图.png)", "[图](图.png)",
        "[表](<附 件#1.csv>)", "[怎么问](../../pages/ask.md)", "[怎么问](/pages/ask.md#一)",
        "[网](https://example.org/a.md)", "[信](mailto:a@example.org)", "[电话](tel:12345)",
        "<https://example.org>", "[顶](#)", "[顶](#top)", "[账](../../finance/cash-book/2026-10.html)",
        "`[账](nothing.md)`", "[图](%E5%9B%BE.png)",
    ])
    func `a link to something`(link: String) {
        expect([], in: board("见\(link)。"))
    }

    @Test func `an image that is not there`() {
        expect(
            [.error("broken-link", "there is no image 'x.png'", "没有“x.png”这张图片")],
            in: board("«![照片](x.png)»"))
    }

    @Test func `a place on the page`() {
        expect(
            [
                .error("broken-link", "this page has no heading '结果'", "本页没有“结果”这个标题")
            ],
            in: board("见«[结果](#结果)»，[经过](#经过)。\n\n## 经过\n"))
    }

    @Test func `a draft is not on the board`() {
        expect(
            [broken("content/residency/2026/c.md")],
            in: board(
                "«[稿](c.md)»",
                MarkedFile("content/residency/2026/c.md", CashBook.talk("status: draft"))))
    }

    @Test func `a withdrawn record is`() {
        expect(
            [],
            in: board(
                "[旧](c.md)",
                MarkedFile(
                    "content/residency/2026/c.md", CashBook.talk("status: withdrawn\nreason: 有误"))))
    }

    @Test func `a record that cannot be read is there`() {
        expect(
            [
                .error(
                    "front-matter-missing", "the record does not begin with a '---' line",
                    "文件开头没有“---”这一行")
            ],
            in: board("[旧](c.md)", MarkedFile("content/residency/2026/c.md", "«账»\n")))
    }

    @Test func `a free page's links are checked, its front matter is not Markdown`() {
        expect(
            [broken("a.md")],
            in: MarkedBoard(
                "---\ntitle: '[账](x.md)'\n---\n见«[账](a.md)»。\n", at: "content/pages/about.md"))
    }

    @Test func `a field that names another record`() {
        expect(
            [
                .error(
                    "broken-link", "there is no record 'SL01-R99-2026-01-01' on the board",
                    "“依据”写的“SL01-R99-2026-01-01”在本栏里找不到",
                    hint: Message(
                        en: "write the record's number, such as SL01-R04-2026-03-12",
                        zh: "请写那份记录的索引号，例如 SL01-R04-2026-03-12"))
            ],
            in: board(
                "",
                MarkedFile(
                    "content/finance/c.md",
                    CashBook.record(
                        common: CashBook.common.replacing("2026-10", with: "2026-09"),
                        fields: "total: 1\nbasis: «SL01-R99-2026-01-01»",
                        entries: CashBook.entries.replacing("2026-10", with: "2026-09")))))
    }

    @Test(arguments: [
        "SL01-R99-2026-10-08", "residency/talk/2026-10-08", "residency/talk/2026-10-08.html",
        "../residency/2026/a.md",
    ])
    func `by number, address or file`(reference: String) {
        expect(
            [],
            in: CashBook.board(
                MarkedFile("content/residency/2026/a.md", CashBook.talk()),
                MarkedFile(
                    "content/finance/c.md", CashBook.record(fields: "total: 1\nbasis: \(reference)")
                )))
    }

    @Test func `a cell that names another record, in a CSV`() {
        expect(
            [
                .error(
                    "broken-link", "there is no record 'SL01-R99-1' on the board",
                    "“决议”写的“SL01-R99-1”在本栏里找不到")
            ],
            in: CashBook.board(
                csv: "日期,凭证号,科目,决议\n2026-10-09,记-001,办公,«SL01-R99-1»\n2026-10-09,记-002,办公,\n"))
    }

    @Test func `a record without a number for a fault of its own is not blamed twice`() {
        expect(
            [
                .error("required-field", "'date' is missing", "没有填“成文日期”")
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/residency/2026-10-08.md",
                    CashBook.talk().replacing("---\nitem", with: "«---»\nitem")
                        .replacing("date: 2026-10-08\n", with: "")),
                MarkedFile(
                    "content/finance/c.md",
                    CashBook.record(fields: "total: 1\nbasis: SL01-R99-2026-10-08"))))
    }
}
