import Diagnostics
import TestSupport
import Testing

struct UnmaskedIDNumberTests {
    private let clear = MarkedFinding.error(
        "unmasked-id-number", "an identity number in clear", "身份证号没有打码",
        hint: Message(
            en: "leave it out, or write it like 3***************5",
            zh: "一般不用公开，请删去；确需写时写成 3***************5 的样子"))
    private let near = MarkedFinding.error(
        "unmasked-id-number", "an identity number in clear, with a wrong digit in it",
        "身份证号没有打码，而且号码里有错")
    private let disability = MarkedFinding.error(
        "unmasked-id-number",
        "a disability card's number in clear, which holds an identity number",
        "残疾人证号没有打码，里面就有身份证号")

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "«11010519491231002X»", "张某«11010519491231002x»已领取", "«110105 19491231 002X»",
        "«110105-1949-1231-002X»", "«１１０１０５１９４９１２３１００２Ｘ»", "«11010519491231002Ⅹ»",
        "**«11010519491231002X»**",
        "«110105**19491231**002X»", "«110105_19491231_002X»", "«&#49;10105&#x31;949123100&#50;X»",
        "«110105\u{200B}19491231\u{FEFF}002X»", "«110105\\19491231002X»", "«110105\n19491231002X»",
        "«440524188001010014»", "ID«11010519491231002X»", "「«11010519491231002X»」",
        "[名单](«11010519491231002X».pdf)".replacing("[名单](", with: "`").replacing(
            ".pdf)", with: "`"),
        "«810000199408230021»",
    ])
    func `however it is written`(body: String) {
        expect([clear], in: board(body))
    }

    @Test(arguments: [
        "«11010519491231002X43»", "«110105194912310 02X43»".replacing("0 0", with: "00"),
        "残疾人证号：«11010519491231002X21B1»",
    ])
    func `in a disability card's number`(body: String) {
        expect([disability], in: board(body))
    }

    @Test(arguments: [
        "身份证号：«110105194912310021»", "id-card «110105194912310021»", "«110105194912310021»",
    ])
    func `with a wrong digit`(body: String) {
        expect([near], in: board(body))
    }

    @Test func `of fifteen digits beside a word or under a head`() {
        expect([clear], in: board("身份证号：«110105491231002»"))
        expect(
            [clear],
            in: CashBook.board(csv: "日期,凭证号,科目,备注\n2026-10-09,记-001,办公,身份证«110105491231002»\n"))
        expect([], in: board("回执110105491231002"))
    }

    @Test(arguments: [
        "统一社会信用代码91330106MA2B1C3D4X", "SL01-F01-2026-10", "国办发明电〔2025〕7号",
        "发票号码25332000000123456789",
        "20261008101530", "受理编号：330106202610081234", "3***************X", "110105********002X",
        "ISBN 978-7-5000-1380-0", "电表号330106000123456789",
    ])
    func `what is none`(body: String) {
        expect([], in: board(body))
    }

    @Test func `in the front matter, in its comments and in values of another type`() {
        expect(
            [clear],
            in: CashBook.board(CashBook.record(fields: "total: 100 # 李某 «11010519491231002X»")))
        expect(
            [clear],
            in: CashBook.board(
                CashBook.record(fields: "total: 100\nremark: \"由«110105\\x31949123\\u0031002X»代领\"")
            ))
        expect(
            [
                .error(
                    "wrong-type", "'total' is '11010519491231002X', not an amount",
                    "“合计”的“11010519491231002X”不是金额"), clear,
            ].suffix(1),
            in: CashBook.board(
                CashBook.record(fields: "total: 100\nhelpers: [赵某, «11010519491231002X»]")))
    }

    @Test func `an index number, a voucher and a reference are none`() {
        expect(
            [],
            in: CashBook.board(
                csv: "日期,凭证号,科目\n2026-10-09,11010519491231002X,办公\n"))
    }

    @Test func `on a free page`() {
        expect([clear], in: MarkedBoard("«11010519491231002X»\n", at: "content/pages/a.md"))
    }
}
