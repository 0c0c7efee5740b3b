package import Templates
package import Values

/// What the program itself writes on pages, in one language.
package struct SiteStrings: Sendable {
    /// BCP 47 tag, such as `zh-Hans`.
    package let language: String
    /// All strings by key, for templates: `{{t.home}}`.
    package let value: TemplateValue

    private let texts: [PageText: String]

    /// The keys of `PageText` that a set of strings does not have, in order.
    package static func missingKeys(in texts: [String: String]) -> [String] {
        PageText.allCases.map(\.rawValue).filter { texts[$0] == nil }
    }

    /// Makes strings of texts by key; every key of `PageText` is among them.
    package init(language: String, texts: [String: String]) {
        self.language = language
        value = .object(
            TemplateObject(
                texts.sorted { $0.key < $1.key }.map { (TemplateName($0.key), .text($0.value)) }))
        var known: [PageText: String] = [:]
        for key in PageText.allCases { known[key] = texts[key.rawValue] }
        self.texts = known
        precondition(known.count == PageText.allCases.count, "every string is there")
    }

    /// The string with a key.
    package subscript(key: PageText) -> String { texts[key] ?? "" }

    /// A string with its `{names}` filled in; a name that is not given stays as it is.
    package func filled(_ key: PageText, _ values: (name: String, text: String)...) -> String {
        var pattern = self[key]
        var result: [UInt8] = []
        pattern.withUTF8 { bytes in
            var index = 0
            while index < bytes.count {
                if bytes[index] == UInt8(ascii: "{"),
                    let end = bytes[index...].firstIndex(of: UInt8(ascii: "}")),
                    let value = values.first(where: { value in
                        value.name.utf8.elementsEqual(bytes[index + 1..<end])
                    })
                {
                    result.append(contentsOf: value.text.utf8)
                    index = end + 1
                } else {
                    result.append(bytes[index])
                    index += 1
                }
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// How long objections are still taken, today included.
    func daysLeft(_ count: Int) -> String {
        count == 1 ? self[.daysLeftOne] : filled(.daysLeft, ("n", String(count)))
    }

    /// A day in words: `2026年10月8日`, `8 October 2026`.
    package func words(_ day: Day) -> String { isChinese ? day.chinese : day.english }

    /// A period in words.
    package func words(_ period: Period) -> String { isChinese ? period.chinese : period.english }

    /// A period within its year, in short: `10月`, `Oct`.
    func short(_ period: Period) -> String {
        isChinese ? period.chineseInYear : period.englishInYear
    }

    /// A day of a year that is known, in short: `10月8日`, `8 October`.
    func short(_ day: Day) -> String { isChinese ? day.chineseInYear : day.englishInYear }

    /// A length of time in words.
    package func words(_ term: Term) -> String { isChinese ? term.chinese : term.english }

    private var isChinese: Bool { language.hasPrefix("zh") }
}
