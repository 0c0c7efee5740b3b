import Templates
import Testing

struct TemplateFaultTests {
    @Test func `all faults of all templates come at once, in order, with their places`() {
        let page = TemplateExamples(
            "上月\n  结余{{/a}}\n{{>none}}", others: ["b": "{{", "c": "{{>page}}"])
        let faults = page.faults()
        #expect(faults.map(\.template) == ["page", "b"])
        #expect(faults.map(\.path) == ["templates/page.mustache", "templates/b.mustache"])
        #expect(faults.map(\.kind) == [.strayClose("a"), .unclosedTag])
        #expect(faults[0].range == 15..<21)
        #expect(faults[0].place.line == 2)
        #expect(faults[0].place.column == 5)
    }

    @Test func `bytes that are not UTF-8 are a fault where they begin`() {
        let text = Array("ab".utf8) + [0xC4, 0xE3]
        let source = TemplateSource(name: "page", path: "p", text: text)
        #expect(throws: TemplateErrors.self) { try TemplateSet([source], mode: .strict) }
        do {
            _ = try TemplateSet([source], mode: .strict)
        } catch {
            #expect(error.faults.map(\.kind) == [.notUTF8])
            #expect(error.faults.map(\.range.lowerBound) == [2])
        }
    }

    @Test func `two templates of one name are a fault`() {
        let page = TemplateExamples("a", others: ["page": "b"])
        #expect(page.kinds == [.duplicateTemplate("page")])
    }

    @Test func `a template of more than 4 MiB is a fault`() {
        #expect(TemplateExamples(String(repeating: "x", count: 1 << 22)).kinds == [])
        #expect(TemplateExamples(String(repeating: "x", count: 1 << 22 + 1)).kinds == [.tooLarge])
    }
}
