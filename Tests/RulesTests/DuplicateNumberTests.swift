import Diagnostics
import TestSupport
import Testing

struct DuplicateNumberTests {
    private func finding(_ number: String, other: String) -> MarkedFinding {
        .error(
            "duplicate-number", "another record has the number '\(number)' already",
            "索引号“\(number)”已经用在另一份记录上",
            hint: Message(
                en: "leave 'number' out; the program gives one", zh: "可以不写“索引号”，由程序自动编号"),
            notes: ["\(other): the other record"])
    }

    private func board(_ talks: String...) -> MarkedBoard {
        MarkedBoard(
            [CashBook.catalogue]
                + talks.enumerated().map { MarkedFile("content/residency/\($0).md", $1) })
    }

    @Test func `a number written twice, the later file is at fault`() {
        expect(
            [finding("示公〔2026〕1号", other: "content/residency/0.md:6:9")],
            in: board(
                CashBook.talk("number: 示公〔2026〕1号"),
                CashBook.talk("索引号: «示公〔2026〕1号»", date: "2026-10-09")))
    }

    @Test func `three with one number are two findings`() {
        expect(
            [
                finding("S1", other: "content/residency/0.md:6:9"),
                finding("S1", other: "content/residency/0.md:6:9"),
            ],
            in: board(
                CashBook.talk("number: S1"), CashBook.talk("number: «S1»", date: "2026-10-09"),
                CashBook.talk("number: «S1»", date: "2026-10-10")))
    }

    @Test func `the number that was written by hand is at fault, not the one that was made`() {
        expect(
            [finding("SL01-R99-2026-10-09", other: "content/residency/1.md:1:1")],
            in: board(
                CashBook.talk("number: «SL01-R99-2026-10-09»"), CashBook.talk(date: "2026-10-09")))
    }

    @Test func `numbers that are made never clash`() {
        expect([], in: board(CashBook.talk(), CashBook.talk(), CashBook.talk()))
    }
}
