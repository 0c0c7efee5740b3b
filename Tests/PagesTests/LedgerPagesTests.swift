import Outputs
import Pages
import Testing

/// What a ledger's pages reckon and say: sentence, subtotals, checks, years, charts.
struct LedgerPagesTests {
    private struct Missing: Error {}

    private static func month(
        _ period: String, opening: String, income: String, expense: String, closing: String
    ) -> String {
        """
        ---
        item: F01
        title: \(period)的账
        period: \(period)
        published: \(period)-28
        opening-balance: \(opening)
        entries:
          - {date: \(period)-03, voucher: 记-001, category: 拨款, summary: 街道拨付, \
        income: \(income)}
          - {date: \(period)-08, voucher: 记-002, category: 办公, summary: 购纸, \
        quantity: 2860, expense: \(expense), handled-by: 孙某, approved-by: 王某, \
        decision: T1-R04-2026-01-05}
        total-income: \(income)
        total-expense: \(expense)
        closing-balance: \(closing)
        prepared-by: 沈某
        ---

        """
    }

    private static let decision = """
        ---
        item: R04
        title: 购纸的决定
        date: 2026-01-05
        published: 2026-01-06
        ---

        """

    private func page(_ path: String) throws -> String {
        let board = InMemoryBoard(
            [
                "finance/2026-01.md": Self.month(
                    "2026-01", opening: "100.00", income: "2000.00", expense: "500.00",
                    closing: "1600.00"),
                "finance/2026-02.md": Self.month(
                    "2026-02", opening: "1600.00", income: "1000.00", expense: "700.00",
                    closing: "1900.00"),
                "residency/decision.md": Self.decision,
            ], settings: "languages: [zh-Hans, en]\n")
        let plan = try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: []),
            fileSize: { board.bytes($0)?.count },
            read: { path in
                guard let bytes = board.bytes(path) else { throw Missing() }
                return bytes
            })
        let file = try #require(plan.files.first { $0.path == path })
        return String(decoding: try file.bytes(), as: UTF8.self)
    }

    private static let february = "finance/monthly-ledger/2026-02.html"

    @Test(arguments: [
        (february, "2026年2月收入 1,000.00 元，支出 700.00 元，结余 1,900.00 元。"),
        (february, "与2026年1月相比，收入少 1,000.00 元，支出多 200.00 元。"),
        ("en/" + february, "income is 1,000.00 yuan less and expense is 200.00 yuan more."),
        ("finance/monthly-ledger/years/2026.html", "收入 3,000.00 元，支出 1,200.00 元，结余 1,900.00 元。"),
    ])
    func `a sentence says what came in, was paid and is left`(
        path: String, sentence: String
    ) throws {
        #expect(try page(path).contains(sentence))
    }

    @Test(arguments: [(february, "2月3日"), ("en/" + february, "3 February")])
    func `the day of an entry leaves the year to the period`(path: String, day: String) throws {
        #expect(try page(path).contains("><time datetime=\"2026-02-03\">\(day)</time></"))
    }

    @Test(arguments: [
        (february, "上月结余 + 收入合计 − 支出合计 = 本月结余", "1,600.00 + 1,000.00 − 700.00 = 1,900.00"),
        (february, "上月结余 = 上期的本月结余", "1,600.00 = 1,600.00"),
        (
            "en/" + february, "opening balance + total income − total expense = closing balance",
            "1,600.00 + 1,000.00 − 700.00 = 1,900.00"
        ),
    ])
    func `a check that held is shown with its figures`(
        path: String, formula: String, figures: String
    ) throws {
        let line =
            "</span> \(formula) <span class=\"check-figures\">\(figures)</span>"
        #expect(try page(path).contains(line))
    }

    @Test func `a check without its figures says why it was not run`() throws {
        let page = try page("finance/monthly-ledger/2026-01.html")
        #expect(page.contains("<span class=\"check-note\">没有上一期可以比对</span>"))
        #expect(page.contains("<span class=\"check-note\">没有填“结余大写”</span>"))
    }

    @Test func `checks of rows are summed up`() throws {
        let page = try page(Self.february)
        #expect(page.contains("逐行核对：2 行，全部相符"))
        #expect(page.contains("逐行核对：1 行相符，1 行没有填所需的数，没有核对"))
    }

    @Test func `income and expense are added up, and no other column`() throws {
        let page = try page(Self.february)
        let foot = try #require(
            page.split(separator: "<tfoot>").dropFirst().first?.split(separator: "</tfoot>").first)
        #expect(foot.contains(">合计</th>"))
        #expect(foot.contains("1,000.00") && foot.contains("700.00"))
        #expect(!foot.contains("2,860") && page.contains(">2,860</td>"))
    }

    @Test func `a chart is named, in whole units and without a style of its own`() throws {
        let page = try page("finance/monthly-ledger/years/2026.html")
        #expect(page.contains("<svg class=\"chart\" role=\"img\""))
        #expect(page.contains("<title id=\"chart-movements-title\">收入和支出</title>"))
        #expect(page.contains("points=\"90,"))
        #expect(!page.contains("style="))
    }

    @Test func `a year's entries are listed by category and lead to their month`() throws {
        let page = try page("finance/monthly-ledger/categories/2026.html")
        #expect(page.contains("<span>办公</span> <span class=\"count\">共 2 笔 · 支出 1,200.00</span>"))
        #expect(page.contains("<a href=\"../2026-01.html\"><time datetime=\"2026-01-08\">"))
    }

    @Test func `the item leads to its years`() throws {
        let page = try page("finance/monthly-ledger/index.html")
        #expect(page.contains("<a href=\"years/2026.html\">2026年</a>"))
    }

    @Test func `what a record is named by is told on its page`() throws {
        let page = try page("residency/assembly-decision/2026-01-05.html")
        #expect(
            page.contains("<a href=\"../../finance/monthly-ledger/2026-02.html\">2026-02的账</a>"))
    }
}
