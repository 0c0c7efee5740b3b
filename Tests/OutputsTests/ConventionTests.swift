import Boards
import Diagnostics
import Foundation
import Outputs
import Testing

/// What the pages of small boards show of the conventions of government pages.
struct ConventionTests {
    private func plan(_ board: InMemoryBoard) throws -> SitePlan {
        try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: []),
            fileSize: { board.bytes($0)?.count }, read: { board.bytes($0) ?? [] })
    }

    private func site(_ board: InMemoryBoard) throws -> [String: String] {
        var files: [String: String] = [:]
        for file in try plan(board).files {
            files[file.path] = String(decoding: try file.bytes(), as: UTF8.self)
        }
        return files
    }

    private static func guide(day: Int, month: Int = 1, title: String = "指南", more: String = "")
        -> String
    {
        let date = "2025-\(month < 10 ? "0" : "")\(month)-\(day < 10 ? "0" : "")\(day)"
        return """
            ---
            item: S01
            title: \(title)
            date: \(date)
            published: \(date)
            \(more)
            ---
            """
    }

    /// A review of 2026-01-05 whose window is over on the board's day, 2026-02-20.
    private static let review = """
        ---
        item: R08
        title: 初审公示
        date: 2026-01-05
        published: 2026-01-05
        households:
          - {no: 1, holder: 吴某某, persons: 2}
          - {no: 2, holder: 郑某某, persons: 3}
        attachments:
          - {file: list.txt, title: 名单}
        ---

        经办人见过吴某某。
        """

    @Test func `a title cannot end the data block, and is read back as it was written`() throws {
        let title = "</script><b>\\u0026 \"引号\""
        let board = InMemoryBoard(["service/g.md": Self.guide(day: 5, title: "'\(title)'")])
        let page = try #require(try site(board)["service/guide/2025-01-05.html"])
        let block = try #require(
            page.firstMatch(of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)?.1)
        let json = try JSONSerialization.jsonObject(with: Data(String(block).utf8))
        let graph = (json as? [String: Any])?["@graph"] as? [[String: Any]]
        let guide = graph?.first { $0["@type"] as? String == "GovernmentService" }
        #expect(guide?["name"] as? String == title)
        #expect(guide?["url"] as? String == "../../service/guide/2025-01-05.html")
    }

    @Test func `a code stands on records, and only where the address of the site is known`() throws
    {
        let files = ["service/g.md": Self.guide(day: 5)]
        let path = "service/guide/2025-01-05.html"
        let without = try #require(try site(InMemoryBoard(files))[path])
        #expect(!without.contains("<svg"))
        let settings = "base-url: https://example.org/board/\n"
        let with = try site(InMemoryBoard(files, settings: settings))
        let page = try #require(with[path])
        // Version 4 has 33 modules a side; its first row begins with a finder pattern of seven.
        #expect(page.contains("<svg viewBox=\"-4 -4.5 41 41\""))
        #expect(page.contains("<path stroke=\"#000\" d=\"M0 0h7m"))
        #expect(
            page.contains("<span>https://example.org/board/service/guide/2025-01-05.html</span>"))
        #expect(with["service/guide/index.html"]?.contains("<svg") == false)
        let address = "https://example.org/board/service/guide/2025-01-05.html"
        #expect(page.contains("<link rel=\"canonical\" href=\"\(address)\">"))
        #expect(with["404.html"]?.contains("canonical") == false)
        #expect(!without.contains("canonical"))
    }

    @Test func `a long item has pages, every record on one of them, the newest first`() throws {
        var files: [String: String] = [:]
        for month in 1...5 {
            for day in 1...28 {
                files["service/\(month)-\(day).md"] = Self.guide(day: day, month: month)
            }
        }
        let site = try site(InMemoryBoard(files))
        let pages = try ["index", "page-2", "page-3"].map {
            try #require(site["service/guide/\($0).html"])
        }
        #expect(site["service/guide/page-4.html"] == nil)
        let listed = pages.map { page in
            page.matches(of: #/guide\/(2025-\d\d-\d\d)\.html"/#).map { String($0.1) }
        }
        #expect(listed.map(\.count) == [60, 60, 20])
        #expect(listed.joined().elementsEqual(Set(listed.joined()).sorted(by: >)))
        #expect(pages[0].contains("<a href=\"page-2.html\" rel=\"next\">"))
        #expect(!pages[0].contains("rel=\"prev\""))
        #expect(pages[1].contains("<a href=\"index.html\" rel=\"prev\">"))
        #expect(pages[2].contains("第 3 页，共 3 页") && !pages[2].contains("rel=\"next\""))
    }

    @Test(arguments: [
        ("without a term", "", true), ("while it lasts", "retain: 180d\n", true),
        ("after it", "retain: 10d\n", false), ("of another item", "retain: {P04: 1d}\n", true),
        ("of its own", "retain: {residency.allowance-review: 1d}\n", false),
    ])
    func `rows about residents stay, or are taken down with body and attachments`(
        label: String, settings: String, isShown: Bool
    ) throws {
        let board = InMemoryBoard(
            ["residency/review.md": Self.review, "residency/list.txt": "吴某某\n"],
            settings: settings)
        let site = try site(board)
        let page = try #require(site["residency/allowance-review/2026-01-05.html"])
        #expect(page.contains("吴某某") == isShown)
        #expect(page.contains("公示期满，个人信息已按规定撤下，合计数保留。") == !isShown)
        #expect(page.contains("共 2 行"))
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect((site["files/residency/list.txt"] != nil) == isShown)
    }

    @Test func `compressed forms are made of long text, and not over a file of the board`() throws {
        let board = InMemoryBoard(
            [
                "service/g.md": Self.guide(
                    day: 5, more: "attachments: [{file: a.txt}, {file: a.txt.gz}, {file: b.bin}]"),
                "service/a.txt": String(repeating: "公开", count: 1000),
                "service/a.txt.gz": "something else",
                "service/b.bin": String(repeating: "a", count: 2000),
            ])
        let plan = try plan(board)
        let forms = try plan.files.filter { $0.path.hasPrefix("files/") }.flatMap { file in
            plan.compressed(file, try file.bytes()).map(\.path)
        }
        #expect(forms == ["files/service/a.txt.br"])
        let page = try #require(plan.files.first { $0.path == "index.html" })
        let short = Array(try page.bytes().prefix(511))
        #expect(plan.compressed(page, short).isEmpty)
        #expect(
            plan.compressed(page, try page.bytes()) == plan.compressed(page, try page.bytes()))
    }
}
