import TestSupport
import Testing

struct DuplicateRecordTests {
    private let second = CashBook.record(
        common: CashBook.common.replacing("2026-10", with: "«2026年10月»"))

    private func board(_ first: String, _ second: String) -> MarkedBoard {
        CashBook.board(
            MarkedFile("content/finance/a.md", first), MarkedFile("content/finance/b.md", second))
    }

    @Test func `two records of one month, the later file is at fault`() {
        expect(
            [
                .error(
                    "duplicate-record", "finance.cash-book for 2026-10 is on the board already",
                    "“现金账”2026年10月的已经有一份",
                    notes: ["content/finance/a.md:4:9: the other one"])
            ],
            in: board(CashBook.record(), second))
    }

    @Test(arguments: ["status: draft", "status: withdrawn\nreason: 重复"])
    func `a draft or a withdrawn record does not count`(status: String) {
        let other = CashBook.record(fields: "total: 1\n" + status)
        expect([], in: board(CashBook.record(), other))
        expect([], in: board(other, CashBook.record()))
    }

    @Test func `a nil return counts`() {
        expect(
            [
                .error(
                    "duplicate-record", "finance.cash-book for 2026-10 is on the board already",
                    "“现金账”2026年10月的已经有一份")
            ],
            in: board(
                CashBook.record(),
                CashBook.record(
                    common: CashBook.common.replacing("2026-10", with: "«2026-10»"),
                    fields: "nil: 是\nreason: 没有收支", entries: "")))
    }

    @Test func `other months and other items do not`() {
        expect(
            [],
            in: board(
                CashBook.record(),
                CashBook.record(
                    common: CashBook.common.replacing("2026-10", with: "2026-09"),
                    entries: CashBook.entries.replacing("2026-10", with: "2026-09"))))
    }

    @Test func `two on one day are no duplicates where there is no period`() {
        expect(
            [],
            in: CashBook.board(
                MarkedFile("content/residency/a.md", CashBook.talk()),
                MarkedFile("content/residency/b.md", CashBook.talk())))
    }
}
