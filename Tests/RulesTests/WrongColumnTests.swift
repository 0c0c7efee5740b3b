import TestSupport
import Testing

struct WrongColumnTests {
    @Test func `a record in another column's folder is warned of at its item`() {
        expect(
            [
                .warning(
                    "wrong-column",
                    "finance.cash-book belongs in content/finance, not in content/party",
                    "现金账应当放在 content/finance，现在放在 content/party")
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/party/a.md",
                    CashBook.record(common: CashBook.common.replacing("F99", with: "«F99»")))))
    }

    @Test func `folders inside the column do not matter`() {
        expect(
            [], in: CashBook.board(MarkedFile("content/finance/2026/十月/a.md", CashBook.record())))
    }

    @Test func `an unknown item has no column`() {
        expect(
            [.error("unknown-item", "the catalogue has no item 'X1'", "公开目录里没有“X1”这个事项")],
            in: CashBook.board(
                MarkedFile(
                    "content/party/a.md",
                    CashBook.record(common: CashBook.common.replacing("F99", with: "«X1»")))))
    }
}
