import TestSupport
import Testing

struct DuplicateVoucherTests {
    private func finding(_ voucher: String, first: String? = nil) -> MarkedFinding {
        .error(
            "duplicate-voucher", "voucher '\(voucher)' is used twice", "凭证号“\(voucher)”用了两次",
            notes: first.map { ["\($0): first used here"] })
    }

    @Test func `a voucher on two entries, the second is at fault`() {
        expect(
            [finding("记-001", first: "content/finance/2026-10.md:8:33")],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        entries:
                          - {date: 2026-10-09, voucher: 记-001, category: 办公}
                          - {date: 2026-10-10, voucher: «记-001», category: 办公}
                        """)))
    }

    @Test func `in a CSV, three times`() {
        expect(
            [
                finding("记-001", first: "content/finance/a.csv:2:12"),
                finding("记-001", first: "content/finance/a.csv:2:12"),
            ],
            in: CashBook.board(
                csv:
                    "日期,凭证号,科目\n2026-10-09,记-001,办公\n2026-10-10,«记-001»,办公\n2026-10-10,«记-001»,办公\n"
            ))
    }

    @Test(arguments: [
        ("记-001", "记-１", "记-1"), ("记-001", "记 001", "记 001"), ("记-001", "记字第001号", "记字第001号"),
        ("7", "007", "007"), ("20261009001", "20261009001", "20261009001"), ("7A", "7A", "7A"),
    ])
    func `one number in two spellings`(first: String, second: String, shown: String) {
        expect(
            [finding(shown)],
            in: CashBook.board(
                csv: "日期,凭证号,科目\n2026-10-09,\(first),办公\n2026-10-10,«\(second)»,办公\n"))
    }

    @Test(arguments: [
        ("收-001", "付-001"), ("7A", "7B"), ("记-001-1", "记-001-2"), ("无", "无"), ("1-7", "2-7"),
    ])
    func `different vouchers`(first: String, second: String) {
        expect(
            [],
            in: CashBook.board(
                csv: "日期,凭证号,科目\n2026-10-09,\(first),办公\n2026-10-10,\(second),办公\n"))
    }

    @Test func `blank vouchers are only missing`() {
        expect(
            [
                .error("required-field", "entry 1 has no 'voucher'", "第 1 条没有填“凭证号”"),
                .error("required-field", "entry 2 has no 'voucher'", "第 2 条没有填“凭证号”"),
            ],
            in: CashBook.board(csv: "日期,凭证号,科目\n2026-10-09,«»,办公\n2026-10-10,«»,办公\n"))
    }

    @Test func `two ledgers may have the same vouchers`() {
        expect(
            [],
            in: CashBook.board(
                MarkedFile("content/finance/a.md", CashBook.record()),
                MarkedFile(
                    "content/finance/b.md",
                    CashBook.record(
                        common: CashBook.common.replacing("2026-10", with: "2026-09"),
                        entries: CashBook.entries.replacing("2026-10", with: "2026-09")))))
    }
}
