import Pages
import Testing
import Values

struct SiteStringsTests {
    private func strings(_ text: String, language: String = "en") -> SiteStrings {
        var texts: [String: String] = [:]
        for key in PageText.allCases { texts[key.rawValue] = text }
        return SiteStrings(language: language, texts: texts)
    }

    @Test(arguments: [
        ("until {day}, {n} left", "until Monday, 3 left"),
        ("{n}{n}", "33"),
        ("{other} stays", "{other} stays"),
        ("open { brace", "open { brace"),
        ("{{n}}", "{3}"),
        ("剩{n}天", "剩3天"),
    ])
    func `names in braces are filled in`(pattern: String, expected: String) {
        let filled = strings(pattern).filled(.home, ("n", "3"), ("day", "Monday"))
        #expect(filled == expected)
    }

    @Test func `missing keys are named in order`() {
        var texts: [String: String] = [:]
        for key in PageText.allCases { texts[key.rawValue] = "x" }
        #expect(SiteStrings.missingKeys(in: texts).isEmpty)
        texts["home"] = nil
        texts["catalogue"] = nil
        #expect(SiteStrings.missingKeys(in: texts) == ["home", "catalogue"])
    }

    @Test(arguments: [("zh-Hans", "2026年10月8日"), ("en", "8 October 2026")])
    func `a day is written as the language writes it`(language: String, words: String) throws {
        let day = try #require(Day(year: 2026, month: 10, day: 8))
        #expect(strings("", language: language).words(day) == words)
    }
}
