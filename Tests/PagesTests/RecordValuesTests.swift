import Outputs
import Pages
import Testing

/// How the values of a record, and what it leads to, look on its page.
struct RecordValuesTests {
    private struct Missing: Error {}

    private static let catalogue = """
        items:
          - code: service.sample
            no: S90
            name: {zh-Hans: 样品, en: Sample}
            fields:
              - {key: day, name: {zh-Hans: 哪天, en: day}, type: date}
              - {key: span, name: {zh-Hans: 哪期, en: span}, type: period}
              - {key: text, name: {zh-Hans: 文字, en: text}, type: text}
              - {key: flag, name: {zh-Hans: 是否, en: flag}, type: flag}
              - {key: cost, name: {zh-Hans: 多少, en: cost}, type: money}
              - {key: see, name: {zh-Hans: 参见, en: see}, type: record}
              - key: rows
                name: {zh-Hans: 明细, en: rows}
                type: table
                columns:
                  - {key: name, name: {zh-Hans: 名称}, type: text}
                  - {key: day, name: {zh-Hans: 哪天}, type: date}
                  - {key: see, name: {zh-Hans: 参见}, type: record}
        """

    private static let ledger = """
        ---
        item: F01
        title: 一月的账 <甲>
        period: 2026-01
        published: 2026-02-05
        ---

        """

    private static let draft = """
        ---
        item: F01
        title: 二月的账
        period: 2026-02
        status: draft
        ---

        """

    private static func sample(_ fields: String) -> String {
        """
        ---
        item: S90
        title: 样品
        date: 2026-01-08
        published: 2026-01-09
        \(fields)
        ---

        """
    }

    /// The record's page in both languages.
    private func pages(_ fields: String) throws -> (chinese: String, english: String) {
        let files = [
            "catalogue.yml": Self.catalogue, "service/sample/a.md": Self.sample(fields),
            "finance/一月.md": Self.ledger, "finance/草稿.md": Self.draft,
            "residency/room.svg": "<svg/>", "service/sample/会议 室.svg": "<svg/>",
        ]
        let board = InMemoryBoard(files, settings: "languages: [zh-Hans, en]\n")
        let plan = try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: []),
            fileSize: { board.bytes($0)?.count },
            read: { path in
                guard let bytes = board.bytes(path) else { throw Missing() }
                return bytes
            })
        func page(_ path: String) throws -> String {
            let file = try #require(plan.files.first { $0.path == path })
            return String(decoding: try file.bytes(), as: UTF8.self)
        }
        return (
            try page("service/sample/2026-01-08.html"),
            try page("en/service/sample/2026-01-08.html")
        )
    }

    // MARK: References

    private static let link =
        "<a href=\"../../finance/monthly-ledger/2026-01.html\">一月的账 &lt;甲&gt;</a>"

    private static let references = [
        "T1-F01-2026-01", "finance/monthly-ledger/2026-01", "finance/monthly-ledger/2026-01.html",
        "/finance/monthly-ledger/2026-01", "../../finance/monthly-ledger/2026-01.html",
        "../../finance/一月.md", "/finance/一月.md",
    ]

    @Test(arguments: references)
    func `a reference shows the record's title, however it is written`(reference: String) throws {
        let pages = try pages("see: \(reference)")
        #expect(pages.chinese.contains("<dt>参见</dt><dd>\(Self.link)</dd>"))
        #expect(pages.english.contains("<dt>see</dt><dd lang=\"zh-Hans\">\(Self.link)</dd>"))
    }

    @Test(arguments: references)
    func `so does a cell`(reference: String) throws {
        let pages = try pages("rows:\n  - {name: 甲, see: \(reference)}")
        #expect(pages.chinese.contains("<td class=\"text\">\(Self.link)</td>"))
    }

    @Test(arguments: ["T1-F01-2026-02", "finance/monthly-ledger/2026-02", "../../finance/草稿.md"])
    func `a reference to what is not public has no link`(reference: String) throws {
        #expect(try pages("see: \(reference)").chinese.contains("<dd>\(reference)</dd>"))
    }

    // MARK: Days and periods

    @Test func `a day is in words among the fields`() throws {
        let pages = try pages("day: 2026-09-17")
        #expect(
            pages.chinese.contains(
                "<dt>哪天</dt><dd><time datetime=\"2026-09-17\">2026年9月17日</time></dd>"))
        #expect(
            pages.english.contains(
                "<dt>day</dt><dd><time datetime=\"2026-09-17\">17 September 2026</time></dd>"))
    }

    @Test(arguments: [
        (
            "2026-10", "<time datetime=\"2026-10\">2026年10月</time>",
            "<time datetime=\"2026-10\">October 2026</time>"
        ),
        (
            "2026年", "<time datetime=\"2026\">2026年</time>", "<time datetime=\"2026\">2026</time>"
        ),
        ("2026-Q4", "2026年第四季度", "Q4 2026"),
    ])
    func `a period is in words among the fields`(
        written: String, chinese: String, english: String
    ) throws {
        let pages = try pages("span: \(written)")
        #expect(pages.chinese.contains("<dt>哪期</dt><dd>\(chinese)</dd>"))
        #expect(pages.english.contains("<dt>span</dt><dd>\(english)</dd>"))
    }

    @Test func `a day in a table is written as elsewhere`() throws {
        let pages = try pages("rows:\n  - {name: 甲, day: 2026年9月17日}")
        let opening = "<td><time datetime=\"2026-09-17\">"
        #expect(pages.chinese.contains(opening + "2026年9月17日</time></td>"))
        #expect(pages.english.contains(opening + "17 September 2026</time></td>"))
    }

    // MARK: Languages

    @Test(arguments: [
        ("text: 文字", "<dd lang=\"zh-Hans\">文字</dd>"), ("flag: 是", "<dd>yes</dd>"),
        ("cost: 1250", "<dd>1,250.00<span class=\"unit\">yuan</span></dd>"),
        ("cost: 壹仟元整", "<dd lang=\"zh-Hans\">人民币壹仟元整</dd>"),
    ])
    func `only the author's words are marked with their language`(
        field: String, expected: String
    ) throws {
        #expect(try pages(field).english.contains(expected))
    }

    // MARK: Attachments

    @Test(arguments: [
        ("../../residency/room.svg", "../../files/residency/room.svg", "room.svg"),
        ("/residency/room.svg", "../../files/residency/room.svg", "room.svg"),
        (
            "会议%20室.svg", "../../files/service/sample/%E4%BC%9A%E8%AE%AE%20%E5%AE%A4.svg",
            "会议 室.svg"
        ),
    ])
    func `an attachment without a title shows its file name`(
        file: String, href: String, name: String
    ) throws {
        let page = try pages("attachments:\n  - {file: \(file)}").chinese
        #expect(page.contains("<a href=\"\(href)\" download>\(name)</a>"))
    }

    @Test func `an attachment with a title shows it`() throws {
        let page = try pages("attachments:\n  - {file: ../../residency/room.svg, title: 平面图}")
            .chinese
        #expect(page.contains("download>平面图</a>"))
    }
}
