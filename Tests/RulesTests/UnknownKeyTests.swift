import Diagnostics
import TestSupport
import Testing

struct UnknownKeyTests {
    private func finding(_ key: String, near: String?) -> MarkedFinding {
        .error(
            "unknown-key", "unknown key '\(key)'", "没有“\(key)”这个字段",
            hint: near.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                ?? Message(
                    en: "'noticeboard catalogue F99' lists the fields",
                    zh: "用“noticeboard catalogue F99”可以看到有哪些字段"))
    }

    @Test(arguments: [
        ("totl", "total"), ("TOTAL", "total"), ("合 计", "合计"), ("合记", "合计"), ("总合计", "合计"),
    ])
    func `a misspelt key is one finding, and hides the missing field`(key: String, near: String) {
        expect(
            [finding(key, near: near)], in: CashBook.board(CashBook.record(fields: "«\(key)»: 100"))
        )
    }

    @Test(arguments: [
        ("titel: 账", "titel", "title"), ("标体: 账", "标体", "标题"), ("Title: 账", "Title", "title"),
    ])
    func `a misspelt common key does too`(line: String, key: String, near: String) {
        let common = CashBook.common.replacing(
            "title: 十月现金账", with: line.replacing(key, with: "«\(key)»"))
        expect([finding(key, near: near)], in: CashBook.board(CashBook.record(common: common)))
    }

    @Test func `a key like no other has no guess, and hides nothing`() {
        expect(
            [
                .error("required-field", "'total' is missing", "没有填“合计”"),
                finding("天气", near: nil),
            ],
            in: CashBook.board(CashBook.record(opening: "«---»", fields: "«天气»: 晴")))
    }

    @Test func `a key near to one that is there is still unknown`() {
        expect(
            [finding("total2", near: "total")],
            in: CashBook.board(CashBook.record(fields: "total: 100\n«total2»: 100")))
    }

    @Test func `a misspelt column hides its missing cell in its own row only`() {
        expect(
            [
                finding("科木", near: "科目"),
                .error("required-field", "entry 2 has no 'category'", "第 2 条没有填“科目”"),
            ],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        明细:
                          - 日期: 2026-10-09
                            凭证号: 记-001
                            «科木»: 办公
                          - «日期: 2026-10-10
                            凭证号: 记-002»
                        """)))
    }

    @Test func `a misspelt amount does not make its payee unnecessary or missing`() {
        expect(
            [finding("amout", near: "amount")],
            in: CashBook.board(
                CashBook.record(
                    entries:
                        "entries:\n  - {date: 2026-10-09, voucher: 记-001, category: 办公, «amout»: 20}"
                )))
    }

    @Test func `a misspelt head of a CSV hides the cells of its column`() {
        expect(
            [finding("科木", near: "科目")],
            in: CashBook.board(
                csv: "日期,凭证号,«科木»\n2026-10-09,记-001,办公\n2026-10-10,记-002,办公\n"))
    }

    @Test func `a column without a name is found where something stands in it`() {
        expect(
            [
                .error(
                    "unknown-key", "column 3 of the table has no name", "表格第 3 列没有列名")
            ],
            in: CashBook.board(
                csv:
                    "日期,凭证号,,科目\n2026-10-09,记-001,,办公\n2026-10-10,记-002,«5.00»,办公\n2026-10-11,记-003,6.00,办公\n"
            ))
    }

    @Test func `a CSV without a head is one finding`() {
        expect(
            [
                .error(
                    "unknown-key", "the first line of the table names none of its columns",
                    "表格的第一行不是列名")
            ],
            in: CashBook.board(csv: "«2026-10-09,记-001,办公»\n2026-10-10,记-002,办公\n"))
    }

    @Test func `empty columns at the end of a CSV are no fault`() {
        expect([], in: CashBook.board(csv: "日期,凭证号,科目,,\n2026-10-09,记-001,办公,,\n"))
    }

    @Test func `beside the file of a table there are no keys`() {
        expect(
            [finding("sheet", near: nil)],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md",
                    CashBook.record(entries: "entries: {file: a.csv, «sheet»: 2}")),
                MarkedFile("content/finance/a.csv", "日期,凭证号,科目\n2026-10-09,记-001,办公\n")))
    }

    @Test func `a nil return with a misspelt flag is not asked for its fields`() {
        expect(
            [finding("本期没", near: "本期无")],
            in: CashBook.board(
                CashBook.record(fields: "«本期没»: 是\nreason: 没有收支", entries: "")))
    }

    @Test func `a misspelt item is one finding`() {
        expect(
            [
                .error(
                    "unknown-key", "unknown key 'itme'", "没有“itme”这个字段",
                    hint: Message(en: "did you mean 'item'?", zh: "是不是“item”？"))
            ],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("item:", with: "«itme»:"))))
    }

    @Test func `of an unknown item no key is unknown`() {
        expect(
            [
                .error("unknown-item", "the catalogue has no item 'X77'", "公开目录里没有“X77”这个事项")
            ],
            in: CashBook.board(
                CashBook.record(
                    common: CashBook.common.replacing("F99", with: "«X77»"),
                    fields: "天气: 晴\nkeyword: 账\n收到: 3")))
    }

    @Test func `other languages and common keys are known`() {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(
                    fields: "合计: 100\nreviewed by: [赵某]\n关键词: [账]\n摘要: 花了一百元\n监督电话: 12345")))
    }

    /// A cash book whose title is given by language.
    private func board(title: String) -> MarkedBoard {
        CashBook.board(
            CashBook.record(
                common: CashBook.common.replacing("title: 十月现金账", with: "title: " + title)))
    }

    @Test func `a language that no page is written in is one finding`() {
        let finding = MarkedFinding.error(
            "unknown-key", "the program has no language 'fr'", "程序里没有“fr”这种语言",
            hint: Message(
                en: "choose one of: zh-Hans, zh-Hant, en", zh: "可选：zh-Hans、zh-Hant、en"))
        expect([finding], in: board(title: "{zh-Hans: 十月现金账, «fr»: Livre}"))
        expect([], in: board(title: "{zh-Hans: 十月现金账，甲, en: Cash book, October}"))
    }

    @Test func `each wording is looked at: a telephone, a placeholder`() {
        let phone = MarkedFinding.error(
            "unmasked-phone", "a mobile number in clear", "手机号没有打码",
            hint: Message(
                en: "give an office line, or write it like 138****1234",
                zh: "请改写办公电话，或者写成 138****1234 的样子"))
        let gap = MarkedFinding.error(
            "placeholder", "'TODO' stands where 'title' should be", "“标题”里的“TODO”是占位或残缺的内容",
            hint: Message(en: "write the real value", zh: "请填写真实、完整的内容"))
        expect([phone], in: board(title: "{zh-Hans: 十月现金账, en: Call «13800001111»}"))
        expect([gap], in: board(title: "{zh-Hans: 十月现金账, en: «TODO»}"))
    }
}
