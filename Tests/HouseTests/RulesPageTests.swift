import Diagnostics
import Foundation
import Rules
import TestSupport
import Testing

/// docs/rules.md and its Chinese sister are made of the doc comments of the rules, in the order of
/// the list.
struct RulesPageTests {
    @Test(arguments: [(MessageLanguage.english, "rules.md"), (.chinese, "rules.zh-Hans.md")])
    func `the page in docs is what the rules say of themselves`(
        _ language: MessageLanguage, _ name: String
    ) throws {
        let page = RulePage.document(in: language)
        let difference = try GoldenFile(PackageFolder.root.appending(path: "docs/\(name)"))
            .difference(from: Array(page.utf8))
        if let difference { Issue.record(Comment(rawValue: "\n" + difference)) }
    }

    @Test func `every rule in the folder is listed`() throws {
        let listed = Set(Rulebook.all.map(\.id.description))
        let ids = Self.files.compactMap(\.id)
        #expect(ids.count >= 24)
        #expect(ids.filter { !listed.contains($0) } == [])
        #expect(listed.count == Rulebook.all.count, "an id is listed twice")
    }

    @Test func `every rule has a page`() {
        #expect(RulePage.all.map(\.id) == Rulebook.all.map(\.id))
    }

    @Test(arguments: RulePage.all.map(\.id.description))
    func `a page says the fault in one sentence, then more, in both languages`(
        _ rule: String
    ) throws {
        let page = try #require(RulePage.page(of: RuleID(rule)))
        let english = page.paragraphs[.english] ?? []
        let chinese = page.paragraphs[.chinese] ?? []
        #expect(english.count >= 2 && chinese.count >= 2)
        #expect(english.first?.hasSuffix(".") == true)
        #expect(chinese.first?.hasSuffix("。") == true)
        #expect(english.allSatisfy { !$0.contains("。") })
    }

    @Test func `every rule has a test of its own`() {
        let tested = Set(HouseFile.tests.map(\.name))
        #expect(
            Self.files.filter { $0.id != nil && !tested.contains($0.name + "Tests") }
                .map(\.name) == [])
    }

    private static let files = HouseFile.sources.filter { $0.folder == "Rules" }
}

extension HouseFile {
    /// The id of the rule that the file declares; nil when it declares none.
    fileprivate var id: String? {
        let start = "package static let id: RuleID = \""
        return lines.lazy.compactMap { line in
            line.firstRange(of: start).map { String(line[$0.upperBound...].prefix { $0 != "\"" }) }
        }.first
    }
}
