import Foundation
import TestSupport
import Testing

/// Drafts as a clerk makes them, one or all that are due.
struct NewTests {
    private static let ledger = """
        ---
        事项: F01
        标题: 账
        期间: 2026-10
        公开日期: 2026-11-09
        上月结余: 1,000.00
        收支明细:
          - {日期: 2026-10-12, 凭证号: 记-006, 科目: 财政拨款, 摘要: 街道拨付第四季度工作经费, 收入: 5000元}
          - {日期: 2026-10-13, 凭证号: 记-007, 科目: 利息, 摘要: 第三季度存款利息, 收入: 12.50}
        收入合计: 5,012.50
        支出合计: 0
        本月结余: 6,012.50
        制表人: 沈某
        ---

        """

    private func board(_ more: String = "") throws -> TemporaryBoard {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", TemporaryBoard.settings + more)
        return board
    }

    private func boardWithLedger() throws -> TemporaryBoard {
        let board = try board()
        try board.write("content/finance/monthly-ledger/2026-10.md", Self.ledger)
        return board
    }

    @Test func `the balance and the voucher go on from the month before`() throws {
        let board = try boardWithLedger()
        let result = try board.run("new", "F01", "--lang", "zh")
        #expect(result.ending == .exit(0))
        #expect(result.outputText == "content/finance/monthly-ledger/2026-11.md\n")
        #expect(
            result.errorText == """
                下一步：用记事本打开填好，再运行 noticeboard check
                填完以前网站不能生成；想让没填完的草稿先放着，在 content/board.yml 里加一行：\
                rules: {required-field: {draft: warning}, check-failed: {draft: warning}}

                """)
        let text = try board.text("content/finance/monthly-ledger/2026-11.md")
        for line in [
            "事项: F01", "标题: 2026年11月财务收支按月逐笔公开", "期间: 2026-11", "状态: 草稿", "#公开日期: 2026-12-10",
            "# 最迟 2026-12-10 公开", "# 金额（元），如 1,250.00；已从 T1-F01-2026-10 的“本月结余”转来",
            "上月结余: 6,012.50",
            "    凭证号: 记-008", "#账户:", "#本期无: 是",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line) is not in \(text)")
        }
    }

    @Test func `keys are English in an English session`() throws {
        let board = try boardWithLedger()
        let result = try board.run("new", "finance.monthly-ledger", "--title", "Books: November")
        #expect(result.outputText == "content/finance/monthly-ledger/2026-11.md\n")
        let text = try board.text("content/finance/monthly-ledger/2026-11.md")
        for line in [
            "title: \"Books: November\"", "status: draft", "opening-balance: 6,012.50",
            "    voucher: 记-008", "#account:",
        ] {
            #expect(text.contains("\n\(line)\n"), "\(line) is not in \(text)")
        }
    }

    @Test func `what is there stays`() throws {
        let board = try boardWithLedger()
        let again = try board.run("new", "F01", "--period", "2026年10月", "--lang", "zh")
        #expect(again.ending == .exit(64))
        #expect(
            again.errorText.hasPrefix(
                "错误：F01 2026年10月已经有一份了：content/finance/monthly-ledger/2026-10.md\n"))
        let over = try board.run(
            "new", "F02", "--output", "content/finance/monthly-ledger/2026-10.md")
        #expect(over.ending == .exit(74))
        #expect(try board.text("content/finance/monthly-ledger/2026-10.md") == Self.ledger)
    }

    @Test func `what happens on a day has a date, today or another`() throws {
        let board = try board()
        for path in ["2026-11-20", "2026-11-20-2", "2026-11-20-3"] {
            let result = try board.run("new", "R17")
            #expect(result.outputText == "content/residency/project/\(path).md\n")
        }
        let other = try board.run("new", "S01", "--date", "2026/3/5")
        #expect(other.outputText == "content/service/guide/2026-03-05.md\n")
        #expect(
            try board.text("content/service/guide/2026-03-05.md").contains("\ndate: 2026-03-05\n"))
    }

    @Test func `it can be looked at, and put elsewhere`() throws {
        let board = try board()
        let shown = try board.run("new", "F01", "--output", "-")
        #expect(shown.outputText.hasPrefix("---\n"))
        #expect(try board.files().count == 1)
        let put = try board.run("new", "F01", "--output", "content/finance/账/十月.md")
        #expect(put.outputText == "content/finance/账/十月.md\n")
        #expect(try board.files()["content/finance/账/十月.md"] == shown.output)
    }

    @Test(arguments: [
        ([], "Error: name an item, such as F01, or write --due"),
        (["F0I"], "Error: the catalogue has no item 'F0I'; did you mean 'F01'?"),
        (["F01", "--due"], "Error: --due takes no item"),
        (
            ["--due", "--title", "a"],
            "Error: --due takes none of --period, --date, --title, --output"
        ),
        (["F01", "--period", "2026-Q4"], "Error: F01 goes by month; write --period as 2026-11"),
        (["F01", "--period", "十月"], "Error: F01 goes by month; write --period as 2026-11"),
        (
            ["F01", "--date", "2026-11-01"],
            "Error: F01 goes by month; write --period instead of --date"
        ),
        (
            ["R17", "--period", "2026-11"],
            "Error: R17 has no periods; write --date instead of --period"
        ),
        (["R17", "--date", "11月"], "Error: --date '11月' is not a date; write it as 2026-11-20"),
        (["--due", "--within", "9999"], "Error: --within is not between 0 and 3660"),
    ])
    func `what does not fit is wrong usage`(words: [String], message: String) throws {
        let board = try board()
        let result = try ProgramRun(arguments: ["new"] + words, folder: board.folder).result()
        #expect(result.ending == .exit(64))
        #expect(result.errorText.hasPrefix(message + "\n"), "\(result.errorText)")
        #expect(try board.files().count == 1)
    }

    @Test func `a board that cannot be read gets no draft`() throws {
        let board = try TemporaryBoard()
        let result = try board.run("new", "F01")
        #expect(result.ending == .exit(65))
        #expect(result.errorText.contains("the board has no file content/board.yml"))
    }

    @Test func `a draft of all that is due, once`() throws {
        let board = try board(
            "rules: {required-field: {draft: warning}, check-failed: {draft: warning}}\n")
        try board.write(
            "content/finance/monthly-ledger/十一月.md", Self.ledger.replacing("10", with: "11"))
        let first = try board.run("new", "--due", "--as-of", "2026-12-05", "--within", "7")
        let paths = first.outputText.split(separator: "\n").map(String.init)
        #expect(
            paths == [
                "content/party/meetings/2026-11.md", "content/residency/echo-wall/2026-11.md",
                "content/finance/reconciliation/2026-11.md", "content/finance/aid-fund/2026-11.md",
                "content/service/on-time/2026-11.md", "content/service/duty-report/2026-11.md",
            ])
        #expect(
            first.errorText.hasPrefix(
                """
                left out, not due within 7 days: 9
                  2026-12-15  R09 2026-11
                  2027-01-05  R18 2026-12
                  2027-01-10  P06 2026-12, F01 2026-12, F02 2026-12, F06 2026-12, S04 2026-12
                              S06 2026-12
                  2027-01-15  R09 2026-12
                drafts laid out: 6

                """), "\(first.errorText)")
        #expect(
            first.errorText.hasSuffix(
                "drafts laid out: 6\nfill it in, then run: noticeboard check\n"))
        let second = try board.run(
            "new", "--due", "--as-of", "2026-12-05", "--within", "7", "--lang", "zh")
        #expect(second.outputText == "")
        #expect(
            second.errorText.hasPrefix("没有建：P06 2026-11 已有草稿：content/party/meetings/2026-11.md\n"))
        #expect(second.errorText.hasSuffix("7 天内没有要建的\n"))
    }

    @Test func `drafts wait where the board lets them, and keep it from being built where not`()
        throws
    {
        let board = try board(
            "rules: {required-field: {draft: warning}, check-failed: {draft: warning}}\n")
        #expect(
            try board.run("new", "F01").errorText == "fill it in, then run: noticeboard check\n")
        #expect(try board.run("check").ending == .exit(0))
        #expect(try board.run("build").ending == .exit(0))
        try board.write("content/board.yml", TemporaryBoard.settings)
        let strict = try board.run("check")
        #expect(strict.ending == .exit(1))
        #expect(strict.outputText.contains("error: 'total-income' is missing [required-field]"))
    }

    @Test func `one look at new drafts shows each of them once, in both languages`() throws {
        let board = try board(
            "rules: {required-field: {draft: warning}, check-failed: {draft: warning}}\n")
        #expect(try board.run("new", "F01", "--lang", "zh").ending == .exit(0))
        let chinese = try board.run("check", "--lang", "zh")
        #expect(chinese.ending == .exit(0))
        #expect(
            chinese.outputText == """
                content/finance/monthly-ledger/2026-11.md:15:1: 警告: 没有填“上月结余” [required-field]
                   |
                15 | 上月结余:
                   | ^^^^^^^^
                说明: 这份草稿还有 8 处没有填：第 1 条的“日期”（第 23 行）、第 1 条的“凭证号”（第 24 行）、\
                第 1 条的“科目”（第 25 行）、第 1 条的“摘要”（第 26 行）、“收入合计”（第 32 行）、\
                “支出合计”（第 34 行）、“本月结余”（第 36 行）、“制表人”（第 38 行）
                提示: 写在冒号后面

                content/finance/monthly-ledger/2026-11.md:27:5: 警告: 收入是0.00，支出是0.00，\
                不符合“收入 > 0 或者 支出 > 0” [check-failed]
                   |
                27 |     收入:
                   |     ^^^^

                """)
        #expect(chinese.errorText == "1 份记录：10 个警告\n")
        let english = try board.run("check").outputText
        #expect(
            english.contains("\nnote: 8 more blanks in this draft: 'date' of entry 1 (line 23), "))
        let json = try board.run("check", "--format", "json").outputText
        #expect(json.components(separatedBy: "\"rule\":\"required-field\"").count == 10)
    }

    @Test func `the other missing periods are named`() throws {
        let board = try TemporaryBoard()
        try board.write(
            "content/board.yml",
            TemporaryBoard.settings.replacing("since: 2026-11", with: "since: 2026-08"))
        let result = try board.run("new", "F01", "--lang", "zh")
        #expect(result.outputText == "content/finance/monthly-ledger/2026-10.md\n")
        #expect(result.errorText.hasPrefix("F01 还缺这些期：2026-08、2026-09\n"))
    }
}
