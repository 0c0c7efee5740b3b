import Boards
import Catalogue
import Testing
import Values

struct RetentionTests {
    private let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private func days(_ text: String, _ code: String) throws -> String? {
        let (settings, findings) = MarkedSettings.read(
            MarkedSettings.completed(text), catalogue: catalogue)
        #expect(findings.isEmpty)
        let item = try #require(catalogue.item(Text(code)))
        return try #require(settings).retention.term(of: item)?.description
    }

    @Test(arguments: [
        ("", nil), ("retain: 180d", "180d"), ("retain: 60个工作日", "60wd"),
        ("retain: {R08: 365d}", "365d"), ("retain: {residency.allowance-review: 365d}", "365d"),
        ("retain: {default: 180d, R08: 90d}", "90d"), ("retain: {default: 180d}", "180d"),
        ("retain: {P04: 90d}", nil),
    ])
    func `a term is the item's own, else the board's`(text: String, term: String?) throws {
        #expect(try days(text, "R08") == term)
    }

    @Test func `a number alone is no length of time`() {
        expect(
            SettingsFinding(
                "wrong-type", "'180' is not a length of time", "“180”不是期限",
                hint: ("write it as 180d", "写成 180d 的样子")),
            in: "retain: «180»")
    }

    @Test func `a list is no length of time`() {
        expect(
            SettingsFinding(
                "wrong-type", "'R08' under 'retain' is no length of time", "“retain”里的“R08”不是期限",
                hint: ("write 180d", "写成 180d 的样子")),
            in: "retain: {R08: «[180d]»}", catalogue: catalogue)
    }

    @Test func `an item that is not in the catalogue`() {
        expect(
            SettingsFinding(
                "unknown-item", "the catalogue has no item 'R99'", "公开目录里没有“R99”这个事项"),
            in: "retain: {«R99»: 180d}", catalogue: catalogue)
    }
}
