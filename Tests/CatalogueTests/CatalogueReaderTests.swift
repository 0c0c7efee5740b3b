import Catalogue
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing
import Values

struct CatalogueReaderTests {
    private func board(_ text: String) -> MarkedBoard {
        MarkedBoard([MarkedFile("content/catalogue.yml", text)])
    }

    @Test func `the built-in catalogue has no fault`() {
        let (catalogue, findings) = CatalogueReader.catalogue(withBoardFile: nil)
        #expect(findings.map(\.message.english) == [])
        #expect(catalogue.items.count >= 8)
        #expect(catalogue.omissions.isEmpty)
    }

    @Test func `items come column by column`() {
        let (catalogue, _) = CatalogueReader.catalogue(withBoardFile: nil)
        let columns = catalogue.items.map { item in Column.allCases.firstIndex(of: item.column) }
        #expect(columns.compactMap { $0 } == columns.compactMap { $0 }.sorted())
    }

    @Test(
        .enabled(if: PinnedItems.areThere),
        arguments: [
            "finance.monthly-ledger", "finance.aid-fund", "residency.echo-wall",
            "residency.allowance-review", "residency.inquiry", "residency.assembly-decision",
            "service.guide", "party.membership-notice",
        ])
    func `an item whose fields are fixed is as it was fixed`(code: String) throws {
        let fixed = try #require(try PinnedItems.outlines()[code])
        let own = try #require(try PinnedItems.builtIn()[code])
        let lines = TextDifference.lines(expected: fixed, actual: own)
        if !lines.isEmpty { Issue.record(Comment(rawValue: "\n" + lines.joined(separator: "\n"))) }
    }

    @Test func `a new code adds an item`() throws {
        let board = board(
            """
            items:
              - code: service.library
                no: S77
                name: 图书室
                every: quarter
                due: 5wd
                display: 30d
                mandatory: true
                basis: {zh-Hans: 街道文件, en: A rule}
                fields:
                  - {key: books, name: 藏书, type: integer, required: true}
                  - {key: note, type: text, default: 无}
            """)
        let (catalogue, findings) = board.catalogue
        #expect(findings.isEmpty)
        let item = try #require(catalogue.item("S77"))
        #expect(catalogue.item("service.library") === item)
        #expect(item.slug == "library")
        #expect(item.column == .service)
        #expect(item.frequency == .every(.quarter))
        #expect(item.due?.description == "5wd")
        #expect(item.objection == nil)
        #expect(item.isMandatory)
        #expect(item.name.text(in: "en") == "图书室")
        #expect(item.basis?.text(in: "en") == "A rule")
        #expect(item.fields.map(\.key) == ["books", "note"])
        #expect(item.fields[0].name.text(in: "zh-Hans") == "藏书")
        #expect(item.fields[1].name.text(in: "zh-Hans") == "note")
        #expect(item.fields[1].defaultValue == "无")
        #expect(item.layout.fields.count == CommonField.allCases.count + 2)
    }

    @Test func `a known code replaces the parts that it gives`() throws {
        let (old, _) = CatalogueReader.catalogue(withBoardFile: nil)
        let (catalogue, findings) = board(
            "items:\n  - {code: finance.aid-fund, due: 20d, mandatory: yes}\n"
        ).catalogue
        #expect(findings.isEmpty)
        let (before, after) = (try #require(old.item("F06")), try #require(catalogue.item("F06")))
        #expect(after.due?.description == "20d")
        #expect(after.isMandatory && !before.isMandatory)
        #expect(after.fields.map(\.key) == before.fields.map(\.key))
        #expect(after.display?.description == before.display?.description)
        #expect(catalogue.items.map(\.code) == old.items.map(\.code))
    }

    @Test func `an item is left out with a reason`() {
        let (catalogue, findings) = board(
            "items:\n  - {code: finance.aid-fund, omit: true, reason: 没有基金}\n"
        ).catalogue
        #expect(findings.isEmpty)
        #expect(catalogue.item("F06") == nil)
        #expect(catalogue.omissions.map(\.item.code) == ["finance.aid-fund"])
        #expect(catalogue.omissions.map(\.reason) == ["没有基金"])
    }

    @Test func `an empty file changes nothing`() {
        #expect(board("").catalogue.1.isEmpty)
        #expect(board("# 暂无\n").catalogue.1.isEmpty)
        #expect(board("items: []\n").catalogue.1.isEmpty)
    }

    @Test func `a misspelt item or field is near to its own`() {
        let (catalogue, _) = CatalogueReader.catalogue(withBoardFile: nil)
        #expect(catalogue.nearestItem(to: "f01") == "F01")
        #expect(catalogue.nearestItem(to: "finance.monthly-leger") == "finance.monthly-ledger")
        #expect(catalogue.nearestItem(to: "民情回音壁") == "R18")
        #expect(catalogue.nearestItem(to: "weather") == nil)
    }
}
