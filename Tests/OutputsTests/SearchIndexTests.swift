import Foundation
import Outputs
import Testing

struct SearchIndexTests {
    private struct Missing: Error {}

    /// The files of a board's site below `search/`, and the page itself, as texts by path.
    private func files(_ board: InMemoryBoard = .small) throws -> [String: String] {
        let plan = try SitePlan(
            try #require(board.board()), templates: SiteTemplates(overrides: []),
            fileSize: { board.bytes($0)?.count },
            read: { path in
                guard let bytes = board.bytes(path) else { throw Missing() }
                return bytes
            })
        var texts: [String: String] = [:]
        for file in plan.files where file.path.contains("search") {
            texts[file.path] = String(decoding: try file.bytes(), as: UTF8.self)
        }
        return texts
    }

    /// The lines of an index piece, read as a browser would.
    private func rows(_ piece: String?) throws -> [[String]] {
        let piece = try #require(piece)
        let list = piece.drop { $0 != "," }.dropFirst().dropLast(2)
        return try JSONDecoder().decode([[String]].self, from: Data(list.utf8))
    }

    private func row(_ address: String) throws -> [String] {
        try #require(try rows(try files()["search/2026.js"]).first { $0[0] == address })
    }

    private func guide(_ key: String, _ fields: String, body: String = "") -> String {
        """
        ---
        item: S01
        title: 指南
        date: \(key)
        published: \(key)
        \(fields)
        ---
        \(body)
        """
    }

    @Test func `every language has its page, its index and one script`() throws {
        let expected = [
            "assets/search.css", "assets/search.js", "en/search.html", "en/search/2026.js",
            "search.html", "search/2026.js",
        ]
        #expect(try files().keys.sorted() == expected)
        #expect(try #require(try files()["assets/search.js"]).utf8.count <= 8 << 10)
    }

    @Test func `a record is its address, title, day, state and text`() throws {
        let row = try row("finance/monthly-ledger/2026-01")
        #expect(row[1] == "2026年1月<收支>\"明细\"")
        #expect(row[2] == "2026-02-05")
        #expect(row[3] == "p")
        for words in ["月底结余1,920.00元", "2,000.00", "=SUM(A1)", "见公示、记录和上文", "补上附件"] {
            #expect(row[4].contains(words), "\(words)")
        }
        #expect(row[4].hasSuffix("T1-F01-2026-01"))
    }

    @Test func `a table about residents is not in the index`() throws {
        let row = try row("residency/allowance-review/2026-02-16")
        #expect(row[4].contains("低保"))
        #expect(!row[4].contains("吴某某"))
    }

    @Test func `a withdrawn record has its head alone`() throws {
        #expect(
            try row("service/guide/2026-01-05")
                == ["service/guide/2026-01-05", "旧指南", "2026-01-06", "w", "T1-S01-2026-01-05"])
    }

    @Test func `a nil return says so, with its reason`() throws {
        let row = try row("residency/echo-wall/2026-01")
        #expect(row[3] == "pn")
        #expect(row[4].contains("本月没有收到意见"))
    }

    @Test func `masked names are left out, as fields and with their tables`() throws {
        let board = InMemoryBoard([
            "catalogue.yml": """
            items:
              - code: service.sample
                no: S90
                name: {zh-Hans: 样品, en: Sample}
                fields:
                  - {key: who, name: {zh-Hans: 谁}, type: person, mask: true}
                  - {key: chief, name: {zh-Hans: 负责人}, type: person}
                  - key: people
                    name: {zh-Hans: 名单}
                    type: table
                    columns:
                      - {key: person, name: {zh-Hans: 姓名}, type: person, mask: true}
                      - {key: place, name: {zh-Hans: 住址}, type: text}
            """,
            "service/a.md": """
            ---
            item: S90
            title: 样品
            date: 2026-01-08
            published: 2026-01-08
            who: 甲某某
            chief: 乙某某
            people:
              - {person: 丙某某, place: 一号楼}
            ---
            """,
        ])
        let rows = try rows(try files(board)["search/2026.js"])
        #expect(rows.map { $0[4] } == ["乙某某\nT1-S90-2026-01-08"])
    }

    @Test func `years are pieces, the newest first on the page`() throws {
        let board = InMemoryBoard([
            "service/a.md": guide("2025-03-01", "summary: 前年"),
            "service/b.md": guide("2026-01-08", "summary: 去年"),
        ])
        let files = try files(board)
        #expect(try rows(files["search/2025.js"]).map { $0[0] } == ["service/guide/2025-03-01"])
        #expect(try rows(files["search/2026.js"]).map { $0[0] } == ["service/guide/2026-01-08"])
        #expect(try #require(files["search.html"]).contains(" data-pieces=\"2026 2025\""))
    }

    @Test func `a large year is several pieces`() throws {
        let body = String(repeating: "很长的正文。", count: 20_000)
        let board = InMemoryBoard([
            "service/a.md": guide("2026-01-06", "", body: body),
            "service/b.md": guide("2026-01-07", "", body: body),
            "service/c.md": guide("2026-01-08", "", body: body),
        ])
        let files = try files(board)
        #expect(try rows(files["search/2026.js"]).map { $0[0] }.count == 2)
        #expect(
            try rows(files["search/2026-2.js"]).map { $0[0] } == ["service/guide/2026-01-06"])
        #expect(try #require(files["search.html"]).contains(" data-pieces=\"2026 2026-2\""))
    }

    @Test(arguments: [
        ("quotation marks and backslashes", #"说"好\n""#, #"说"好\n""#),
        ("a line separator", "前\u{2028}后", "前 后"),
        ("the end of a script", "</script>", "</script>"),
    ])
    func `any text is one string of the script`(label: String, text: String, expected: String)
        throws
    {
        let board = InMemoryBoard(["service/a.md": guide("2026-01-08", "summary: '\(text)'")])
        let piece = try #require(try files(board)["search/2026.js"])
        #expect(try rows(piece).first?[4].contains(expected) == true, "\(label)")
        #expect(!piece.contains("\u{2028}"))
    }
}
