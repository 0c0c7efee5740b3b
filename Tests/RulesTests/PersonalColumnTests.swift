import Diagnostics
import TestSupport
import Testing

struct PersonalColumnTests {
    private func finding(_ name: String) -> MarkedFinding {
        .warning(
            "personal-column", "a column '\(name)' asks for what a public list must not hold",
            "“\(name)”这一列不该出现在公开的名单里",
            hint: Message(
                en: "leave the column out; tell people of one name apart by their building",
                zh: "请去掉这一列；同名的人可以用楼栋、居民小组区分"))
    }

    private func board(_ body: String) -> MarkedBoard {
        CashBook.board(MarkedFile("content/residency/a.md", CashBook.talk(body: body)))
    }

    @Test(arguments: ["身份证号", "银行账号", "家庭住址", "出生日期", "病种", "联系电话"])
    func `a head of a body's table`(head: String) {
        expect(
            [finding(head)],
            in: board("| 姓名 | «\(head)» |\n| --- | --- |\n| 张某 | - |"))
    }

    @Test(arguments: ["金额", "小区", "类别"])
    func `other heads`(head: String) {
        expect([], in: board("| 姓名 | \(head) |\n| --- | --- |\n| 张某 | - |"))
    }

    @Test func `a telephone beside an office`() {
        expect([], in: board("| 部门 | 联系电话 |\n| --- | --- |\n| 居委会 | 0571-8000 0002 |"))
    }

    @Test func `a column of the board's own catalogue`() {
        expect(
            [finding("身份证号")],
            in: MarkedBoard([
                MarkedFile(
                    "content/catalogue.yml",
                    """
                    items:
                      - code: finance.cash-book
                        no: F99
                        name: {zh-Hans: 现金账}
                        fields:
                          - key: helped
                            name: {zh-Hans: 名单}
                            type: table
                            columns:
                              - «{key: idcard, name: {zh-Hans: 身份证号}, type: text}»

                    """)
            ]))
    }
}
