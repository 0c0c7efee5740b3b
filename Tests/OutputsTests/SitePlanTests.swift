import Boards
import Diagnostics
import Foundation
import Outputs
import TestSupport
import Testing

struct SitePlanTests {
    private struct Missing: Error {}

    private func site(
        _ board: InMemoryBoard = .small, overrides: [(path: String, bytes: [UInt8])] = []
    ) throws -> [String: [UInt8]] {
        let templates = try SiteTemplates(overrides: overrides)
        let plan = try SitePlan(
            try #require(board.board()), templates: templates,
            fileSize: { board.bytes($0)?.count },
            read: { path in
                guard let bytes = board.bytes(path) else { throw Missing() }
                return bytes
            })
        var files: [String: [UInt8]] = [:]
        for file in plan.files {
            #expect(files[file.path] == nil, "\(file.path) is planned once")
            files[file.path] = try file.bytes()
        }
        return files
    }

    private func text(_ files: [String: [UInt8]], _ path: String) throws -> String {
        String(decoding: try #require(files[path], "\(path) is there"), as: UTF8.self)
    }

    @Test func `a small board gives its site, whole text`() throws {
        let golden = PackageFolder.fixtures.appending(path: "sites/small")
        let files = try site().filter { !$0.key.hasPrefix("assets/") }
        for (path, bytes) in files.sorted(by: { $0.key < $1.key }) {
            let difference = try GoldenFile(golden.appending(path: path)).difference(from: bytes)
            #expect(difference == nil, "\(difference ?? "")")
        }
        let leftOver = PackageFolder.files(below: golden).filter { files[$0] == nil }
        #expect(leftOver.isEmpty)
    }

    @Test func `every relative link and every stylesheet leads to a file of the site`() throws {
        let files = try site()
        for (path, bytes) in files where path.hasSuffix(".html") && !path.hasSuffix("404.html") {
            for target in Links.targets(in: String(decoding: bytes, as: UTF8.self)) {
                #expect(files[Links.resolve(target, from: path)] != nil, "\(path) → \(target)")
            }
        }
    }

    @Test func `amounts are plain in CSV, and a text cannot become a formula`() throws {
        let csv = try text(try site(), "finance/monthly-ledger/2026-01-entries.csv")
        let lines = csv.split(separator: "\r\n", omittingEmptySubsequences: false)
        #expect(csv.utf8.starts(with: [0xEF, 0xBB, 0xBF]))
        #expect(lines.count == 4)
        #expect(lines[0].hasPrefix("\u{FEFF}日期,凭证号,科目,摘要,"))
        #expect(
            lines[1] == "2026-01-08,记-001,办公,'=SUM(A1),,,,,80.00,1920.00,,孙某,王某,,T1-R08-2026-02-16,"
        )
        #expect(lines[2].contains(",-0.50,0.50,1919.00,"))
    }

    @Test(arguments: [
        ("-1", "'-1"), ("+86", "'+86"), ("@x", "'@x"), ("＝1", "'＝1"),
        ("说“好,的”", "\"说“好,的”\""), ("a\"b", "\"a\"\"b\""), ("普通", "普通"), ("=1,2", "\"'=1,2\""),
    ])
    func `a text cell is quoted safely`(cell: String, expected: String) throws {
        let board = InMemoryBoard([
            "service/g.md": """
            ---
            item: S01
            title: 指南
            date: 2026-01-05
            published: 2026-01-06
            materials: {file: m.csv}
            ---
            """,
            "service/m.csv": "材料名称,份数\n\"\(cell.replacing("\"", with: "\"\""))\",2\n",
        ])
        let csv = try text(try site(board), "service/guide/2026-01-05-materials.csv")
        #expect(csv == "\u{FEFF}材料名称,形式,份数\r\n\(expected),,2\r\n")
    }

    @Test func `a table about residents has no CSV, and its page is not indexed`() throws {
        let files = try site()
        #expect(!files.keys.contains { $0.hasPrefix("residency/") && $0.hasSuffix(".csv") })
        let page = try text(files, "residency/allowance-review/2026-02-16.html")
        #expect(page.contains("<meta name=\"robots\" content=\"noindex\">"))
        #expect(!page.contains("download"))
    }

    @Test func `a withdrawn record shows its reason and nothing of its content`() throws {
        let page = try text(try site(), "service/guide/2026-01-05.html")
        #expect(page.contains("政策变了"))
        #expect(!page.contains("不再显示的"))
    }

    @Test func `a template of the board replaces the built-in one`() throws {
        let own = Array("<h1>{{pageTitle}}</h1>{{body}}".utf8)
        let page = try text(
            try site(overrides: [("pages/text.mustache", own)]), "pages/关于.html")
        #expect(page.hasPrefix("<h1>关于本栏 &amp; 你</h1>"))
        #expect(!page.contains("<!DOCTYPE"))
    }

    @Test func `an own asset is copied, and a built-in one replaced`() throws {
        let files = try site(overrides: [
            ("assets/logo.txt", Array("logo".utf8)), ("assets/style.css", Array("b{}".utf8)),
            ("assets/print.css", Array("i { }".utf8)),
        ])
        #expect(files["assets/logo.txt"] == Array("logo".utf8))
        #expect(files["assets/style.css"] == Array("b{}@media print{i{}}".utf8))
        #expect(files["assets/print.css"] == nil)
    }

    @Test func `a name that a page does not have is a located finding`() throws {
        let own = Array("<p>{{titel}}</p>".utf8)
        do {
            _ = try site(overrides: [("pages/text.mustache", own)])
            Issue.record("rendered without the name")
        } catch let error as TemplateFindings {
            let finding = try #require(error.findings.first)
            #expect(finding.rule == "bad-template")
            #expect(finding.span.file.path == "templates/pages/text.mustache")
            #expect(finding.span.range.start == 3)
            #expect(finding.message.english == "this page has no value 'titel'")
        }
    }

    @Test func `without a base address the 404 page has no link to another page`() throws {
        let page = try text(try site(), "404.html")
        #expect(Links.targets(in: page).isEmpty)
        #expect(page.contains("There is no such page"))
    }

    @Test func `with a base address the 404 page links from the root of the host`() throws {
        let board = InMemoryBoard(settings: "base-url: https://example.org/board/\n")
        let page = try text(try site(board), "404.html")
        #expect(page.contains("href=\"/board/index.html\""))
    }

    @Test func `an attachment is copied as it is`() throws {
        #expect(try site()["files/residency/minutes.txt"] == Array("会议记录\n".utf8))
    }
}

/// What the links of a page lead to.
enum Links {
    /// The targets of `href` and `src` but for places on the page and telephone numbers.
    static func targets(in html: String) -> [String] {
        html.matches(of: /(?:href|src)="([^"#][^"]*)"/).map { String($0.output.1) }
            .filter { !$0.hasPrefix("tel:") }
    }

    /// The path of the site that a target means on a page.
    static func resolve(_ target: String, from path: String) -> String {
        var parts = path.split(separator: "/").dropLast().map(String.init)
        let file = target.prefix { $0 != "#" }
        for part in file.split(separator: "/") {
            if part == ".." { parts.removeLast() } else { parts.append(String(part)) }
        }
        return parts.joined(separator: "/").removingPercentEncoding ?? ""
    }
}
