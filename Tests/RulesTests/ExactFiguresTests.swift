import Diagnostics
import TestSupport
import Testing

/// A figure is never guessed, wherever it stands: what people write in reports is not an amount.
struct ExactFiguresTests {
    private static let approximate = [
        "约1000元", "近3万元", "15000多元", "6万余元", "１５０００多元", "1000元左右", "几百元", "不到200元", "36万元以上",
    ]
    private static let broken = ["5}0元", "}q0}o-", "XX元", "5}0", "1}个", "XXXX.00"]

    private func wrong(_ text: String, _ key: String, _ name: String) -> MarkedFinding {
        .error(
            "wrong-type",
            "'\(key)' is '\(text)', not an amount in yuan: a figure is never approximate",
            "“\(name)”的“\(text)”不是金额：数目不能是约数")
    }

    private func gap(_ text: String, _ key: String, _ name: String) -> MarkedFinding {
        .error(
            "placeholder", "'\(text)' stands where '\(key)' should be",
            "“\(name)”里的“\(text)”是占位或残缺的内容")
    }

    private func row(_ cell: String) -> MarkedBoard {
        CashBook.board(
            CashBook.record(
                entries:
                    "entries:\n  - {date: 2026-10-09, voucher: 记-001, category: 办公, 金额: \(cell), "
                    + "payee: 某店}"))
    }

    private func line(_ cell: String) -> MarkedBoard {
        CashBook.board(csv: "日期,凭证号,科目,金额,收款人\n2026-10-09,记-001,办公,\(cell),某店\n")
    }

    @Test(arguments: approximate)
    func `an approximate amount is none, in a field, a cell and a CSV`(text: String) {
        expect(
            [wrong(text, "total", "合计")],
            in: CashBook.board(CashBook.record(fields: "total: «\(text)»")))
        expect([wrong(text, "amount", "金额")], in: row("«\(text)»"))
        expect([wrong(text, "amount", "金额")], in: line("«\(text)»"))
    }

    @Test(arguments: broken)
    func `a broken amount is a gap, in a field, a cell and a CSV`(text: String) {
        expect(
            [gap(text, "total", "合计")],
            in: CashBook.board(CashBook.record(fields: "total: «\"\(text)\"»")))
        expect([gap(text, "amount", "金额")], in: row("«\"\(text)\"»"))
        expect([gap(text, "amount", "金额")], in: line("«\(text)»"))
    }

    @Test(arguments: ["10001", "100", "0.95", "95.5", "九成"])
    func `a rate without its sign is none`(text: String) {
        expect(
            [.error("wrong-type", "'share' is '\(text)', not a percentage", "“占比”的“\(text)”不是百分数")],
            in: CashBook.board(CashBook.record(fields: "total: 1\nshare: «\(text)»")))
    }

    @Test(arguments: ["约95%", "近100%", "95%以上"])
    func `an approximate rate is none`(text: String) {
        expect(
            [
                .error(
                    "wrong-type",
                    "'share' is '\(text)', not a percentage: a figure is never approximate",
                    "“占比”的“\(text)”不是百分数：数目不能是约数")
            ],
            in: CashBook.board(CashBook.record(fields: "total: 1\nshare: «\(text)»")))
    }

    @Test(arguments: ["60余份", "约120", "120多人"])
    func `an approximate count is none`(text: String) {
        expect(
            [
                .error(
                    "wrong-type",
                    "'pages' is '\(text)', not a whole number: a figure is never approximate",
                    "“页数”的“\(text)”不是整数：数目不能是约数")
            ],
            in: CashBook.board(CashBook.record(fields: "total: 1\npages: «\(text)»")))
    }
}
