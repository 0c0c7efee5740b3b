import Diagnostics
import TestSupport
import Testing

struct PrivateContactTests {
    private let finding = MarkedFinding.warning(
        "private-contact", "a person's own mail address, QQ number or WeChat name",
        "写出了个人的邮箱、QQ号或微信号",
        hint: Message(en: "give the office's telephone or mail address", zh: "请改写办公电话或单位邮箱"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "请加张某某的微信号«zhang_2026»", "联系人李四，QQ：«12345678»", "王女士（微信«wang2026a»）", "小张微信«zhang123»",
        "联系人：李四，电子邮箱«lisi@mail.example»", "张某 QQ号«123456789»", "李四的邮箱«lisi88@mail.example»",
    ])
    func `beside a name`(body: String) {
        expect([finding], in: board(body))
    }

    @Test(arguments: [
        "社区邮箱：shequ2026@mail.example", "居委会联系人李四，QQ 12345678", "QQ群号12345678", "微信公众号：shequ2026",
        "微信小程序",
        "请用微信扫码", "邮箱jiedao@mail.example", "周末QQ12345678", "王某某通过微信支付200元", "监督邮箱：jb@mail.example",
        "物业张某QQ 12345678",
    ])
    func `of an office, and other uses`(body: String) {
        expect([], in: board(body))
    }
}
