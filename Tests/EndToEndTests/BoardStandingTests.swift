import Foundation
import TestSupport
import Testing

/// What the built site says of how a board stands: late, missing, nil, withdrawn and drafted records.
struct BoardStandingTests {
    /// A site of two items with periods, a question and a standing item; the built-in ones are off.
    private static let built = Result { () throws -> [String: String] in
        let board = try TemporaryBoard()
        try board.write("content/board.yml", settings)
        let listed = try ProgramRun("catalogue").result().outputText
        let omitted = listed.matches(of: #/(?m)^  - code: (\S+)$/#)
            .map { "  - {code: \($0.1), omit: true, reason: 测试}\n" }
        try board.write("content/catalogue.yml", catalogue + omitted.joined())
        for (name, text) in records { try board.write("content/\(name)", text) }
        let result = try board.run("build")
        #expect(result.ending == .exit(0), "\(result.errorText)")
        return try board.files(below: "site").filter { $0.key.hasSuffix(".html") }
            .mapValues { String(decoding: $0, as: UTF8.self) }
    }

    private static let settings = """
        name: {zh-Hans: 示例公开栏, en: Sample board}
        code: T1
        contact: 0571-8000 0000
        since: 2026-05
        as-of: 2026-11-20

        """

    private static let catalogue = """
        items:
          - {code: finance.cash-book, no: F99, name: {zh-Hans: 现金账}, every: month, due: 10d}
          - {code: party.rules, no: P99, name: {zh-Hans: 章程}, every: standing}
          - code: residency.question
            no: R99
            name: {zh-Hans: 质询}
            fields:
              - {key: asked, name: {zh-Hans: 提出}, type: date}
              - {key: answered, name: {zh-Hans: 答复}, type: date}

        """

    private static func book(_ period: String, _ more: String) -> String {
        "---\nitem: F99\ntitle: 账 \(period)\nperiod: \(period)\n\(more)\n---\n"
    }

    private static let records = [
        "finance/05.md": book("2026-05", "published: 2026-06-10"),
        "finance/06.md": book("2026-06", "published: 2026-07-13"),
        "finance/08.md": book("2026-08", "published: 2026-09-01\nnil: true\nreason: 没有现金往来"),
        "finance/09.md": book(
            "2026-09", "published: 2026-10-09\nstatus: withdrawn\nreason: 算错了"),
        "finance/10.md": book("2026-10", "status: draft"),
        "residency/q.md": """
        ---
        item: R99
        title: 电费怎么算
        date: 2026-11-05
        published: 2026-11-06
        asked: 2026-11-05
        ---
        """,
    ]

    private func page(_ path: String) throws -> String {
        try #require(try Self.built.get()[path], "\(path) is there")
    }

    @Test func `every period has its sign, its words and its record`() throws {
        let page = try page("coverage.html")
        let row = page.split(separator: "\n").first { $0.contains(">现金账</a></th>") } ?? ""
        func link(_ period: String, _ word: String, _ sign: String) -> String {
            "<a href=\"finance/cash-book/\(period).html\" aria-label=\"\(word)\">\(sign)</a>"
        }
        func sign(_ word: String, _ sign: String) -> String {
            "<span role=\"img\" aria-label=\"\(word)\">\(sign)</span>"
        }
        let cells = row.matches(of: #/<td class="mark ([a-z-]+)">(.*?)</td>/#)
            .map { "\($0.1) \($0.2)" }
        #expect(
            cells == [
                "to-come " + sign("期间未结束", "…"),
                "missing " + sign("未公开，逾期 10 天", "✗"),
                "other " + link("2026-09", "已撤回", "–"),
                "nil " + link("2026-08", "本期无", "〇"),
                "missing " + sign("未公开，逾期 102 天", "✗"),
                "late " + link("2026-06", "迟 3 天", "△3"),
                "on-time " + link("2026-05", "按时", "✓"),
            ])
    }

    @Test func `the rate of each column is there with its numbers`() throws {
        let cells = ["5", "2", "40%", "1", "2", "1"].map { "<td class=\"amount\">\($0)</td>" }
        let line = "<th scope=\"row\" class=\"short\">财务公开</th>" + cells.joined()
        #expect(try page("coverage.html").contains(line))
        #expect(try page("coverage.html").contains("应按期公开 5 期，按时公开 2 期，按时率 40%。"))
    }

    @Test func `a standing item that is not there is said to be missing`() throws {
        let line = #/✗</span> <a href="party/rules/index.html">章程</a> <span class="muted">还没有公开/#
        #expect(try page("coverage.html").contains(line))
    }

    @Test func `the first page names what is overdue and unanswered`() throws {
        let home = try page("index.html")
        #expect(home.contains("<h3>逾期未公开：2 期</h3>"))
        #expect(home.contains("<span class=\"muted\">2026年7月</span>"))
        #expect(home.contains("<strong class=\"days-over\">逾期 102 天</strong>"))
        #expect(home.contains("<h3>还没有答复的问题：1 件</h3>"))
        #expect(home.contains(">电费怎么算</a> <span class=\"muted\">质询</span>"))
        #expect(home.contains("<strong class=\"days-over\">答复超期 5 天</strong>"))
        #expect(!home.contains("没有逾期，没有未答复。"))
    }

    @Test func `a late record says by how many days, and when it was due`() throws {
        let page = try page("finance/cash-book/2026-06.html")
        #expect(page.contains("<span class=\"tag is-late\">迟 3 天</span>"))
        #expect(page.contains("应在2026年7月10日以前公开"))
        #expect(try !self.page("finance/cash-book/2026-05.html").contains("is-late"))
    }

    @Test func `an item's page sums it up`() throws {
        #expect(try page("finance/cash-book/index.html").contains("<dd>2026年 2/5 按时</dd>"))
    }

    @Test func `no page tells of the draft`() throws {
        let site = try Self.built.get()
        #expect(site.filter { $0.value.contains("账 2026-10") }.map(\.key) == [])
        #expect(site["finance/cash-book/2026-10.html"] == nil)
    }
}
