import Outputs
import Pages
import Testing

/// Pages in Traditional Chinese of a small board, with the built-in phrases.
struct TraditionalSitePlanTests {
    private func page(
        _ path: String, languages: String, title: String = "标题", body: String = "",
        own: [(path: String, bytes: [UInt8])] = []
    ) throws -> String? {
        let board = InMemoryBoard(
            [
                "service/guide.md": """
                ---
                item: S01
                title: \(title)
                date: 2026-01-05
                published: 2026-01-06
                reviewed: 2026-01-06
                reviewed-by: [范于后, 钟某]
                ---

                \(body)
                """
            ], settings: "languages: \(languages)\n")
        let plan = try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: own),
            fileSize: { board.bytes($0)?.count }, read: { board.bytes($0) ?? [] })
        return try plan.files.first { $0.path == path }.map { file in
            String(decoding: try file.bytes(), as: UTF8.self)
        }
    }

    private let path = "zh-Hant/service/guide/2026-01-05.html"

    @Test(arguments: [
        ("发布台账，颁布规定", "發布台賬，頒布規定"),
        ("签名、签领单、抽签", "簽名、簽領單、抽籤"),
        ("社长发现说明了原因", "社長發現說明了原因"),
        ("前台两台电脑、街上台风", "前台兩台電腦、街上颱風"),
        ("楼道里的邻里", "樓道裡的鄰里"),
        ("回复、答复、恢复、复印、重复", "回復、答復、恢復、複印、重複"),
        ("污水、老干部、公里、后勤", "污水、老幹部、公里、後勤"),
    ])
    func `official words are written as they are in public notices`(
        simplified: String, traditional: String
    ) throws {
        let page = try page(path, languages: "[zh-Hans, zh-Hant]", body: simplified)
        #expect(page?.contains("<p>\(traditional)</p>") == true, "\(page ?? "")")
    }

    @Test func `a reviewer's name stays as it is wherever it stands`() throws {
        let html = try #require(
            try page(path, languages: "[zh-Hans, zh-Hant]", body: "由范于后、钟某审核"))
        #expect(html.contains("<span translate=\"no\">范于后</span>"))
        #expect(html.contains("<p>由范于后、钟某審核</p>"))
    }

    @Test func `a board's own phrases and strings go first`() throws {
        let own = [
            (path: "traditional.yml", bytes: Array("范家村: 范家村\n".utf8)),
            (path: "strings/zh-Hant.yml", bytes: Array("home: 鄰里首頁\n".utf8)),
        ]
        let html = try #require(
            try page(path, languages: "[zh-Hans, zh-Hant]", body: "范家村的规范", own: own))
        #expect(html.contains("<p>范家村的規範</p>"))
        #expect(html.contains(">鄰里首頁</a>"))
    }

    @Test func `a title in Traditional Chinese is taken as it is`() throws {
        let title = "{zh-Hans: 网络指南, zh-Hant: 網路鄰里}"
        let html = try #require(
            try page(path, languages: "[zh-Hans, zh-Hant]", title: title))
        #expect(html.contains(">網路鄰里</h1>"))
        #expect(html.contains("<title>網路鄰里 - "))
    }

    @Test(arguments: [
        ("[zh-Hant]", "service/guide/2026-01-05.html", "<p>規範</p>"),
        ("[zh-Hans, zh-Hant]", "service/guide/2026-01-05.html", "<p>规范</p>"),
        ("[zh-Hant, en]", "en/service/guide/2026-01-05.html", "<p>规范</p>"),
    ])
    func `only pages in Traditional Chinese change`(
        languages: String, path: String, expected: String
    ) throws {
        let html = try page(path, languages: languages, body: "规范")
        #expect(html?.contains(expected) == true, "\(html ?? "")")
    }

    @Test func `the page for what is not found says it in every language of the board`() throws {
        let html = try #require(try page("404.html", languages: "[zh-Hans, zh-Hant]"))
        #expect(html.contains("找不到这个页面") && html.contains("找不到這個頁面"))
        let plain = try #require(try page("404.html", languages: "[zh-Hans]"))
        #expect(!plain.contains("zh-Hant"))
    }

    @Test func `every page leads to itself in the other languages, by the board's address`() throws
    {
        let languages = "[zh-Hans, zh-Hant]\nbase-url: https://example.org/board"
        let html = try #require(try page(path, languages: languages))
        let base = "<link rel=\"alternate\" hreflang=\""
        let address = "service/guide/2026-01-05.html\">"
        for (code, folder) in [("zh-Hans", ""), ("zh-Hant", "zh-Hant/"), ("x-default", "")] {
            #expect(
                html.contains(
                    "\(base)\(code)\" href=\"https://example.org/board/\(folder)\(address)"))
        }
    }
}
