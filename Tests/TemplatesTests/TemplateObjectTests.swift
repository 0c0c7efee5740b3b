import Templates
import Testing

struct TemplateObjectTests {
    private let object: TemplateObject = ["a": .flag(true), "b": .absent, "a": .flag(false)]

    @Test func `of two values with the same name the first counts`() throws {
        guard case .flag(let flag)? = object["a"] else {
            Issue.record("a is not a flag")
            return
        }
        #expect(flag)
        #expect(try TemplateExamples("{{a}}").rendered(.object(object)) == "true")
    }

    @Test func `an absent value is there and another name is not`() {
        #expect(object["b"] != nil)
        #expect(object["c"] == nil)
    }
}
