import Diagnostics
import TestSupport
import Testing

struct RequiredFieldTests {
    private func missing(_ key: String, _ name: String, hint: Message? = nil) -> MarkedFinding {
        .error("required-field", "'\(key)' is missing", "没有填“\(name)”", hint: hint)
    }

    private func missing(_ key: String, _ name: String, entry: Int) -> MarkedFinding {
        .error(
            "required-field", "entry \(entry) has no '\(key)'", "第 \(entry) 条没有填“\(name)”")
    }

    @Test func `an absent field is missed at the opening line`() {
        expect(
            [missing("total", "合计", hint: Message(en: "add a line 'total: …'", zh: "加一行“合计: …”"))],
            in: CashBook.board(CashBook.record(opening: "«---»", fields: "")))
    }

    @Test(arguments: [
        "«total»:", "«total»: ", "«合计»：", "«total»: ~", "«total»: null", "«total»: \"\"",
    ])
    func `a blank field is missed at its key`(line: String) {
        let key = line.contains("合") ? "合计" : "total"
        #expect(line.contains(key))
        expect(
            [missing("total", "合计", hint: Message(en: "write it after the colon", zh: "写在冒号后面"))],
            in: CashBook.board(CashBook.record(fields: line)))
    }

    @Test(arguments: [
        ("item", "事项", "item: F99"), ("title", "标题", "title: 十月现金账"),
        ("period", "期间", "period: 2026-10"), ("published", "公开日期", "published: 2026-11-05"),
    ])
    func `common fields are missed`(key: String, name: String, line: String) {
        let common = CashBook.common.replacing(line + "\n", with: "").replacing(
            "\n" + line, with: "")
        expect(
            [missing(key, name)],
            in: CashBook.board(CashBook.record(opening: "«---»", common: common)))
    }

    @Test func `an item without a frequency needs a date and no period`() {
        expect(
            [missing("date", "成文日期")],
            in: CashBook.board(
                MarkedFile(
                    "content/residency/a.md",
                    "«---»\nitem: R99\ntitle: 座谈\npublished: 2026-11-05\n---\n")))
    }

    @Test func `a monthly item needs no date`() {
        expect([], in: CashBook.board(CashBook.record()))
    }

    @Test func `a draft needs no publication date`() {
        let common = CashBook.common.replacing("published: 2026-11-05", with: "状态: 草稿")
        expect([], in: CashBook.board(CashBook.record(common: common)))
    }

    @Test func `a draft needs its own fields all the same`() {
        let common = CashBook.common.replacing("published: 2026-11-05", with: "status: draft")
        expect(
            [missing("total", "合计")],
            in: CashBook.board(CashBook.record(opening: "«---»", common: common, fields: "")))
    }

    @Test func `a withdrawn record needs a reason`() {
        expect(
            [missing("reason", "理由")],
            in: CashBook.board(CashBook.record(opening: "«---»", fields: "total: 1\n状态: 已撤回")))
        expect([], in: CashBook.board(CashBook.record(fields: "total: 1\n状态: 已撤回\n理由: 金额有误")))
    }

    @Test func `a nil return needs a reason and none of its own fields`() {
        expect(
            [missing("reason", "理由")],
            in: CashBook.board(CashBook.record(opening: "«---»", fields: "本期无: 是", entries: "")))
        expect(
            [],
            in: CashBook.board(
                CashBook.record(fields: "nil: true\nreason: 十月没有收支", entries: "")))
        expect(
            [missing("total", "合计"), missing("entries", "明细")],
            in: CashBook.board(
                CashBook.record(opening: "««---»»", fields: "nil: 否", entries: "")))
    }

    @Test func `what does not read is not missing too`() {
        expect(
            [.error("wrong-type", "'nil' is '有', not yes or no", "“本期无”的“有”不是“是”或“否”")],
            in: CashBook.board(CashBook.record(fields: "nil: «有»", entries: "")))
        expect(
            [.error("not-a-choice", "'草搞' is not a choice of 'status'", "“状态”不能填“草搞”")],
            in: CashBook.board(
                CashBook.record(
                    common: CashBook.common.replacing("published: 2026-11-05", with: "状态: «草搞»"))))
    }

    @Test(arguments: ["entries: []", "entries:", "entries:\n  -"])
    func `a table without rows is missing`(lines: String) {
        expect(
            [missing("entries", "明细")],
            in: CashBook.board(
                CashBook.record(entries: lines.replacing("entries", with: "«entries»"))))
    }

    @Test func `a CSV without rows is missing`() {
        expect(
            [missing("entries", "明细")],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md",
                    CashBook.record(entries: "«entries»: {file: a.csv}")),
                MarkedFile("content/finance/a.csv", "日期,凭证号,科目\n")))
    }

    @Test func `an absent cell is missed at its row and a blank one at its key`() {
        expect(
            [missing("category", "科目", entry: 1), missing("voucher", "凭证号", entry: 2)],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        明细:
                          - «日期: 2026-10-09
                            凭证号: 记-001»
                          - 日期: 2026-10-10
                            «凭证号»:
                            科目: 办公
                        """)))
    }

    @Test func `a cell is required where its formula holds`() {
        expect(
            [missing("payee", "收款人", entry: 2)],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        entries:
                          - {date: 2026-10-09, voucher: 记-001, category: 办公, amount: 0}
                          - «{date: 2026-10-10, voucher: 记-002, category: 办公, amount: 5}»
                          - {date: 2026-10-10, voucher: 记-003, category: 办公}
                        """)))
    }

    @Test func `a blank cell of a CSV is missed in the CSV`() {
        expect(
            [missing("voucher", "凭证号", entry: 1), missing("category", "科目", entry: 3)],
            in: CashBook.board(
                csv: "日期,凭证号,科目\n2026-10-09,«»,办公\n2026-10-10,记-002,办公\n«2026-10-10,记-003»\n"))
    }

    @Test func `a required column that a CSV does not have is missed once, at its head`() {
        expect(
            [.error("required-field", "the table has no column 'category'", "表格缺“科目”这一列")],
            in: CashBook.board(
                csv: "«日期,凭证号»\n2026-10-09,记-001\n2026-10-10,记-002\n"))
    }

    @Test func `a column that no row needs may be left out`() {
        expect([], in: CashBook.board(csv: "日期,凭证号,科目,金额\n2026-10-09,记-001,办公,0\n"))
    }

    @Test func `corrections and attachments have required cells`() {
        expect(
            [missing("text", "说明", entry: 1), missing("file", "文件", entry: 1)],
            in: CashBook.board(
                CashBook.record(
                    fields: """
                        total: 1
                        更正:
                          - «日期: 2026-11-06»
                        附件:
                          - «名称: 清单»
                        """)))
    }

    @Test func `an inquiry answered after it was asked needs its answer`() {
        expect(
            [missing("answer", "答复")],
            in: MarkedBoard(
                """
                «---»
                item: R19
                title: 质询
                date: 2026-10-12
                published: 2026-10-15
                方式: 点题公开
                提出日期: 2026-10-08
                问题: 路灯何时修好
                答复日期: 2026-10-12
                ---
                """, at: "content/residency/a.md"))
    }
}
