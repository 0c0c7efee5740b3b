import Diagnostics
import TestSupport
import Testing

struct UnknownItemTests {
    private func board(item: String) -> MarkedBoard {
        CashBook.board(
            CashBook.record(common: CashBook.common.replacing("F99", with: item)))
    }

    private func finding(_ name: String, near: String?) -> MarkedFinding {
        .error(
            "unknown-item", "the catalogue has no item '\(name)'", "公开目录里没有“\(name)”这个事项",
            hint: near.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                ?? Message(
                    en: "'noticeboard catalogue' lists the items",
                    zh: "用“noticeboard catalogue”可以看到全部事项"))
    }

    @Test(arguments: ["F99", "finance.cash-book", "\"F99\""])
    func `code and number name an item`(item: String) {
        expect([], in: board(item: item))
    }

    @Test(arguments: [
        ("f99", "F99"), ("finance.cash-bok", "finance.cash-book"), ("现金账", "F99"),
        ("Ｆ９９", "F99"), ("weather", nil),
    ])
    func `anything else does not, and the nearest is named`(item: String, near: String?) {
        expect([finding(item, near: near)], in: board(item: "«\(item)»"))
    }

    @Test func `a blank item is only missing`() {
        expect(
            [.error("required-field", "'item' is missing", "没有填“事项”")],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("item: F99", with: "«item»:"))))
    }

    @Test func `a placeholder is only a placeholder`() {
        expect(
            [.error("placeholder", "'待定' stands where 'item' should be", "“事项”里的“待定”是占位或残缺的内容")],
            in: board(item: "«待定»"))
    }

    @Test func `a list is only of the wrong type`() {
        expect(
            [.error("wrong-type", "'item' is a list; it takes one value", "“事项”只能填一个值，这里是列表")],
            in: board(item: "«[F99]»"))
    }

    @Test func `common fields are still asked for`() {
        expect(
            [
                .error("required-field", "'title' is missing", "没有填“标题”"),
                .error("required-field", "'published' is missing", "没有填“公开日期”"),
                finding("Q77", near: nil),
            ],
            in: CashBook.board(
                "«««---»»»\nitem: Q77\n---\n".replacing("«««---»»»", with: "««---»»")
                    .replacing("Q77", with: "«Q77»")))
    }

    @Test func `an item that the board leaves out says why`() {
        expect(
            [
                .error(
                    "unknown-item", "this board leaves out item 'F06': 本社区没有帮扶基金",
                    "本公开栏不设“F06”这个事项：本社区没有帮扶基金",
                    notes: ["content/catalogue.yml:2:5: left out here"])
            ],
            in: MarkedBoard([
                MarkedFile(
                    "content/catalogue.yml",
                    "items:\n  - code: finance.aid-fund\n    omit: true\n    reason: 本社区没有帮扶基金\n"),
                MarkedFile(
                    "content/finance/a.md",
                    "---\nitem: «F06»\ntitle: 十月\nperiod: 2026-10\npublished: 2026-11-05\n---\n"),
            ]))
    }
}
