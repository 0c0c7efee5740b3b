import Foundation
import TestSupport
import Testing

/// What records let through, as a user meets it; and remarks, and the closing line.
struct AllowanceTests {
    private func board(rules: String = "") throws -> TemporaryBoard {
        let board = try TemporaryBoard.withSettings()
        try board.write("content/board.yml", TemporaryBoard.settings + rules)
        let record = """
            ---
            item: F01
            title: 十月
            period: 2026-10
            published: 2026-11-09
            opening-balance: 0
            entries:
              - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 其他收入, income: 20}
            total-income: 20
            total-expense: 0
            closing-balance: 20
            prepared-by: 沈某
            allow:
              - {rule: vague-summary, value: 其他收入, reason: 拨款单的名目就是这样}
            ---

            """
        try board.write("content/finance/a.md", record)
        return board
    }

    @Test func `it is no finding, is counted, and is listed on request`() throws {
        let board = try board(rules: "rules: {missing-record: off}\n")
        let plain = try board.run("check", "--strict")
        #expect(plain.outputText == "")
        #expect(plain.errorText == "1 record: no findings; 1 let through\n")
        #expect(plain.ending == .exit(0))
        let listed = try board.run("check", "--allowed", "--lang", "zh")
        #expect(
            listed.outputText
                == "content/finance/a.md:8:63: 放行: 拨款单的名目就是这样 [vague-summary]\n")
        let json = try board.run("check", "--allowed", "--format", "json")
        #expect(json.outputText.contains(#""allowed":[{"rule":"vague-summary","reason":"拨款单"#))
    }

    @Test func `no page and no table shows it`() throws {
        let board = try board(rules: "rules: {missing-record: off}\n")
        #expect(try board.run("build").ending == .exit(0))
        let shown = try board.files(below: "site").filter { _, bytes in
            let text = String(decoding: bytes, as: UTF8.self)
            return text.contains("拨款单的名目就是这样") || text.contains("放行")
        }
        #expect(shown.keys.sorted() == [])
    }

    @Test func `a remark is shown on request and fails nothing`() throws {
        let board = try board()
        let record = try String(
            contentsOf: board.folder.appending(path: "content/finance/a.md"), encoding: .utf8)
        try board.write("content/finance/a.md", record.replacing("value: 其他收入", with: "value: 无关"))
        let rules = "rules: {missing-record: off, vague-summary: remark, unused-allow: off}\n"
        try board.write("content/board.yml", TemporaryBoard.settings + rules)
        let hidden = try board.run("check", "--strict")
        #expect(hidden.outputText == "" && hidden.errorText == "1 record: no findings\n")
        let shown = try board.run("check", "--strict", "--remarks")
        #expect(shown.outputText.hasPrefix("content/finance/a.md:8:63: remark: '其他收入' does"))
        #expect(shown.errorText == "1 record: 1 remark\n")
        #expect(shown.ending == .exit(0))
        #expect(try board.run("build", "--strict").ending == .exit(0))
    }

    @Test func `quiet leaves the closing line out`() throws {
        let board = try board(rules: "rules: {missing-record: off}\n")
        #expect(try board.run("check", "--quiet").errorText == "")
        #expect(try board.run("build", "--quiet").errorText == "")
        let built = try board.run("build")
        #expect(
            built.errorText.hasPrefix("1 record: no findings; 1 let through\n1 record published"))
    }

    @Test func `a build in another format leaves standard error to it`() throws {
        let board = try board(rules: "rules: {missing-record: off}\n")
        let result = try board.run("build", "--format", "json")
        #expect(result.errorText.hasPrefix(#"{"version":1"#))
        #expect(result.errorText.split(separator: "\n").count == 1)
    }
}
