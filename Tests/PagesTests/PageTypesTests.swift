import Boards
import Outputs
import Pages
import Testing

struct PageTypesTests {
    private func sites(_ board: InMemoryBoard = .small) throws -> [Site] {
        let board = try #require(board.board())
        let strings = try SiteTemplates(overrides: []).strings
        return Site.all(of: board, bodies: BodyDocuments(), strings: strings) { _ in nil }
    }

    private func paths(_ type: any PageType.Type) throws -> [String] {
        try sites().flatMap { type.pages(of: $0) }.map(\.path.text)
    }

    @Test func `every address of a small board is there, in both languages`() throws {
        let pages = try sites().map { site in
            PageTypes.all.flatMap { $0.pages(of: site) }.map(\.path.text)
        }
        let first = try #require(pages.first)
        #expect(pages.count == 2)
        #expect(pages[1] == first.map { "en/" + $0 })
        #expect(Set(first).count == first.count)
    }

    @Test func `every column has a page, with and without items`() throws {
        let expected = ["party", "residency", "finance", "service"].map { $0 + "/index.html" }
        #expect(try paths(ColumnPage.self) == expected + expected.map { "en/" + $0 })
    }

    @Test func `a record's page lies at its address`() throws {
        let paths = try paths(RecordPage.self)
        #expect(paths.contains("finance/monthly-ledger/2026-01.html"))
        #expect(paths.contains("service/guide/2026-01-05.html"))
        #expect(paths.count == 8)
    }

    @Test func `a free page keeps its Chinese name`() throws {
        #expect(try paths(TextPage.self) == ["pages/关于.html", "en/pages/关于.html"])
    }

    @Test func `page types have a template each and no two the same`() {
        let names = PageTypes.all.map { $0.template }
        #expect(Set(names).count == names.count)
        let built = SiteTemplates.builtIn.map(\.path).filter { $0.hasPrefix("pages/") }
        #expect(built.sorted() == names.map { $0 + ".mustache" }.sorted())
    }
}
