import TestSupport
import Testing

struct DuplicateKeyTests {
    @Test func `a key in English and in Chinese is given twice`() {
        expect(
            [
                .error(
                    "duplicate-key", "'合计' is given twice", "“合计”写了两次",
                    hint: nil, notes: ["content/finance/2026-10.md:6:1: first given here"])
            ],
            in: CashBook.board(CashBook.record(fields: "total: 100\n«合计»: 100")))
    }

    @Test func `a common key is too, even when the first is blank`() {
        expect(
            [
                .error("required-field", "'title' is missing", "没有填“标题”"),
                .error("duplicate-key", "'标题' is given twice", "“标题”写了两次"),
            ],
            in: CashBook.board(
                CashBook.record(
                    common: CashBook.common.replacing("title: 十月现金账", with: "«title»:\n«标题»: 账"))))
    }

    @Test func `a cell is too`() {
        expect(
            [.error("duplicate-key", "'日期' is given twice", "“日期”写了两次")],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        entries:
                          - date: 2026-10-09
                            «日期»: 2026-10-10
                            voucher: 记-001
                            category: 办公
                        """)))
    }

    @Test func `a column of a CSV is too, at its head`() {
        expect(
            [
                .error(
                    "duplicate-key", "'date' is given twice", "“date”写了两次",
                    notes: ["content/finance/a.csv:1:1: first given here"])
            ],
            in: CashBook.board(csv: "日期,凭证号,科目,«date»\n2026-10-09,记-001,办公,2026-10-10\n"))
    }

    @Test func `two rows may have the same keys`() {
        expect(
            [],
            in: CashBook.board(
                csv: "日期,凭证号,科目\n2026-10-09,记-001,办公\n2026-10-10,记-002,办公\n"))
    }

    @Test func `a duplicate is found without an item`() {
        expect(
            [
                .error("required-field", "'item' is missing", "没有填“事项”"),
                .error("duplicate-key", "'标题' is given twice", "“标题”写了两次"),
            ],
            in: CashBook.board("«---»\ntitle: 账\n«标题»: 账\npublished: 2026-11-05\n---\n"))
    }
}
