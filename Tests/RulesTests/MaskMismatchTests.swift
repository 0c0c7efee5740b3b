import Diagnostics
import TestSupport
import Testing

struct MaskMismatchTests {
    private func board(_ first: String, _ second: String) -> MarkedBoard {
        CashBook.board(
            MarkedFile("content/residency/a.md", CashBook.talk(body: first)),
            MarkedFile(
                "content/residency/b.md", CashBook.talk(date: "2026-10-09", body: second)))
    }

    private func finding(_ english: String, _ chinese: String, _ count: Int, _ note: String)
        -> MarkedFinding
    {
        .error(
            "mask-mismatch", "with another mask of the same \(english) \(count) digits can be read",
            "同一个\(chinese)两处打码的位置不同，拼起来能看到\(count)位", notes: [note])
    }

    @Test func `two masks of one person's number on two records`() {
        expect(
            [
                finding(
                    "identity number", "身份证号", 18, "content/residency/a.md:7:7: the other mask")
            ],
            in: board("张三丰身份证110105＊＊＊＊＊＊＊＊002X", "张三丰，«＊＊＊＊＊＊19491231＊＊＊＊»"))
    }

    @Test func `two masks of one mobile`() {
        expect(
            [finding("mobile number", "手机号", 11, "content/residency/a.md:7:4: the other mask")],
            in: board("李小明138XXXX1111", "李小明 «XXX0000XXXX»"))
    }

    @Test func `one mask that leaves too much`() {
        expect(
            [
                .error(
                    "mask-mismatch", "this mask leaves 14 digits of an identity number to be read",
                    "身份证号打码后还能看到14位")
            ], in: board("张三丰 «33010619900101＊＊＊＊»", "文"))
    }

    @Test(arguments: [
        ("张三丰110105＊＊＊＊＊＊＊＊002X", "张三丰110105＊＊＊＊＊＊＊＊002X"),
        ("张三丰110105＊＊＊＊＊＊＊＊002X", "李四光＊＊＊＊＊＊19491231＊＊＊＊"),
        ("张三丰110105＊＊＊＊＊＊＊＊002X", "张三丰110＊＊＊1949＊＊＊＊＊0011"),
        ("张＊138XXXX1111", "张＊XXX0000XXXX"), ("张三丰138XXXX1111", "张三丰138****1111"),
    ])
    func `equal masks, other people, contradicting digits`(first: String, second: String) {
        expect([], in: board(first, second))
    }
}
