import Diagnostics
import TestSupport
import Testing

struct VoucherGapTests {
    private func one(_ voucher: String, notes: [String]? = nil) -> MarkedFinding {
        .warning(
            "voucher-gap", "voucher '\(voucher)' is missing", "缺凭证“\(voucher)”",
            hint: Message(
                en: "add the entry, or name the cancelled voucher in a 'note'",
                zh: "补上这一笔；凭证作废的，请在“备注”里写明这个凭证号"), notes: notes)
    }

    private func several(_ first: String, _ last: String) -> MarkedFinding {
        .warning(
            "voucher-gap", "vouchers '\(first)' to '\(last)' are missing", "缺凭证“\(first)”至“\(last)”"
        )
    }

    private func board(_ vouchers: [String], note: String = "") -> MarkedBoard {
        let rows = vouchers.map { "2026-10-09,\($0),办公,\(note)\n" }.joined()
        return CashBook.board(csv: "日期,凭证号,科目,备注\n" + rows)
    }

    @Test func `a number left out, at the entry after it`() {
        expect(
            [one("记-003", notes: ["content/finance/2026-10.md:9:33: the voucher before it"])],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        entries:
                          - {date: 2026-10-09, voucher: 记-001, category: 办公}
                          - {date: 2026-10-09, voucher: 记-002, category: 办公}
                          - {date: 2026-10-10, voucher: «记-004», category: 办公}
                        """)))
    }

    @Test func `several numbers left out are one finding`() {
        expect([several("记-008", "记-010")], in: board(["记-007", "«记-011»"]))
    }

    @Test func `each series is counted for itself, in any order of rows`() {
        expect(
            [one("付-002"), one("收-011")],
            in: board(["付-001", "收-010", "«付-003»", "«收-012»"]))
        expect([], in: board(["记-003", "记-001", "记-002"]))
        expect([], in: board(["收-001", "付-001", "收-002", "付-002"]))
    }

    @Test(arguments: [
        ["记-001", "记-002", "«记-００４»"], ["记-1", "记-2", "«记-4»"], ["记字第1号", "记字第2号", "«记字第4号»"],
    ])
    func `every way to write a number`(vouchers: [String]) {
        let missing = vouchers[0].replacing("1", with: "3").replacing("记-003", with: "记-003")
        expect([one(missing)], in: board(vouchers))
    }

    @Test(arguments: [
        ["记-001", "记-002-1", "记-002-2", "记-003"], ["记-001", "记-002A", "记-002B", "记-003"],
        ["记-001", "记-002(1)", "记-003"], ["记-001", "记-002~004", "记-005"],
        ["记-001", "记 002", "记-003"],
        ["2026-10-001", "2026-12-001"], ["20261009001", "20261012001"],
        ["发票04417726", "发票04417800"],
        ["无", "记-001", "记-002"], ["记-005", "记-006"], ["7A", "9A"],
    ])
    func `nothing is missing`(vouchers: [String]) {
        expect([], in: board(vouchers))
    }

    @Test func `a cancelled voucher that a note or the body names is not missing`() {
        expect([], in: board(["记-001", "记-003"], note: "记-002作废"))
        expect(
            [],
            in: CashBook.board(
                MarkedFile(
                    "content/finance/2026-10.md",
                    CashBook.record(entries: "entries: {file: a.csv}", body: "凭证记-002打印错误，作废。")),
                MarkedFile(
                    "content/finance/a.csv",
                    "日期,凭证号,科目\n2026-10-09,记-001,办公\n2026-10-10,记-003,办公\n")))
    }

    @Test func `an entry without a readable voucher may be the missing one`() {
        expect(
            [.error("required-field", "entry 2 has no 'voucher'", "第 2 条没有填“凭证号”")],
            in: board(["记-001", "«»", "记-003"]))
        expect(
            [
                .error(
                    "placeholder", "'待定' stands where 'voucher' should be",
                    "“凭证号”里的“待定”是占位或残缺的内容"),
                several("记-003", "记-004"),
            ],
            in: board(["记-001", "«待定»", "记-002", "«记-005»"]))
    }
}
