import Diagnostics
import TestSupport
import Testing

struct UnmaskedTravelDocumentTests {
    private let finding = MarkedFinding.warning(
        "unmasked-travel-document", "the number of a passport or travel permit in clear",
        "护照号或通行证号没有打码", hint: Message(en: "leave it out", zh: "不用公开，请删去"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "护照号：«E12345678»", "护照«EA1234567»。", "护照号码为«G12345678»，同意", "Passport No. «P1234567»",
        "港澳通行证号码«C12345678»", "往来港澳通行证«CA1234567»", "台湾居民来往大陆通行证（«12345678»）", "台胞证«12345678»",
        "回乡证号«H1234567890»",
    ])
    func `beside its word`(body: String) {
        expect([finding], in: board(body))
    }

    @Test(arguments: [
        "编号E12345678", "护照办理请打12345", "护照号E12****78", "护照号码例如E12345678", "小区车辆通行证C12345678",
        "护照工本费120元",
        "凭证E12345678", "护照：E1234567890", "passports 2026",
    ])
    func `other codes`(body: String) {
        expect([], in: board(body))
    }
}
