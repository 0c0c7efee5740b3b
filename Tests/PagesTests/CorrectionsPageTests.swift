import Pages
import Testing

/// What the page of corrections and withdrawals lists.
struct CorrectionsPageTests {
    private func guide(_ day: String, _ more: String) -> String {
        """
        ---
        item: S01
        title: 指南 \(day)
        date: \(day)
        published: \(day)
        \(more)
        ---

        """
    }

    @Test func `a board without any says so`() throws {
        let page = try #require(try InMemoryBoard().site()["corrections.html"])
        #expect(page.contains("<p class=\"lead\">没有更正，也没有撤回。</p>"))
        #expect(!page.contains("timeline"))
    }

    @Test func `the newest is first, whatever record it is of`() throws {
        let board = InMemoryBoard([
            "service/a.md": guide(
                "2026-01-05",
                "corrections:\n  - {date: 2026-01-07, text: 甲}\n  - {date: 2026-01-20, text: 乙}"),
            "service/b.md": guide(
                "2026-01-06", "corrections:\n  - {date: 2026-01-15, text: 丙 <丁>}"),
            "service/c.md": guide("2026-01-10", "status: withdrawn\nreason: 政策变了"),
        ])
        let page = try #require(try board.site()["corrections.html"])
        let texts = page.matches(of: #/<p>(甲|乙|丙 &lt;丁&gt;|理由：<span>政策变了</span>)</p>/#)
            .map { String($0.1) }
        #expect(texts == ["乙", "丙 &lt;丁&gt;", "理由：<span>政策变了</span>", "甲"])
        #expect(page.contains("公开后更正 3 处，撤回 1 份，最近的在前。"))
        #expect(page.contains("<span class=\"tag is-withdrawn\">已撤回</span>"))
        #expect(page.contains("<a href=\"service/guide/2026-01-10.html\">指南 2026-01-10</a>"))
    }

    @Test func `many of an earlier year have a page of their own`() throws {
        let rows = (1...101).map { "  - {date: 2025-12-30, text: 第\($0)处}" }
        let board = InMemoryBoard([
            "service/a.md": guide(
                "2025-12-01", "corrections:\n" + rows.joined(separator: "\n")),
            "service/b.md": guide("2026-01-06", "corrections:\n  - {date: 2026-01-15, text: 新}"),
        ])
        let site = try board.site()
        let first = try #require(site["corrections.html"])
        let earlier = try #require(site["corrections-2025.html"])
        #expect(first.contains("<p>新</p>") && !first.contains("第1处"))
        #expect(first.contains("<a href=\"corrections-2025.html\">"))
        #expect(earlier.contains("<p>第101处</p>") && !earlier.contains("<p>新</p>"))
    }
}
