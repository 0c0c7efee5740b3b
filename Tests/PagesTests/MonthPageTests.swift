import Foundation
import Pages
import Testing

/// What the page of a month gathers.
struct MonthPageTests {
    private static func guide(_ title: String, _ day: String, _ more: String = "") -> String {
        """
        ---
        item: S01
        title: \(title)
        date: \(day)
        published: \(day)
        \(more)
        ---

        # 怎样办

        见[怎样办](#怎样办)。
        """
    }

    private static let board = InMemoryBoard([
        "service/a.md": guide("一月甲", "2026-01-05"), "service/b.md": guide("一月乙", "2026-01-06"),
        "service/c.md": guide("十二月", "2025-12-31"),
        "service/d.md": guide("草稿", "2026-01-07", "status: draft"),
        "service/e.md": guide("撤下", "2026-01-08", "status: withdrawn\nreason: 政策变了"),
        "residency/r.md": """
        ---
        item: R08
        title: 初审公示
        date: 2026-02-16
        published: 2026-02-16
        households:
          - {no: 1, holder: 吴某某, persons: 2}
        ---
        """,
    ])

    private func page(_ month: String) throws -> String {
        try #require(try Self.board.site()["months/\(month).html"])
    }

    @Test func `there is a page for each month in which something was published`() throws {
        let paths = try Self.board.site().keys.filter { $0.hasPrefix("months/") }.sorted()
        #expect(
            paths == [
                "months/2025-12.html", "months/2026-01.html", "months/2026-02.html",
                "months/index.html",
            ])
    }

    @Test func `every record of the month is there whole, and no draft`() throws {
        let page = try page("2026-01")
        let titles = page.matches(of: #/<h3 id="s\d+"><a href="([^"]+)">([^<]+)<\/a><\/h3>/#)
            .map { "\($0.2) \($0.1)" }
        #expect(
            titles == [
                "撤下 ../service/guide/2026-01-08.html", "一月乙 ../service/guide/2026-01-06.html",
                "一月甲 ../service/guide/2026-01-05.html",
            ])
        #expect(!page.contains("草稿"))
    }

    @Test func `a withdrawn record shows its reason alone`() throws {
        // The part before the first sheet has the list of them.
        let sheets = try page("2026-01").split(separator: "<article").dropFirst()
        let sheet = sheets.first { $0.contains(">撤下<") }
        #expect(sheet?.contains("<span>政策变了</span>") == true)
        #expect(sheet?.contains("怎样办") == false)
    }

    @Test func `headings of bodies go below the record's, with ids of their own`() throws {
        let page = try page("2026-01")
        let headings = page.matches(of: #/<h4 id="([^"]+)">怎样办/#).map { String($0.1) }
        #expect(Set(headings).count == 2)
        let targets = page.matches(of: #/<a href="#([^"]+)">怎样办/#)
            .compactMap { String($0.1).removingPercentEncoding }
        #expect(targets == headings)
        let ids = page.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
        #expect(Set(ids).count == ids.count)
    }

    @Test func `residents are on it, so it is not for search engines, and says so`() throws {
        let page = try page("2026-02")
        #expect(page.contains("吴某某"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(page.contains("所以不让搜索引擎收录"))
    }

    @Test func `months lead to their neighbours, and the list leads to all`() throws {
        let page = try page("2026-01")
        #expect(page.contains("rel=\"prev\" href=\"../months/2025-12.html\""))
        #expect(page.contains("rel=\"next\" href=\"../months/2026-02.html\""))
        let list = try #require(try Self.board.site()["months/index.html"])
        let months = list.matches(of: #/<li><a href="\.\./months/([0-9-]+)\.html">/#)
            .map { String($0.1) }
        #expect(months == ["2026-02", "2026-01", "2025-12"])
    }
}
