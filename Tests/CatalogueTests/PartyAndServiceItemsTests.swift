import Catalogue
import Records
import Testing
import Values

/// The built-in items of 党务公开 and 服务公开: who they are, and that each is whole.
struct PartyAndServiceItemsTests {
    private static let month = Frequency.every(.month)
    private static let quarter = Frequency.every(.quarter)
    private static let halfYear = Frequency.every(.halfYear)
    private static let year = Frequency.every(.year)

    private static let party: [(String, String, String, Frequency)] = [
        ("P01", "party.organisation", "党组织设置、班子分工与联系电话", .standing),
        ("P02", "party.promises", "年度目标与党组织、党员公开承诺", year),
        ("P03", "party.fulfilment", "践诺、践廉情况", halfYear),
        ("P04", "party.membership-notice", "发展党员公示", .asItHappens),
        ("P05", "party.dues", "党费收缴、使用与管理", halfYear),
        ("P06", "party.meetings", "三会一课、党内情况通报", month),
        ("P07", "party.pairing", "党员结对帮扶与志愿服务", quarter),
        ("P08", "party.duty-appraisal", "述职述廉、民主评议与满意度测评", year),
        ("P09", "party.accountability", "廉政责任制、监督检查与问责通报", halfYear),
        ("P10", "party.honours", "评优评先、后备干部公示", .asItHappens),
    ]

    private static let service: [(String, String, String, Frequency)] = [
        ("S01", "service.guide", "办事指南", .standing),
        ("S02", "service.promise", "服务承诺", year),
        ("S03", "service.rules", "首问负责、一次性告知、限时办结、全程代理", .standing),
        ("S04", "service.on-time", "限时办结统计", month),
        ("S05", "service.hotlines", "监督举报电话、意见箱、监督员", .standing),
        ("S06", "service.duty-report", "履职问责月报与违诺处理", month),
        ("S07", "service.satisfaction", "满意度测评与公共服务企业评议", halfYear),
        ("S08", "service.complaints", "投诉受理与答复", quarter),
    ]

    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private func items(of column: Column) -> [Item] {
        Self.catalogue.items.filter { $0.column == column }
    }

    @Test(arguments: [(Column.party, party), (.service, service)])
    func `a column has the items of the official list, in its order`(
        column: Column, expected: [(String, String, String, Frequency)]
    ) {
        let found = items(of: column)
        #expect(found.map(\.number) == expected.map(\.0))
        #expect(found.map(\.code) == expected.map(\.1))
        #expect(found.map { $0.name.text(in: "zh-Hans") } == expected.map(\.2))
        #expect(found.map(\.frequency) == expected.map(\.3))
    }

    @Test(arguments: party + service)
    func `an item names the rule that demands it, and has a field that must be given`(
        number: String, code: String, name: String, frequency: Frequency
    ) throws {
        let item = try #require(Self.catalogue.item(Text(number)))
        #expect(item.name.variants.map(\.language) == ["zh-Hans", "en"])
        #expect(item.basis != nil || number == "S01")
        let required = item.fields.filter(\.isAlwaysRequired)
        #expect(!required.isEmpty)
    }

    @Test(arguments: party + service)
    func `an item with a period says how long it may take`(
        number: String, code: String, name: String, frequency: Frequency
    ) throws {
        let item = try #require(Self.catalogue.item(Text(number)))
        #expect(item.periodLength == nil || item.due != nil)
    }
}
