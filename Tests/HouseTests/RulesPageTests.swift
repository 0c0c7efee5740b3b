import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

/// docs/rules.md is made of the doc comments of the rules, in the order of the list.
struct RulesPageTests {
    @Test func `docs/rules.md is what the rules say of themselves`() throws {
        let pages = try Rulebook.all.map { try RulePage(id: $0.id.description) }
        let difference = try GoldenFile(PackageFolder.root.appending(path: "docs/rules.md"))
            .difference(from: Array(Self.text(pages, Rulebook.all).utf8))
        if let difference { Issue.record(Comment(rawValue: "\n" + difference)) }
    }

    @Test func `every rule in the folder is listed`() throws {
        let listed = Set(Rulebook.all.map(\.id.description))
        let ids = try RulePage.files().compactMap { try RulePage.id(in: $0) }
        #expect(ids.count >= 24)
        #expect(ids.filter { !listed.contains($0) } == [])
        #expect(listed.count == Rulebook.all.count, "an id is listed twice")
    }

    @Test func `every rule has a test of its own`() throws {
        let tests = PackageFolder.root.appending(path: "Tests/RulesTests").path
        let untested = try RulePage.files().filter { try RulePage.id(in: $0) != nil }
            .map { $0.deletingPathExtension().lastPathComponent }
            .filter { !FileManager.default.fileExists(atPath: "\(tests)/\($0)Tests.swift") }
        #expect(untested == [])
    }

    private static func text(_ pages: [RulePage], _ rules: [ListedRule]) -> String {
        var lines = [
            "# Rules", "",
            "What `noticeboard check` says, rule by rule. `board.yml` may change a severity under",
            "`rules:`, for the board or for one item. This page is made of the doc comments in",
            "`Sources/Rules`; `make record` writes it.", "",
            "| rule | severity | raised when |", "| --- | --- | --- |",
        ]
        for (page, rule) in zip(pages, rules) {
            lines.append(
                "| [`\(page.id)`](#\(page.id)) | \(rule.severity.rawValue) | \(page.summary) |")
        }
        for (page, rule) in zip(pages, rules) {
            lines += ["", "## \(page.id)", "", "Severity: \(rule.severity.rawValue).", ""]
            lines += page.lines
        }
        return lines.joined(separator: "\n") + "\n"
    }
}

/// The doc comment of a rule's type.
private struct RulePage {
    let id: String
    /// The comment's lines, in Markdown.
    let lines: [String]

    /// Its first sentence, without the full stop.
    var summary: String {
        let first = lines.prefix { !$0.isEmpty }.joined(separator: " ")
        return first.hasSuffix(".") ? String(first.dropLast()) : first
    }

    init(id: String) throws {
        let file = try #require(
            try Self.files().first { try Self.id(in: $0) == id }, "no file has the rule \(id)")
        let source = try String(contentsOf: file, encoding: .utf8)
            .split(separator: "\n", omittingEmptySubsequences: false)
        let type = try #require(
            source.firstIndex { $0.hasPrefix("package enum ") && $0.contains(": Rule") })
        let comment = source[..<type].reversed().prefix { $0.hasPrefix("///") }.reversed()
        self.id = id
        lines = comment.map { String($0.dropFirst($0.hasPrefix("/// ") ? 4 : 3)) }
        try #require(!lines.isEmpty, "the rule \(id) has no doc comment")
    }

    static func files() throws -> [URL] {
        let folder = PackageFolder.root.appending(path: "Sources/Rules").resolvingSymlinksInPath()
        return try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        )
        .filter { $0.pathExtension == "swift" }.sorted { $0.path < $1.path }
    }

    /// The id that a file declares; nil when it holds no rule.
    static func id(in file: URL) throws -> String? {
        let source = try String(contentsOf: file, encoding: .utf8)
        guard let start = source.firstRange(of: "static let id: RuleID = \"") else { return nil }
        return String(source[start.upperBound...].prefix { $0 != "\"" })
    }
}
