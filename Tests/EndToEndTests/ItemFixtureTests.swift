import Catalogue
import Foundation
import Records
import TestSupport
import Testing
import Values

/// The records under `Tests/Fixtures/items`: a right one of every item, and wrong ones with what is
/// found in them.
struct ItemFixtureTests {
    /// Items of the built-in catalogue that have no record yet.
    private static let withoutRecord: Set<String> = []

    private static let catalogue = CatalogueReader.catalogue(withBoardFile: nil).0

    private static let numbers: [String] = {
        let folder = PackageFolder.fixtures.appending(path: "items").path
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted()
    }()

    private static let broken = numbers.filter { number in
        let file = ExampleBoard.folder(ofItem: number).appending(path: "bad.md")
        return FileManager.default.fileExists(atPath: file.path)
    }

    /// A board with an item's record of a name, and with the files that lie beside it.
    private func board(_ number: String, _ record: String) throws -> TemporaryBoard {
        let item = try #require(Self.catalogue.item(Text(number)), "there is no item \(number)")
        let folder = ExampleBoard.folder(ofItem: number)
        let board = try TemporaryBoard()
        try board.write("content/board.yml", ExampleBoard.settings())
        for file in PackageFolder.files(below: folder) where Self.belongs(file, to: record) {
            let bytes = [UInt8](try Data(contentsOf: folder.appending(path: file)))
            try board.write("content/\(item.column.rawValue)/\(file)", bytes)
        }
        return board
    }

    private static func belongs(_ file: String, to record: String) -> Bool {
        file == record || !["good.md", "bad.md", "bad.stdout", "bad.zh.stdout"].contains(file)
    }

    @Test func `every item has a right record`() {
        let missing = Self.catalogue.items.map(\.number).filter { !Self.numbers.contains($0) }
        #expect(Set(missing).subtracting(Self.withoutRecord) == [])
        #expect(Self.withoutRecord.subtracting(missing) == [], "these have a record now")
    }

    @Test(arguments: numbers)
    func `nothing is found in a right record`(_ number: String) throws {
        let result = try board(number, "good.md").run("check", "--strict", "--remarks")
        #expect(result.outputText == "")
        #expect(result.errorText == "1 record: no findings\n")
        #expect(result.ending == .exit(0))
    }

    @Test(arguments: broken)
    func `in a wrong record this is found`(_ number: String) throws {
        let board = try board(number, "bad.md")
        for (language, name) in [("en", "bad.stdout"), ("zh", "bad.zh.stdout")] {
            let result = try board.run("check", "--lang", language)
            let file = ExampleBoard.folder(ofItem: number).appending(path: name)
            let difference = try GoldenFile(file).difference(from: result.output)
            if let difference { Issue.record(Comment(rawValue: difference)) }
        }
    }
}
