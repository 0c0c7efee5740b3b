import Diagnostics
import TestSupport
import Testing

struct NotAChoiceTests {
    @Test func `a value outside the choices`() {
        expect(
            [
                .error(
                    "not-a-choice", "'支票' is not a choice of 'kind'", "“类型”不能填“支票”",
                    hint: Message(en: "choose one of: 现金, 转账", zh: "只能填：现金、转账"))
            ],
            in: CashBook.board(CashBook.record(fields: "total: 1\n类型: «支票»")))
    }

    @Test func `a status is offered in one language`() {
        expect(
            [
                .error(
                    "not-a-choice", "'done' is not a choice of 'status'", "“状态”不能填“done”",
                    hint: Message(
                        en: "choose one of: published, draft, withdrawn", zh: "只能填：已公开、草稿、已撤回"))
            ],
            in: CashBook.board(CashBook.record(fields: "total: 1\nstatus: «done»")))
    }

    @Test(arguments: ["published", "已公开"])
    func `a status reads in both languages`(status: String) {
        expect([], in: CashBook.board(CashBook.record(fields: "total: 1\nstatus: \(status)")))
    }

    @Test func `a cell, here and in a CSV`() {
        expect(
            [.error("not-a-choice", "'支票' is not a choice of 'means'", "“方式”不能填“支票”")],
            in: CashBook.board(csv: "日期,凭证号,科目,方式\n2026-10-09,记-001,办公,«支票»\n"))
        expect(
            [.error("not-a-choice", "'支票' is not a choice of 'means'", "“方式”不能填“支票”")],
            in: CashBook.board(
                CashBook.record(
                    entries:
                        "entries:\n  - {date: 2026-10-09, voucher: 记-001, category: 办公, means: «支票»}"
                )))
    }

    @Test func `a blank cell is no choice and no fault`() {
        expect([], in: CashBook.board(csv: "日期,凭证号,科目,方式\n2026-10-09,记-001,办公,\n"))
    }
}
