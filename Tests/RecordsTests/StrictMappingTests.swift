import Diagnostics
import Records
import Testing
import Values

struct StrictMappingTests {
    private func mapping(_ yaml: String) -> StrictMapping {
        let file = YAMLFile(
            DecodedFile(source: SourceFile(path: "content/board.yml", bytes: Array(yaml.utf8))))
        return StrictMapping(file.tree, 0)
    }

    private func lines(_ findings: [Diagnostic]) -> [String] {
        findings.map {
            "\($0.span.range.start)-\($0.span.range.end) \($0.rule): \($0.message.english)"
        }
    }

    @Test func `known values are read without a finding`() {
        var mapping = mapping(
            "name: 示例\ncode: \"SL01\"\nlanguages: [zh-Hans, en]\none: x\nflag: 是\nother: no\n")
        #expect(mapping.requiredText("name")?.string == "示例")
        #expect(mapping.text("code")?.string == "SL01")
        #expect(mapping.texts("languages")?.map(\.string) == ["zh-Hans", "en"])
        #expect(mapping.texts("one")?.map(\.string) == ["x"])
        #expect(mapping.flag("flag") == true)
        #expect(mapping.flag("other") == false)
        #expect(mapping.text("absent") == nil)
        #expect(mapping.texts("absent") == nil)
        #expect(mapping.items("absent").isEmpty)
        #expect(mapping.flag("absent") == nil)
        #expect(mapping.finish().isEmpty)
    }

    @Test func `a missing key is reported at the mapping and a blank one at itself`() {
        var mapping = mapping("a: 1\nname:\n")
        #expect(mapping.requiredText("name") == nil)
        #expect(mapping.requiredText("code") == nil)
        #expect(mapping.text("a")?.string == "1")
        #expect(
            lines(mapping.finish()) == [
                "5-9 required-field: 'name' is missing", "0-10 required-field: 'code' is missing",
            ])
    }

    @Test func `nothing at all is missing everything`() {
        var mapping = mapping("# only a comment\n")
        #expect(mapping.requiredNode("name") == nil)
        #expect(lines(mapping.finish()) == ["0-0 required-field: 'name' is missing"])
    }

    @Test func `a key given twice is reported and the first counts`() throws {
        var mapping = mapping("a: 1\n\"a\": 2\n")
        #expect(mapping.text("a")?.string == "1")
        let findings = mapping.finish()
        #expect(lines(findings) == ["5-8 duplicate-key: 'a' is given twice"])
        let note = try #require(findings.first?.notes.first?.span)
        #expect(note.range == SourceRange(start: 0, end: 1))
    }

    @Test func `an unknown key names its neighbour`() {
        var mapping = mapping("naem: x\n")
        _ = mapping.text("name")
        let findings = mapping.finish()
        #expect(lines(findings) == ["0-4 unknown-key: unknown key 'naem'"])
        #expect(findings.first?.hint?.english == "did you mean 'name'?")
    }

    @Test func `values of another kind are reported`() {
        var mapping = mapping("a: [1]\nb: x\nc: perhaps\nd: [x, [y], ~]\n")
        #expect(mapping.text("a") == nil)
        #expect(mapping.items("b").isEmpty)
        #expect(mapping.flag("c") == nil)
        #expect(mapping.texts("d")?.map(\.string) == ["x"])
        #expect(
            lines(mapping.finish()) == [
                "3-6 wrong-type: 'a' is not a single value", "10-11 wrong-type: 'b' is not a list",
                "15-22 wrong-type: 'c' is 'perhaps', not true or false",
                "30-33 wrong-type: 'd' is not a single value",
            ])
    }
}
