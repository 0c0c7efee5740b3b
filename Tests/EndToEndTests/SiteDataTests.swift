import Foundation
import TestSupport
import Testing

/// The data files of built sites, held against their formats by other people's programs.
struct SiteDataTests {
    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python").path
    private static let address = "base-url: https://example.org/board/\n"

    /// What the validators say of a board's site; `settings` are added to its own.
    private func verdict(on board: URL, settings: String = "") throws -> String {
        try #require(
            FileManager.default.fileExists(atPath: Self.python), "make setup-tests installs it")
        let copy = try TemporaryBoard()
        try FileManager.default.copyItem(
            at: board.appending(path: "content"), to: copy.folder.appending(path: "content"))
        let path = "content/board.yml"
        let old = try String(contentsOf: copy.folder.appending(path: path), encoding: .utf8)
        try copy.write(path, old + "\n" + settings)
        let built = try copy.run("build")
        try #require(built.ending == .exit(0), "\(built.errorText)")
        let root = PackageFolder.root.path
        let result = try ProgramRun(
            arguments: [
                root + "/Tests/Validators/site_data.py", copy.folder.path + "/site",
                root + "/docs/records.schema.json",
            ], folder: copy.folder, program: Self.python
        ).result()
        return result.outputText + result.errorText
    }

    @Test func `the sample board's data files are valid`() throws {
        let verdict = try verdict(on: PackageFolder.root)
        let sound =
            #/[1-9]\d+ records, [1-9]\d+ resources, [1-9]\d+ tables, 15 atom, 15 json feeds, 1 sitemaps\n/#
        #expect(verdict.wholeMatch(of: sound) != nil, "\(verdict)")
    }

    @Test func `without a base address they are valid, and there is no sitemap`() throws {
        let board = FixtureBoard(name: "first-month").folder
        let verdict = try verdict(on: board)
        #expect(
            verdict == "1 records, 3 resources, 5 tables, 10 atom, 10 json feeds, 0 sitemaps\n")
    }

    @Test func `every language has feeds, and data there is once`() throws {
        let board = FixtureBoard(name: "first-month").folder
        let verdict = try verdict(on: board, settings: Self.address)
        #expect(
            verdict == "1 records, 3 resources, 5 tables, 10 atom, 10 json feeds, 1 sitemaps\n")
    }

    @Test func `a board without a record has valid data files too`() throws {
        let verdict = try verdict(on: FixtureBoard(name: "empty").folder)
        #expect(
            verdict == "0 records, 1 resources, 1 tables, 5 atom, 5 json feeds, 0 sitemaps\n")
    }
}
