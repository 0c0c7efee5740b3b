import Foundation
import Testing

/// What `data/` says of records, and what it keeps to itself.
struct DataFileTests {
    private static let catalogue = """
        items:
          - code: service.sample
            no: S90
            name: {zh-Hans: 样品, en: Sample}
            objection: 5d
            fields:
              - {key: cost, name: {zh-Hans: 多少}, type: money}
              - {key: share, name: {zh-Hans: 比例}, type: percent}
              - {key: count, name: {zh-Hans: 几个}, type: integer}
              - {key: size, name: {zh-Hans: 大小}, type: decimal}
              - {key: day, name: {zh-Hans: 哪天}, type: date}
              - {key: span, name: {zh-Hans: 哪期}, type: period}
              - {key: done, name: {zh-Hans: 办了}, type: flag}
              - {key: kind, name: {zh-Hans: 种类}, type: choice, choices: [甲, 乙]}
              - {key: words, name: {zh-Hans: 词}, type: list}
              - {key: see, name: {zh-Hans: 参见}, type: record}
              - {key: asker, name: {zh-Hans: 提出人}, type: person, mask: true}
              - key: rows
                name: {zh-Hans: 明细}
                type: table
                columns:
                  - {key: text, name: {zh-Hans: 文字}, type: text, required: true}
                  - {key: cost, name: {zh-Hans: 多少}, type: money}
                  - {key: who, name: {zh-Hans: 给谁}, type: person, mask: true}
              - key: people
                name: {zh-Hans: 名单}
                type: table
                personal: true
                columns:
                  - {key: name, name: {zh-Hans: 姓名}, type: text}
        """

    private static let full = """
        ---
        item: S90
        title: 样品“一”
        date: 2026-01-05
        published: 2026-01-06
        summary: 一句话
        keywords: [甲, 乙]
        cost: -1,250.5万元
        share: 60.7%
        count: 1,200
        size: 3.50
        day: 2026年1月2日
        span: 2026年第一季度
        done: 否
        kind: 乙
        words: [一, 二]
        see: two.md
        asker: 张某某
        rows:
          - {text: "=1+1", cost: -80, who: 李某某}
          - {text: 普通}
        people:
          - {name: 王某某}
        corrections:
          - {date: 2026-01-08, text: 改了金额}
        attachments:
          - {file: 表 一.txt, title: 附表}
          - {file: 表 一.txt}
        ---

        正文
        """

    private static let two = """
        ---
        item: S90
        title: 撤回的
        date: 2026-01-04
        published: 2026-01-05
        status: withdrawn
        reason: 写错了
        summary: 不再显示
        cost: 5
        ---
        """

    private static let nothing = """
        ---
        item: S90
        title: 没有
        date: 2026-01-03
        published: 2026-01-04
        nil: true
        reason: 没有发生
        ---
        """

    private static let draft = """
        ---
        item: S90
        title: 草稿
        date: 2026-01-03
        status: draft
        ---
        """

    private static let board = InMemoryBoard(
        [
            "catalogue.yml": catalogue, "service/one.md": full, "service/two.md": two,
            "service/three.md": nothing, "service/draft.md": draft, "service/表 一.txt": "x\n",
        ], settings: "languages: [zh-Hans, en]\n")

    private func lines(_ path: String) throws -> [String] {
        try SiteFiles(Self.board).text(path).components(separatedBy: "\r\n")
    }

