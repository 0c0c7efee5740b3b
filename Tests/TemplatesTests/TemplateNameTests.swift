import Templates
import Testing

struct TemplateNameTests {
    @Test func `a literal and a text give the same name`() {
        #expect(TemplateName("上月结余") == "上月结余" as TemplateName)
        #expect(TemplateName("") == "" as TemplateName)
    }

    @Test(arguments: [("title", "titel"), ("a", "b"), ("ab", "ba"), ("a", ""), ("a.b", "a")])
    func `different texts give different names`(first: String, second: String) {
        #expect(TemplateName(first) != TemplateName(second))
    }
}
