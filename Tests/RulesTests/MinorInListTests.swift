import Diagnostics
import TestSupport
import Testing

struct MinorInListTests {
    private let finding = MarkedFinding.warning(
        "minor-in-list", "this row is about someone under 18", "这一行写的是未满18岁的人",
        hint: Message(
            en: "give the number of children only, without rows about them",
            zh: "未成年人请只写人数，不要逐人列出"))

    private func board(_ rows: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: rows)))
    }

    private func notice(_ row: String) -> MarkedBoard {
        MarkedBoard(
            "---\nitem: P04\ntitle: 公示\ndate: 2026-11-01\npublished: 2026-11-05\nstage: 发展对象\n"
                + "persons:\n  - \(row)\naccepts: 支部\naccepts-phone: 0571-8000 0002\n---\n",
            at: "content/party/a.md")
    }

    @Test func `by the birth month in a table of the item`() {
        expect(
            [finding],
            in: notice("{name: «李某», sex: 女, born: 2008-12, applied: 2026-01-08}"))
        expect([], in: notice("{name: 李某, sex: 女, born: 2008-11, applied: 2026-01-08}"))
    }

    @Test(arguments: [
        "| 姓名 | 出生年月 |\n| --- | --- |\n| «李某» | 2012年3月 |", "姓名 | 年龄\n--- | ---\n«李某» | 12岁",
        "| 姓名 | 情况 |\n| --- | --- |\n| «李某» | 示例小学三年级 |",
        "| 姓名 | 学校 | 班级 |\n| --- | --- | --- |\n| «李某» | 示例中学 | 初二（3）班 |",
    ])
    func `in a table of a body`(rows: String) {
        expect([finding], in: board(rows))
    }

    @Test(arguments: [
        "| 姓名 | 出生年月 |\n| --- | --- |\n| 李某 | 1980年3月 |",
        "| 项目 | 年龄 |\n| --- | --- |\n| 足球 | 12岁 |",
        "| 姓名 | 单位 |\n| --- | --- |\n| 李某 | 示例小学 |",
    ])
    func `grown-ups, and tables without names`(rows: String) {
        expect([], in: board(rows))
    }
}
