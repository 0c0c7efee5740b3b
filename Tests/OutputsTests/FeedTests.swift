import Testing

/// Feeds and the sitemap.
struct FeedTests {
    private static let withAddress = InMemoryBoard(
        [
            "finance/ledger.md": """
            ---
            item: F01
            title: 一月<帮扶>
            period: 2026-01
            published: 2026-02-03
            summary: 甲 & 乙
            issuer: 帮扶小组
            corrections:
              - {date: 2026-02-09, text: 改}
            ---
            """,
            "residency/review.md": """
            ---
            item: R08
            title: 初审公示
            date: 2026-02-16
            published: 2026-02-16
            summary: 吴某某一户
            households:
              - {no: 1, holder: 吴某某, persons: 2}
            ---
            """,
            "service/guide.md": """
            ---
            item: S01
            title: 旧指南
            date: 2026-01-05
            published: 2026-01-06
            status: withdrawn
            reason: 政策变了
            ---
            """,
        ], settings: "languages: [zh-Hans, en]\nbase-url: https://example.org/board/\n")

    private func column(_ name: String) throws -> String {
        try SiteFiles(Self.withAddress).text(name)
    }

    @Test func `an entry has whole addresses, its issuer and the day of its correction`() throws {
        #expect(
            try column("finance/feed.atom").contains(
                """
                <title>一月&lt;帮扶&gt;</title>
                <link rel="alternate" type="text/html" \
                href="https://example.org/board/finance/monthly-ledger/2026-01.html"/>
                <published>2026-02-03T00:00:00+08:00</published>
                <updated>2026-02-09T00:00:00+08:00</updated>
                <author>
                <name>帮扶小组</name>
                </author>
                <category term="finance" label="财务公开"/>
                <category term="finance.monthly-ledger" label="财务收支按月逐笔公开"/>
                <summary>甲 &amp; 乙</summary>
                """))
    }

    @Test func `a feed is as new as its newest entry, and has its own address`() throws {
        let feed = try column("finance/feed.atom")
        let head = try #require(feed.split(separator: "<entry>").first)
        #expect(head.contains("<updated>2026-02-09T00:00:00+08:00</updated>"))
        #expect(head.contains("href=\"https://example.org/board/finance/feed.atom\""))
        #expect(head.contains("<title>示例公开栏 - 财务公开</title>"))
    }

    @Test func `a column without a record has a feed as old as the board`() throws {
        let feed = try column("party/feed.atom")
        #expect(feed.contains("<updated>2026-01-01T00:00:00+08:00</updated>"))
        #expect(!feed.contains("<entry>"))
    }

    @Test func `a list of residents is told of without its summary`() throws {
        let json = try column("residency/feed.json")
        #expect(json.contains(#""title":"初审公示","content_text":"初审公示""#))
        #expect(!json.contains("吴某某"))
    }

    @Test func `a withdrawal says so in its title, and why`() throws {
        #expect(
            try column("service/feed.json").contains(
                #""title":"[已撤回] 旧指南","content_text":"政策变了""#))
    }

    @Test func `an id is the same wherever the site is, and another in each language`() throws {
        func ids(_ board: InMemoryBoard, _ path: String) throws -> [String] {
            try SiteFiles(board).text(path).matches(of: #/<id>(.*)</id>/#).map { String($0.1) }
        }
        let bare = try ids(.small, "feed.atom")
        let placed = try ids(Self.withAddress, "feed.atom")
        #expect(bare.count == 5 && bare[0] == placed[0])
        #expect(bare[0].contains(#/^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab]/#))
        #expect(Set(bare).isDisjoint(with: try ids(.small, "en/feed.atom")))
    }

    @Test func `without a base address links are relative to the feed`() throws {
        let files = try SiteFiles(.small)
        #expect(
            try files.text("finance/feed.atom").contains("href=\"monthly-ledger/2026-01.html\""))
        #expect(!(try files.text("finance/feed.json")).contains("\"url\""))
        #expect(files.all["sitemap.xml"] == nil)
    }

    @Test func `pages lead to the feed of the board and of their column`() throws {
        let files = try SiteFiles(.small)
        let page = try files.text("en/finance/monthly-ledger/2026-01.html")
        #expect(page.contains("title=\"Sample board\" href=\"../../feed.atom\">"))
        #expect(page.contains("title=\"Sample board - Finance\" href=\"../../finance/feed.atom\">"))
        #expect(
            page.contains(
                "<link rel=\"alternate\" hreflang=\"zh-Hans\" "
                    + "href=\"../../../finance/monthly-ledger/2026-01.html\">"))
        #expect(files.all["en/finance/feed.atom"] != nil)
    }

    @Test func `the sitemap has the pages of all languages that may be listed`() throws {
        let map = try column("sitemap.xml")
        #expect(
            map.contains(
                """
                <url>
                <loc>https://example.org/board/finance/monthly-ledger/2026-01.html</loc>
                <lastmod>2026-02-09</lastmod>
                </url>
                """))
        #expect(map.contains("<loc>https://example.org/board/en/index.html</loc>"))
        for path in ["404.html", "allowance-review/2026-02-16.html", "guide/2026-01-05.html"] {
            #expect(!map.contains(path), "\(path)")
        }
    }

    @Test func `days begin in the board's time zone`() throws {
        let board = InMemoryBoard(settings: "time-zone: Europe/Berlin\n")
        #expect(
            try SiteFiles(board).text("feed.atom").contains(
                "<updated>2026-01-01T00:00:00Z</updated>"))
    }
}
