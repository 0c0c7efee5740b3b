import Diagnostics
import TestSupport
import Testing

struct HomeAddressTests {
    private let finding = MarkedFinding.warning(
        "home-address", "an address down to the room stands beside a name", "人名旁边写了精确到房号的住址",
        hint: Message(
            en: "give the estate or the building only", zh: "住址写到小区或者楼栋就够了"))

    private func notice(_ estate: String) -> MarkedBoard {
        MarkedBoard(
            "---\nitem: R08\ntitle: 公示\ndate: 2026-11-01\npublished: 2026-11-05\nscheme: 低保\n"
                + "households:\n  - {no: 1, holder: 张某某, persons: 2, estate: \(estate)}\n"
                + "accepts: 居委会\naccepts-phone: 0571-8000 0002\n---\n",
            at: "content/residency/a.md")
    }

    @Test(arguments: ["示例花园3幢2单元501室", "3栋501", "５号楼３０１室", "3-2-501", "2单元1203室", "12-501室"])
    func `down to the room`(estate: String) {
        expect([finding], in: notice("«\(estate)»"))
    }

    @Test(arguments: ["示例花园", "3幢", "3幢2单元", "2026-10-08", "示例路501号", "301路公交站旁"])
    func `down to the building`(estate: String) {
        expect([], in: notice(estate))
    }

    @Test func `in a table of a body`() {
        let table = "| 姓名 | 小区 |\n| --- | --- |\n| 张某 | «3幢2单元501室» |"
        expect(
            [finding],
            in: CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: table))))
    }

    @Test func `without a name it is a place`() {
        let table = "| 项目 | 地点 |\n| --- | --- |\n| 修灯 | 3幢2单元501室 |"
        expect(
            [], in: CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: table)))
        )
    }
}
