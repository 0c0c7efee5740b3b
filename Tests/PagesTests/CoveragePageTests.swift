import Boards
import Outputs
import Pages
import Testing

/// How the pages of what was published when are parted and linked.
struct CoveragePageTests {
    private func board(since: String, _ files: [String: String] = [:]) -> InMemoryBoard {
        let settings = """
            name: {zh-Hans: 示例公开栏, en: Sample board}
            code: T1
            contact: 0571-8000 0000
            since: \(since)
            as-of: 2026-02-20
            languages: [zh-Hans, en]

            """
        return InMemoryBoard(["board.yml": settings].merging(files) { $1 })
    }

    private func paths(since: String) throws -> [String] {
        let strings = try SiteTemplates(overrides: []).strings
        let board = try #require(board(since: since).board())
        let sites = Site.all(of: board, bodies: BodyDocuments(), strings: strings) { _ in nil }
        return try CoveragePage.pages(of: #require(sites.first)).map(\.path.text)
    }

    @Test(arguments: [
        ("2026-01", ["coverage.html"]), ("2025-01", ["coverage.html"]),
        ("2023-01", ["coverage.html", "coverage-2024.html", "coverage-2023.html"]),
    ])
    func `years that make a page too long have pages of their own`(
        since: String, expected: [String]
    ) throws {
        #expect(try paths(since: since) == expected)
    }

    @Test func `a page with ten years behind it is still short`() throws {
        let site = try board(since: "2016-01").site()
        let pages = site.filter { $0.key.contains("coverage") }
        #expect(pages.count == 20)
        let long = pages.filter { $0.value.utf8.count > 45_000 }
        #expect(long.map(\.key) == [])
    }

    @Test func `the page of a year leads to the others and says where it is`() throws {
        let page = try #require(try board(since: "2023-01").site()["coverage-2023.html"])
        #expect(page.contains("<a href=\"coverage-2023.html\" aria-current=\"page\">2023年</a>"))
        #expect(page.contains("<a href=\"coverage-2024.html\">2024年</a>"))
        #expect(page.contains("<a href=\"coverage.html\">2026年、2025年</a>"))
        #expect(page.contains("<h1>2023年公开情况一览</h1>"))
    }

    @Test func `the newest period is first, and a sign has words in both languages`() throws {
        let ledger = """
            ---
            item: F01
            title: 账
            period: 2026-01
            published: 2026-02-13
            ---
            """
        let site = try board(since: "2025-12", ["finance/a.md": ledger]).site()
        let chinese = try #require(site["coverage.html"])
        let english = try #require(site["en/coverage.html"])
        #expect(chinese.contains("<th scope=\"col\">2月</th><th scope=\"col\">1月</th></tr>"))
        #expect(english.contains("<th scope=\"col\">Feb</th><th scope=\"col\">Jan</th></tr>"))
        let link = "<a href=\"finance/monthly-ledger/2026-01.html\" aria-label="
        #expect(chinese.contains("<td class=\"mark late\">\(link)\"迟 3 天\">△3</a></td>"))
        #expect(english.contains("<td class=\"mark late\">\(link)\"late, days: 3\">△3</a></td>"))
        #expect(chinese.contains("<span role=\"img\" aria-label=\"期间未结束\">…</span>"))
    }
}
