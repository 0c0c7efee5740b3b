import Catalogue
import Diagnostics
import Records
import Testing
import Values

struct ProfileTests {
    private static let catalogue = CatalogueReader.catalogue(
        withBoardFile: DecodedFile(
            path: "content/catalogue.yml",
            raw: Array(
                """
                items:
                  - code: finance.land
                    no: F91
                    name: {zh-Hans: 集体土地, en: Collective land}
                    profiles: [village-to-urban]
                    fields:
                      - {key: area, name: {zh-Hans: 面积}, type: decimal}
                  - code: party.lessons
                    no: P91
                    name: {zh-Hans: 党课, en: Lessons}
                    profiles: [urban]
                    fields:
                      - {key: topic, name: {zh-Hans: 题目}, type: text}

                """.utf8)))

    private func codes(_ profile: Profile?) -> [String] {
        Self.catalogue.0.limited(to: profile).items.map(\.code)
    }

    @Test func `the file has no mistake`() { #expect(Self.catalogue.1.isEmpty) }

    @Test func `an item of one profile is not in another`() {
        #expect(codes(.villageToUrban).contains("finance.land"))
        #expect(!codes(.urban).contains("finance.land"))
        #expect(codes(.urban).contains("party.lessons"))
        #expect(!codes(.villageToUrban).contains("party.lessons"))
    }

    @Test func `a party organisation has the party column, all of it`() {
        #expect(codes(.partyOnly).allSatisfy { $0.hasPrefix("party.") })
        #expect(codes(.partyOnly).contains("party.lessons"))
        #expect(codes(.partyOnly).contains("party.membership-notice"))
    }

    @Test func `without a profile every item is there, and most are for all profiles`() {
        #expect(codes(nil) == Self.catalogue.0.items.map(\.code))
        #expect(codes(.urban).contains("finance.monthly-ledger"))
        #expect(codes(.villageToUrban).contains("finance.monthly-ledger"))
    }

    @Test func `the catalogue prints what it read`() {
        let item = Self.catalogue.0.items.filter { $0.code == "finance.land" }
        #expect(CatalogueWriter.yaml(item).contains("\n    profiles: [village-to-urban]\n"))
    }

    @Test func `a profile that there is not`() {
        let (_, findings) = CatalogueReader.catalogue(
            withBoardFile: DecodedFile(
                path: "content/catalogue.yml",
                raw: Array("items:\n  - {code: finance.monthly-ledger, profiles: [rural]}\n".utf8)))
        #expect(findings.map(\.rule) == ["not-a-choice"])
        #expect(findings.map(\.message.english) == ["'rural' is not a profile"])
        #expect(findings.map(\.message.chinese) == ["“rural”不是社区类型"])
    }
}