    @Test func `every value has the form of its type`() throws {
        let json = try SiteFiles(Self.board).text("data/records.json")
        let line = try #require(json.split(separator: "\n").first { $0.contains("样品“一”") })
        let expected = #"""
            "fields":{"cost":"-12505000.00","share":"0.607","count":1200,"size":"3.50",\#
            "day":"2026-01-02","span":"2026-Q1","done":false,"kind":"乙","words":["一","二"],\#
            "see":"T1-S90-2026-01-04",\#
            "rows":[{"text":"=1+1","cost":"-80.00"},{"text":"普通"}]}}
            """#
        #expect(line.contains(expected))
    }

    @Test func `a record has its head, its window, its files and its corrections`() throws {
        let json = try SiteFiles(Self.board).text("data/records.json")
        let line = try #require(json.split(separator: "\n").first { $0.contains("样品“一”") })
        let expected = #"""
            {"number":"T1-S90-2026-01-05","item":"service.sample","item-number":"S90",\#
            "column":"service","status":"published","title":"样品“一”","language":"zh-Hans",\#
            "address":"service/sample/2026-01-05.html","date":"2026-01-05",\#
            "published":"2026-01-06","issuer":"示例社区居民委员会","until":"2026-01-11",\#
            "summary":"一句话","keywords":["甲","乙"],\#
            "attachments":[{"title":"附表","address":"files/service/%E8%A1%A8%20%E4%B8%80.txt"},\#
            {"title":"表 一.txt","address":"files/service/%E8%A1%A8%20%E4%B8%80.txt"}],\#
            "corrections":[{"date":"2026-01-08","text":"改了金额"}],"fields":{
            """#
        #expect(line.hasPrefix(expected))
    }

    @Test func `a withdrawn record has its head and its reason, and a nil one says so`() throws {
        let lines = try SiteFiles(Self.board).text("data/records.json").split(separator: "\n")
        let withdrawn = try #require(lines.first { $0.contains("撤回的") })
        #expect(withdrawn.contains(#""issuer":"示例社区居民委员会","reason":"写错了"}"#))
        let nothing = try #require(lines.first { $0.contains("没有发生") })
        #expect(nothing.contains(#""reason":"没有发生","until":"2026-01-09","nil":true,"fields":{}}"#))
    }

    @Test func `nobody who must be masked, no list and no draft gets into data and feeds`() throws {
        let files = try SiteFiles(Self.board).all.filter { path, _ in
            path.hasPrefix("data/") || path.contains("feed.")
        }
        #expect(files.count == 25)
        for (path, bytes) in files {
            let text = String(decoding: bytes, as: UTF8.self)
            for word in ["张某某", "李某某", "王某某", "草稿", "不再显示"] {
                #expect(!text.contains(word), "\(path): \(word)")
            }
        }
    }

    @Test func `the tables of all records of an item are one`() throws {
        let rows = [
            "\u{FEFF}record.number,text,cost", "T1-S90-2026-01-05,'=1+1,-80.00",
            "T1-S90-2026-01-05,普通,", "",
        ]
        #expect(try lines("data/service.sample.rows.csv") == rows)
        let values = [
            "\u{FEFF}record.number,cost,share,count,size,day,span,done,kind,words,see",
            """
            T1-S90-2026-01-05,-12505000.00,0.607,1200,3.50,2026-01-02,2026-Q1,false,乙,一、二,\
            T1-S90-2026-01-04
            """,
            "T1-S90-2026-01-03,,,,,,,,,,", "",
        ]
        #expect(try lines("data/service.sample.csv") == values)
        let withdrawn = """
            T1-S90-2026-01-04,service.sample,S90,service,withdrawn,撤回的,,2026-01-04,2026-01-05,,,\
            示例社区居民委员会,,写错了,,,service/sample/2026-01-04.html
            """
        #expect(try lines("data/records.csv")[2] == withdrawn)
    }

    @Test func `a column has the type of its field, required where every row has it`() throws {
        let json = try SiteFiles(Self.board).text("data/datapackage.json")
        let columns = #"""
            {"name":"text","title":"文字","type":"string","constraints":{"required":true}},\#
            {"name":"cost","title":"多少","type":"number","decimalChar":".","bareNumber":true}]
            """#
        #expect(json.contains(columns))
        let kind = #"""
            {"name":"kind","title":"种类","type":"string","constraints":{"enum":["甲","乙"]}}
            """#
        #expect(json.contains(kind))
        #expect(json.contains(#""created":"2026-02-20T00:00:00+08:00""#))
    }

    @Test func `a column that a board lets be blank is not required`() throws {
        let record = Self.full.replacing("{text: 普通}", with: "{cost: 3}")
        let board = InMemoryBoard(["catalogue.yml": Self.catalogue, "service/one.md": record])
        let json = try SiteFiles(board).text("data/datapackage.json")
        #expect(json.contains(#"{"name":"text","title":"文字","type":"string"},"#))
    }

    @Test func `an amount that cannot be read is left out, not guessed`() throws {
        let record = Self.full.replacing("cost: -1,250.5万元", with: "cost: 约5元")
        let board = InMemoryBoard(["catalogue.yml": Self.catalogue, "service/one.md": record])
        let files = try SiteFiles(board)
        #expect(try files.text("data/records.json").contains(#""fields":{"share":"0.607""#))
        #expect(try files.text("data/service.sample.csv").contains("T1-S90-2026-01-05,,0.607,"))
    }
}
