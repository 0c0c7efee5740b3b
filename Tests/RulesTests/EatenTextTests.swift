import Diagnostics
import TestSupport
import Testing

struct EatenTextTests {
    private func finding(_ key: String, _ name: String) -> MarkedFinding {
        .warning(
            "eaten-text", "the end of '\(key)' is read as a comment and not published",
            "“\(name)”后面这一截被当成注释，不会公开",
            hint: Message(
                en: "put the whole text in double quotation marks", zh: "把整段文字放进英文双引号里"))
    }

    private func board(_ fields: String) -> MarkedBoard {
        CashBook.board(CashBook.record(fields: "total: 1\n" + fields))
    }

    @Test(arguments: ["3幢 «#2电梯»", "3幢  «#2电梯»  ", "3幢　«#2电梯 停用»", "3幢\t«#2»", "a «#b c»"])
    func `a blank and a hash within a text`(text: String) {
        expect([finding("remark", "说明")], in: board("remark: \(text)"))
    }

    @Test func `in a title, a list and a cell`() {
        expect(
            [finding("title", "标题")],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("十月现金账", with: "账 «#10»"))))
        expect([finding("helpers", "协助人")], in: board("helpers:\n  - 赵某\n  - 钱某 «#2»"))
        expect(
            [finding("category", "科目")],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        entries:
                          - date: 2026-10-09
                            voucher: 记-001
                            category: 电梯 «#2维修»
                            amount: 20 #押金另算
                            payee: 某店
                        """)))
    }

    @Test(arguments: [
        "remark: \"3幢 #2电梯\"", "remark: '3幢' #2电梯", "remark: 3幢#2电梯", "remark: 3幢 # 还没核实",
        "remark: 3幢 #", "remark: 3幢 ## 二", "remark: 3幢 ＃2电梯", "#remark: 3幢",
        "until: 2026-11-12 #周四",
        "remark: |\n  3幢 #2电梯",
    ])
    func `what is quoted, joined or meant as a comment`(line: String) {
        expect([], in: board(line))
    }

    @Test func `the body and a CSV know no comments`() {
        expect([], in: CashBook.board(CashBook.record(body: "3幢 #2电梯")))
        expect([], in: CashBook.board(csv: "日期,凭证号,科目\n2026-10-09,记-001,电梯 #2\n"))
    }
}
