import Diagnostics
import TestSupport
import Testing

struct UnmaskedPhoneTests {
    private let clear = MarkedFinding.error(
        "unmasked-phone", "a mobile number in clear", "手机号没有打码",
        hint: Message(
            en: "give an office line, or write it like 138****1234",
            zh: "请改写办公电话，或者写成 138****1234 的样子"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "«13800001111»", "找小张，«138 0000 1111»", "«138-0000-1111»", "«138.0000.1111»",
        "+86 «13800001111»",
        "86«13800001111»", "«１３８００００１１１１»", "«138**0000**1111»", "«138\u{200B}00001111»",
        "«&#49;3800001111»",
        "«1380000\n1111»", "Tel:«13800001111»", "电话«13800 001111»", "[打电话](tel:«13800001111»)",
        "«13800001111»@example.com", "«1 3 8 0 0 0 0 1 1 1 1»", "1.«13800001111»",
    ])
    func `however it is written`(body: String) {
        expect([clear], in: board(body))
    }

    @Test func `two beside each other`() {
        expect([clear, clear], in: board("«13800001111»/«13900002222»"))
        expect([clear, clear], in: board("«13800001111»、«13900002222»"))
    }

    @Test(arguments: [
        "0571-8000 0002", "400-138-0000", "12345", "发票号13800001111", "25332000013800001111",
        "13800001111.00",
        "￥13800001111", "13800001111元", "<https://board.example/a/13800001111.html>",
        "SL01-F01-13800001111",
        "138\\*\\*\\*\\*1111", "138****1111", "水表号：13800001111", "订单号 13800001111",
    ])
    func `what is none`(body: String) {
        expect([], in: board(body))
    }

    @Test func `telephones and contacts may have one`() {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(fields: "total: 100\nphone: 138 0000 1111\ncontact: 13800001111")))
    }

    @Test func `a cell of a CSV`() {
        expect(
            [clear],
            in: CashBook.board(csv: "日期,凭证号,科目,备注\n2026-10-09,记-001,办公,找«13800001111»\n"))
    }
}
