import Diagnostics
import TestSupport
import Testing

struct UnmaskedBankCardTests {
    private let clear = MarkedFinding.error(
        "unmasked-bank-card", "a bank card or account number in clear", "银行卡号或账号没有打码",
        hint: Message(
            en: "leave it out, or give its last four digits only",
            zh: "可以写“已发放至本人账户”；确需写时只留后四位"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "«6222021234567890128»", "转入«6222 0212 3456 7890 128»", "«6222-0212-3456-7890-128»",
        "«６２２２０２１２３４５６７８９０１２８»", "卡号：«6222021234567890123»", "账号 «1012345678901234567»",
        "存折«1012345678901234»",
        "| 姓名 | 账号 |\n| --- | --- |\n| 张某 | «1012345678901234567» |",
    ])
    func `a card, and any account beside its word or under its head`(body: String) {
        let findings = body.contains("---") ? [clear] : [clear]
        let isTable = body.contains("---")
        let all: [MarkedFinding] =
            isTable
            ? [
                .warning(
                    "personal-column", "a column '账号' asks for what a public list must not hold",
                    "“账号”这一列不该出现在公开的名单里")
            ] + findings : findings
        expect(all, in: board(isTable ? body.replacing("| 账号 |", with: "| «账号» |") : body))
    }

    @Test(arguments: [
        "回单6222021234567890123", "20261008101530123", "24332000000123456789", "1012345678901234567",
        "尾号0128", "6222*********0128", "发票号码6222021234567890128",
    ])
    func `what is none`(body: String) {
        expect([], in: board(body))
    }
}
