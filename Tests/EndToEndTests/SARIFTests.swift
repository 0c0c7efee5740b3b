import Foundation
import TestSupport
import Testing

/// `check --format sarif` is SARIF 2.1.0, whatever was found.
struct SARIFTests {
    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python").path

    /// What the schema says against a document; empty when nothing.
    private func faults(in document: [UInt8]) throws -> String {
        let isThere = FileManager.default.fileExists(atPath: Self.python)
        try #require(isThere, "make setup-tests installs what checks schemas")
        let result = try ProgramRun(
            PackageFolder.root.appending(path: "Tests/validate.py").path,
            PackageFolder.fixtures.appending(path: "schemas/sarif-2.1.0.json").path,
            input: document, program: Self.python
        ).result()
        return result.outputText + result.errorText
    }

    @Test(arguments: FixtureBoard.boards, ["en", "zh"])
    func `a board's findings keep to the schema`(
        _ board: FixtureBoard, _ language: String
    ) throws {
        let result = try board.check(
            "--format", "sarif", "--lang", language, "--remarks", "--allowed")
        #expect(try faults(in: result.output) == "")
    }

    @Test func `the schema refuses what it does not know`() throws {
        let log =
            #"{"version":"2.1.0","runs":[{"tool":{"driver":{"name":"x"}},"results":[],"a":1}]}"#
        #expect(try faults(in: Array(log.utf8)).contains("'a' was unexpected"))
    }
}
