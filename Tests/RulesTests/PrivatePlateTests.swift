import Diagnostics
import TestSupport
import Testing

struct PrivatePlateTests {
    private let finding = MarkedFinding.warning(
        "private-plate", "a private vehicle's plate in clear", "私家车的车牌号没有打码",
        hint: Message(
            en: "leave it out, or show its first two and its last sign only", zh: "请删去，或者只留前两位和最后一位"
        ))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: [
        "车牌号«浙A1B2C3»占了两个车位", "«浙A·12345»请挪一下", "请车主（«浙A12345»）挪车", "停放的电动汽车，«浙AD12345»，已登记",
        "| 姓名 | 内容 |\n| --- | --- |\n| 张某 | «浙A12345» |",
    ])
    func `of a resident`(body: String) {
        expect([finding], in: board(body))
    }

    @Test(arguments: [
        "公务用车浙A12345已封存", "| 部门 | 车辆 |\n| --- | --- |\n| 居委会 | 公务用车 浙A12345 |", "更新A12345型水泵",
        "执法车辆浙A12345",
        "车牌浙A****5", "浙B2-20100001", "浙ICP备12345678号", "阿里云A100082", "浙A12345", "施工车辆浙A12345进场",
    ])
    func `of an office, and other codes`(body: String) {
        expect([], in: board(body))
    }

    @Test func `no excerpt shows it`() {
        let found = board("车牌浙A1B2C3，请挪车").findings
        #expect(found.map(\.isSecret) == [true])
        let findings = Findings(found, records: 1, language: .chinese)
        let text = String(decoding: TextFormat(palette: .plain).bytes(of: findings), as: UTF8.self)
        #expect(!text.contains("浙A1B2C3") && text.contains("车牌＊******"))
    }
}
