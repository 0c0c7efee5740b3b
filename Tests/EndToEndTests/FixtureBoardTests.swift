import Foundation
import TestSupport
import Testing

/// A board under `Tests/Fixtures/boards`: its content, and what checking it must say.
struct FixtureBoard: CustomTestStringConvertible, Sendable {
    let name: String

    var testDescription: String { name }

    var folder: URL { Self.all.appending(path: name) }

    static let all = PackageFolder.fixtures.appending(path: "boards")

    static let boards: [FixtureBoard] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: all.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map { FixtureBoard(name: $0) }
    }()

    /// How a file of the board differs from what must be in it.
    func difference(_ file: String, _ actual: [UInt8]) throws -> String? {
        try GoldenFile(folder.appending(path: file)).difference(from: actual)
    }

    func check(_ arguments: String...) throws -> ProgramResult {
        try ProgramRun(arguments: ["check"] + arguments, folder: folder).result()
    }
}

struct FixtureBoardTests {
    private func expectSame(_ difference: String?, _ location: SourceLocation) {
        if let difference {
            Issue.record(Comment(rawValue: difference), sourceLocation: location)
        }
    }

    @Test func `the boards that the project promises are there`() {
        let promised = [
            "empty", "every-mistake", "figures", "figures-broken", "first-month", "hostile",
            "traditional-windows", "valid",
        ]
        #expect(Set(FixtureBoard.boards.map(\.name)).isSuperset(of: promised))
    }

    @Test(arguments: FixtureBoard.boards)
    func `a board has its findings, in English`(_ board: FixtureBoard) throws {
        let result = try board.check()
        expectSame(try board.difference("expected.stdout", result.output), #_sourceLocation)
        expectSame(try board.difference("expected.stderr", result.errors), #_sourceLocation)
        let ending = Array(result.endingLine.utf8)
        expectSame(try board.difference("expected.exit", ending), #_sourceLocation)
    }

    @Test(arguments: FixtureBoard.boards)
    func `a board has its findings, in Chinese`(_ board: FixtureBoard) throws {
        let result = try board.check("--lang", "zh")
        expectSame(try board.difference("expected.zh.stdout", result.output), #_sourceLocation)
    }

    @Test(arguments: FixtureBoard.boards)
    func `a board has its findings, as JSON`(_ board: FixtureBoard) throws {
        let result = try board.check("--format", "json")
        expectSame(try board.difference("expected.json", result.output), #_sourceLocation)
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        let errors = report.diagnostics.count { $0.severity == "error" }
        let warnings = report.diagnostics.count { $0.severity == "warning" }
        #expect(report.summary.errors == errors)
        #expect(report.summary.warnings == warnings)
        #expect(result.endingLine == (try board.check()).endingLine)
    }

    @Test(arguments: FixtureBoard.boards)
    func `a board holds no file that nothing reads or writes`(_ board: FixtureBoard) throws {
        let known = [
            "content", "templates", "expected", "expected.stdout", "expected.stderr",
            "expected.exit", "expected.zh.stdout", "expected.json",
        ]
        let there = try FileManager.default.contentsOfDirectory(atPath: board.folder.path)
        #expect(Set(there).subtracting(known) == [])
    }

    @Test(arguments: ["empty", "figures", "first-month", "valid"])
    func `a board without a fault has no finding at all`(_ name: String) throws {
        let result = try FixtureBoard(name: name).check("--strict")
        #expect(result.outputText == "")
        #expect(result.ending == .exit(0))
    }

    @Test func `a broken figure is found in its own line, and nothing else is`() throws {
        let board = FixtureBoard(name: "figures-broken")
        let result = try board.check("--remarks", "--format", "json")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        let found = report.diagnostics.map { "\($0.file):\($0.range.start.line) \($0.rule)" }
        let content = board.folder.appending(path: "content")
        let said = try PackageFolder.files(below: content, withSuffix: ".md").flatMap { path in
            let text = try String(contentsOf: content.appending(path: path), encoding: .utf8)
            return text.components(separatedBy: "\n").enumerated().compactMap { index, line in
                line.firstMatch(of: #/ # ([a-z-]+)$/#).map {
                    "content/\(path):\(index + 1) \($0.1)"
                }
            }
        }
        #expect(said.count > 10)
        #expect(found.sorted() == said.sorted())
    }

    @Test func `every rule of this version is broken on the board of every mistake`() throws {
        let result = try FixtureBoard(name: "every-mistake").check("--remarks", "--format", "json")
        let report = try JSONDecoder().decode(CheckReport.self, from: Data(result.output))
        let rules = PackageFolder.files(
            below: PackageFolder.root.appending(path: "Sources/Rules"), withSuffix: ".swift"
        ).compactMap { path in
            try? String(
                contentsOf: PackageFolder.root.appending(path: "Sources/Rules/\(path)"),
                encoding: .utf8
            ).firstMatch(of: #/static let id: RuleID = "([a-z-]+)"/#).map { String($0.1) }
        }.compactMap { $0 }
        #expect(rules.count >= 24)
        #expect(Set(rules).subtracting(report.diagnostics.map(\.rule)) == [])
    }
}
