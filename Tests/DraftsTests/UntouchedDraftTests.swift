import Catalogue
import Diagnostics
import Drafts
import Records
import Testing
import Values

struct UntouchedDraftTests {
    private static let october = Occasion.period(DraftBoard.month("2026-10"))
    private static let item = DraftBoard.item("F01")
    private static let before = ["2026-09": DraftBoard.ledger("2026-09", ["记-001"])]

    private func draft(_ board: DraftBoard) -> String {
        board.maker().draft(of: Self.item, Self.october).text.string
    }

    private func isUntouched(_ text: String, on board: DraftBoard = DraftBoard()) -> Bool {
        let file = DecodedFile(path: "content/finance/x.md", raw: Array(text.utf8))
        let record = Record(file, column: .finance, known: DraftBoard.catalogue.knownKeys)
        let notice = NoticeReader.read(record, catalogue: DraftBoard.catalogue) { _ in nil }
        return board.maker().isUntouched(notice, of: Self.item, Self.october)
    }

    @Test func `what is laid out is untouched, whatever was carried over`() {
        let board = DraftBoard(Self.before)
        let carried = draft(board)
        #expect(carried.contains("上月结余: 100.00"))
        #expect(isUntouched(carried, on: board))
        #expect(isUntouched(draft(DraftBoard()), on: board), "it was laid out before September's")
    }

    @Test(arguments: ["2026-10-20", "2026-11-05", "2026-11-18"])
    func `it was laid out on another day`(_ day: String) throws {
        let made = DraftMaker(
            register: Register([], boardCode: "T1"), paths: [], clocks: .builtIn,
            today: try Day.parse(Text(day)), names: KeyNames(.english))
        #expect(isUntouched(made.draft(of: Self.item, Self.october).text.string))
    }

    @Test func `another editor has saved it`() {
        let text = draft(DraftBoard())
        #expect(isUntouched("\u{FEFF}" + text.replacing("\n", with: "\r\n")))
    }

    @Test func `a blank record that says what it is about alone is untouched`() {
        let text = """
            ---
            事项: F01
            标题: 2026年10月财务收支按月逐笔公开
            期间: 2026-10
            状态: 草稿
            制表人:
            ---

            """
        #expect(isUntouched(text))
        #expect(!isUntouched(text.replacing("状态: 草稿", with: "公开日期: 2026-11-09")))
        #expect(!isUntouched(text.replacing("标题: 2026", with: "标题: 示例社区2026")))
        #expect(!isUntouched(text.replacing("制表人:", with: "没有的字段: 1")))
        #expect(!isUntouched(text.replacing("制表人:", with: "收支明细: {file: 账.csv}")))
    }

    @Test(arguments: [
        ("\n上月结余:", "\n上月结余: 5.00"), ("    摘要:", "    摘要: 电费"), ("#理由:", "#理由: 没有收支"),
        ("#理由:", "理由: 没有收支"), ("#本期无: 是", "本期无: 是"), ("#摘要:", "# 问一问沈某\n#摘要:"),
        ("标题: 2026", "标题: 示例社区2026"), ("收入:\n", "收入: 约5元\n"), ("制表人:", "制表人: TODO"),
    ])
    func `what anybody typed is kept`(_ old: String, _ new: String) throws {
        let text = draft(DraftBoard())
        try #require(text.contains(old))
        #expect(!isUntouched(text.replacing(old, with: new)))
        #expect(!isUntouched(text + "\n正文。\n"))
    }
}
