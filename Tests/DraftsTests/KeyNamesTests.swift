import Catalogue
import Diagnostics
import Drafts
import Testing
import Values

struct KeyNamesTests {
    private static let items = CatalogueReader.catalogue(withBoardFile: nil).0.items

    @Test(arguments: items.map(\.number))
    func `every key is read as its field`(_ number: String) throws {
        let item = try #require(Self.items.first { $0.number == number })
        for names in [KeyNames(.english), KeyNames(.chinese)] {
            for (index, field) in item.layout.fields.enumerated() {
                #expect(item.layout.index(of: Text(names.key(of: field, in: item.layout))) == index)
                guard case .table(let table) = field.type else { continue }
                for (column, cell) in table.columns.enumerated() {
                    let key = names.key(of: cell, in: table.layout)
                    #expect(table.layout.index(of: Text(key)) == column)
                }
            }
        }
    }

    @Test func `a name that another field has is not used`() {
        let first = Field(key: "a", name: LocalizedText(zh: "金额", en: "a"), type: .money)
        let second = Field(key: "b", name: LocalizedText(zh: "金额", en: "b"), type: .money)
        let layout = FieldLayout([first, second])
        #expect(KeyNames(.chinese).key(of: first, in: layout) == "金额")
        #expect(KeyNames(.chinese).key(of: second, in: layout) == "b")
    }

    @Test func `words are in the language of the keys`() {
        let names = [KeyNames(.chinese), KeyNames(.english)]
        #expect(names.map { $0.key(of: .published) } == ["公开日期", "published"])
        #expect(names.map { $0.word(for: .draft) } == ["草稿", "draft"])
        #expect(names.map { $0.word(for: true) } == ["是", "yes"])
        #expect(names.map { $0.word(for: false) } == ["否", "no"])
        #expect(names.map(\.file) == ["文件", "file"])
    }
}
