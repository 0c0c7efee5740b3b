import Catalogue
import Diagnostics
import Drafts
import Testing
import Values

struct DraftMakerTests {
    private func lines(
        _ board: DraftBoard, _ month: String, _ number: String = "F01"
    ) -> [Substring] {
        let draft = board.maker().draft(
            of: DraftBoard.item(number), .period(DraftBoard.month(month)))
        return draft.text.string.split(separator: "\n")
    }

    private func voucher(_ ledgers: [String: [String]], of month: String) -> String? {
        var records: [String: String] = [:]
        for (month, vouchers) in ledgers { records[month] = DraftBoard.ledger(month, vouchers) }
        let line = lines(DraftBoard(records), month).first { $0.hasPrefix("    凭证号:") }
        return line.map { String($0.dropFirst("    凭证号:".count)) }
    }

    @Test(
        arguments: [
            ([:], "2026-10", ""),
            (["2026-09": ["记-005", "记-007"]], "2026-10", " 记-008"),
            (["2026-09": ["记-001", "记-007"]], "2026-10", " 记-001"),
            (
                ["2026-08": ["记-001", "记-004"], "2026-09": ["记-005", "记-006"]], "2026-10", " 记-007"
            ),
            (
                ["2026-08": ["记-001", "记-004"], "2026-09": ["记-001", "记-006"]], "2026-10", " 记-001"
            ),
            (["2026-08": ["记-1", "记-2"], "2026-09": [], "2026-07": []], "2026-10", " 记-1"),
            (["2026-11": ["记-101"], "2026-12": ["记-118"]], "2027-01", " 记-001"),
            (["2025-12": ["记-118"], "2026-01": ["记-001", "记-009"]], "2026-02", " 记-001"),
            (["2026-09": ["收-003", "付-008"]], "2026-10", ""),
            (["2026-09": ["无"]], "2026-10", ""),
            (["2026-09": ["记-009", "记-010"]], "2026-10", " 记-011"),
        ] as [([String: [String]], String, String)])
    func `the next voucher goes on as the board numbers them`(
        ledgers: [String: [String]], month: String, expected: String
    ) {
        #expect(voucher(ledgers, of: month) == expected)
    }

    @Test func `of several series each is named`() {
        let board = DraftBoard(["a": DraftBoard.ledger("2026-09", ["收-003", "付-008", "收-004"])])
        #expect(lines(board, "2026-10").contains("#   下一个凭证号：收-005、付-009"))
    }

    @Test func `a balance is carried over from a record, a draft too, and from no withdrawn one`() {
        func balance(_ status: String) -> Substring? {
            let ledger = DraftBoard.ledger("2026-09", ["记-001"], status: status)
            return lines(DraftBoard(["a": ledger]), "2026-10").first { $0.hasPrefix("上月结余") }
        }
        #expect(balance("") == "上月结余: 100.00")
        #expect(balance("状态: 草稿") == "上月结余: 100.00")
        #expect(balance("状态: 已撤回") == "上月结余:")
        #expect(lines(DraftBoard(), "2026-10").contains("上月结余:"))
    }

    @Test func `a day that is over is said, and today proposed`() {
        let late = lines(DraftBoard(), "2026-09")
        #expect(late.contains("# 应在 2026-10-10 以前公开，已经过期"))
        #expect(late.contains("#公开日期: 2026-11-20"))
        #expect(late.contains("# 公示5日；照下面的日期公开，公示到 2026-11-25"))
    }

    @Test func `its file is one that the board does not have`() {
        let item = DraftBoard.item("R17")
        var paths: Set<String> = []
        for expected in ["2026-11-20", "2026-11-20-2", "2026-11-20-3"] {
            let maker = DraftMaker(
                register: Register([], boardCode: "T1"), paths: paths, clocks: .builtIn,
                today: DraftBoard.today, names: KeyNames(.chinese))
            let draft = maker.draft(of: item, .day(DraftBoard.today))
            #expect(draft.path == "content/residency/project/\(expected).md")
            paths.insert(draft.path)
        }
    }
}
