import Diagnostics
import TestSupport
import Testing

struct PlaceholderValueTests {
    private func finding(_ text: String, _ key: String, _ name: String) -> MarkedFinding {
        .error(
            "placeholder", "'\(text)' stands where '\(key)' should be",
            "“\(name)”里的“\(text)”是占位或残缺的内容",
            hint: Message(en: "write the real value", zh: "请填写真实、完整的内容"))
    }

    @Test(arguments: ["XX", "XX元", "5}0", "待定", "TODO", "???", "1,2XX.00"])
    func `an amount`(text: String) {
        expect(
            [finding(text, "total", "合计")],
            in: CashBook.board(CashBook.record(fields: "total: «\(text)»".quoted(text))))
    }

    @Test(arguments: [
        ("title", "标题", "XX社区十月账"), ("title", "标题", "待补充"), ("reason", "理由", "TODO"),
        ("remark", "说明", "共1}个"), ("keeper", "记账人", "XXX"), ("kind", "类型", "待定"),
        ("phone", "咨询电话", "0571-XXXXXXXX"), ("until", "公示截止", "2026年XX月XX日"),
        ("born", "起始月", "20XX年"),
        ("basis", "依据", "待定"), ("pages", "页数", "X"), ("audited", "已审计", "待定"),
    ])
    func `every type of value`(key: String, name: String, text: String) {
        let isTitle = key == "title"
        let common = CashBook.common.replacing(
            "title: 十月现金账", with: isTitle ? "title: «\(text)»" : "title: 账")
        let fields = "total: 1" + (isTitle ? "" : "\n\(key): «\(text)»".quoted(text))
        expect(
            [finding(text, key, name)],
            in: CashBook.board(CashBook.record(common: common, fields: fields)))
    }

    @Test func `an entry of a list`() {
        expect(
            [finding("待定", "helpers", "协助人")],
            in: CashBook.board(CashBook.record(fields: "total: 1\nhelpers: [赵某, «待定»]")))
    }

    @Test func `a cell, here and in a CSV`() {
        expect(
            [finding("XX", "category", "科目")],
            in: CashBook.board(
                CashBook.record(
                    entries: "entries:\n  - {date: 2026-10-09, voucher: 记-001, category: «XX»}")))
        expect(
            [finding("5}0", "amount", "金额"), finding("待定", "payee", "收款人")],
            in: CashBook.board(csv: "日期,凭证号,科目,金额,收款人\n2026-10-09,记-001,办公,«5}0»,«待定»\n"))
    }

    @Test(arguments: [
        "remark: 张××经手，共三次", "keeper: 张某某", "keeper: 张××", "remark: 衣服XXL码3件",
        "remark: 会议时间待定后另行通知",
        "remark: '{见附件}'",
    ])
    func `a masked name or a word is none`(line: String) {
        expect([], in: CashBook.board(CashBook.record(fields: "total: 1\n" + line)))
    }

    @Test func `the body is text, not a value`() {
        expect([], in: CashBook.board(CashBook.record(body: "时间待定，TODO，XX。")))
    }
}

extension String {
    /// With quotation marks around the value where YAML needs them.
    fileprivate func quoted(_ text: String) -> String {
        text.contains("}") || text.hasPrefix("?")
            ? replacing("«\(text)»", with: "«\"\(text)\"»") : self
    }
}
