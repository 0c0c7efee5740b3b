import Diagnostics
import TestSupport
import Testing

struct HealthBesideNameTests {
    private let finding = MarkedFinding.warning(
        "health-beside-name", "a person's health, disability or past stands beside the name",
        "人名旁边写了病情、残疾等级或特殊经历",
        hint: Message(
            en: "write the scheme only, or give the number of people without names",
            zh: "原因写“因特殊困难”，或者只写人数"))

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: ["患肺癌", "脑肿瘤手术后", "残疾一级", "肢体残疾", "精神分裂症", "刑满释放两年", "社区矫正对象", "吸毒史", "人工流产"])
    func `in a row about a person`(reason: String) {
        expect([finding], in: board("| 姓名 | 原因 |\n| --- | --- |\n| 李某 | «\(reason)» |"))
        expect([finding], in: board("申请人 | 原因\n--- | ---\n李四 | «\(reason)»"))
    }

    @Test func `in a list`() {
        expect([finding], in: board("- «李某某，患白血病，救助3,000元»\n- 王某，因特殊困难，救助500元"))
        expect([finding], in: board("1. «张\\*（精神残疾）»"))
    }

    @Test(arguments: [
        "| 姓名 | 内容 |\n| --- | --- |\n| 李某 | 癌症防治讲座志愿者 |",
        "| 姓名 | 事项 |\n| --- | --- |\n| 李某 | 残疾人两项补贴 |",
        "| 姓名 | 职务 |\n| --- | --- |\n| 李某 | 社区矫正专干 |", "| 项目 | 人数 |\n| --- | --- |\n| 癌症救助 | 3 |",
        "| 姓名 | 问题 |\n| --- | --- |\n| 李某 | 残疾一级能领什么 |",
        "| 姓名 | 原因 |\n| --- | --- |\n| 李某 | 因特殊困难 |",
        "本季度救助癌症患者3人", "- 癌症筛查：11月20日", "- 周末，戒毒宣传", "- 康复训练和精神残疾评定",
        "| 姓名 | 地点 |\n| --- | --- |\n| 李某 | 肿瘤医院 |",
    ])
    func `topics, schemes and numbers`(body: String) {
        expect([], in: board(body))
    }

    @Test func `on a free page`() {
        expect(
            [finding],
            in: CashBook.board(
                MarkedFile(
                    "content/pages/a.md", "# 名单\n\n| 姓名 | 原因 |\n| --- | --- |\n| 李某 | «患肺癌» |\n")))
    }
}
