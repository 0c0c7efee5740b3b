import Foundation
import TestSupport
import Testing

/// What government pages carry, on every page of a built site.
struct SiteConventionsTests {
    @Test func `no meta tag is empty, and none is given twice`() throws {
        let wrong = try BuiltSite.pages.flatMap { page -> [String] in
            let tags = BuiltSite.meta(page.text)
            let empty = tags.filter {
                $0.content.allSatisfy(\.isWhitespace) || $0.content == "null"
            }
            let names = tags.map(\.name)
            let twice = Set(names).filter { name in names.count { $0 == name } > 1 }
            return (empty.map(\.name) + twice).map { "\(page.path): \($0)" }
        }
        #expect(wrong == [])
    }

    private static let ofEveryPage: Set = ["SiteName", "SiteDomain", "Url"]
    private static let ofColumns: Set = [
        "ColumnName", "ColumnDescription", "ColumnKeywords", "ColumnType",
    ]
    /// The annex asks for the other two on the pages of columns.
    private static let ofColumnsOnRecords: Set = ["ColumnName", "ColumnType"]
    private static let ofRecords: Set = [
        "ArticleTitle", "PubDate", "ContentSource", "Keywords", "Author", "Description",
    ]

    @Test func `every page names its site, a column its column, a record all of it`() throws {
        var records = 0
        let wrong = try BuiltSite.pages.flatMap { page -> [String] in
            let names = Set(BuiltSite.meta(page.text).map(\.name))
            var asked = Self.ofEveryPage
            let isRecord = BuiltSite.isRecord(page.text)
            if isRecord { asked.formUnion(Self.ofRecords.union(Self.ofColumnsOnRecords)) }
            if page.path.hasSuffix("finance/index.html")
                || page.path.hasSuffix("finance/monthly-ledger/index.html")
            {
                asked.formUnion(Self.ofColumns)
            }
            records += isRecord ? 1 : 0
            return asked.subtracting(names).sorted().map { "\(page.path): \($0)" }
        }
        #expect(wrong == [])
        #expect(records > 200)
    }

    @Test func `a day of publication has no hour that nobody knows`() throws {
        let days = try BuiltSite.pages.flatMap { BuiltSite.meta($0.text) }
            .filter { $0.name == "PubDate" }
        #expect(days.count > 200)
        #expect(days.allSatisfy { $0.content.wholeMatch(of: #/\d{4}-\d\d-\d\d/#) != nil })
    }

    @Test func `every data block is JSON with a context and a graph`() throws {
        var types: Set<String> = []
        for page in try BuiltSite.pages {
            let blocks = page.text.matches(
                of: #/<script type="application\/ld\+json">(.*?)<\/script>/#)
            for block in blocks {
                let json = try JSONSerialization.jsonObject(with: Data(String(block.1).utf8))
                let object = try #require(json as? [String: Any])
                #expect(object["@context"] as? String == "https://schema.org")
                let graph = try #require(object["@graph"] as? [[String: Any]])
                types.formUnion(graph.compactMap { $0["@type"] as? String })
            }
            #expect(blocks.count <= 1, "\(page.path)")
        }
        let expected: Set = [
            "WebSite", "Organization", "BreadcrumbList", "Report", "GovernmentService", "Dataset",
        ]
        #expect(types == expected)
    }

    @Test func `a page with residents is not indexed and describes nothing to programs`() throws {
        let pages = try BuiltSite.pages.filter {
            $0.text.contains("<meta name=\"robots\" content=\"noindex\">")
                && BuiltSite.isRecord($0.text)
        }
        #expect(!pages.isEmpty)
        let wrong = pages.filter {
            $0.text.contains("\"Report\"") || $0.text.contains("\"Dataset\"")
        }
        #expect(wrong.map(\.path) == [])
    }

    @Test func `every record has its header block, its place and the code of its address`() throws {
        let parts = [
            "<dt>索引号</dt>", "<dt>发布机构</dt>", "<dt>主题分类</dt>", "<dt>公开方式</dt>", "<dt>状态</dt>",
            "class=\"breadcrumb-label\" aria-hidden=\"true\">当前位置<", "<svg viewBox=\"-4 -4.5 ",
        ]
        let traditional = [
            "<dt>索引號</dt>", "<dt>發布機構</dt>", "<dt>主題分類</dt>", "<dt>公開方式</dt>", "<dt>狀態</dt>",
            "class=\"breadcrumb-label\" aria-hidden=\"true\">當前位置<", "<svg viewBox=\"-4 -4.5 ",
        ]
        let wrong = try BuiltSite.pages.filter {
            BuiltSite.isRecord($0.text) && !$0.path.hasPrefix("en/")
        }.flatMap { page in
            (page.path.hasPrefix("zh-Hant/") ? traditional : parts)
                .filter { !page.text.contains($0) }.map { "\(page.path): \($0)" }
        }
        #expect(wrong == [])
    }

    @Test func `size and contrast are chosen on every page that may have the style sheet`() throws {
        let wrong = try BuiltSite.pages.filter { page in
            !page.path.hasSuffix("404.html")
                && (page.text.ranges(of: " name=\"text-size\"").count != 3
                    || page.text.ranges(of: " name=\"contrast\"").count != 3
                    || !page.text.contains("accessibility.html"))
        }
        #expect(wrong.map(\.path) == [])
    }

    @Test func `after its term a list shows its sums and no row`() throws {
        let page = try #require(
            try BuiltSite.pages.first { $0.path == "finance/aid-fund/2026-01.html" }?.text)
        #expect(page.contains("公示期满，个人信息已按规定撤下，合计数保留。"))
        #expect(page.contains("资助明细（共 5 行）"))
        #expect(page.contains("<tbody>\n</tbody>"))
        #expect(page.contains("2,900.00"))
        let recent = try #require(
            try BuiltSite.pages.first { $0.path == "finance/aid-fund/2026-10.html" }?.text)
        #expect(!recent.contains("公示期满，个人信息"))
    }

    @Test func `headings go down one level at a time`() throws {
        let wrong = try BuiltSite.pages.compactMap { page -> String? in
            var last = 0
            for match in page.text.matches(of: #/<h([1-6])[ >]/#) {
                guard let level = Int(match.1), level <= last + 1 else { return page.path }
                last = level
            }
            return last == 0 ? page.path : nil
        }
        #expect(wrong == [])
    }

    @Test func `every table of the program has a caption, and every head cell says what it heads`()
        throws
    {
        let wrong = try BuiltSite.pages.flatMap { page -> [String] in
            let shown = page.text.replacing(
                #/<(section|article|div) class="prose"[\s\S]*?<\/\1>/#, with: "")
            let bare = shown.matches(of: #/<table[^>]*>\s*(?!<caption[ >])./#).map { String($0.0) }
            let heads = page.text.matches(of: #/<th(?![^>]* scope=)(?!ead)[^>]*>/#).map {
                String($0.0)
            }
            return (bare + heads).map { "\(page.path): \($0)" }
        }
        #expect(wrong == [])
    }

    @Test(arguments: ["style", "lists", "ledger", "coverage", "search"])
    func `a stylesheet closes every block before the next part begins`(name: String) throws {
        let path = "templates/assets/\(name).css"
        let style = try Data(contentsOf: PackageFolder.root.appending(path: path))
        var depth = 0
        var open: [Substring] = []
        for line in String(decoding: style, as: UTF8.self).split(separator: "\n") {
            if line.hasPrefix("/*"), depth != 0 { open.append(line) }
            depth += line.count { $0 == "{" } - line.count { $0 == "}" }
        }
        #expect(open == [])
        #expect(depth == 0)
    }
}
