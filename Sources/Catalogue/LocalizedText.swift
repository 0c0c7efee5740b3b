/// A text in one or more languages, in the order given.
package struct LocalizedText: Sendable, Hashable {
    /// A wording: language tag (BCP 47) and text.
    package struct Variant: Sendable, Hashable {
        /// Language tag, such as `zh-Hans`.
        package let language: String
        /// The wording.
        package let text: String

        /// Makes a wording.
        package init(language: String, text: String) {
            self.language = language
            self.text = text
        }
    }

    /// Languages that the program writes pages in.
    package static let knownLanguages = ["zh-Hans", "zh-Hant", "en"]

    /// The wordings.
    package let variants: [Variant]

    /// Makes a text of its wordings.
    package init(_ variants: [Variant]) {
        self.variants = variants
    }

    /// Makes a text in Simplified Chinese and English.
    package init(zh: String, en: String) {
        self.init([
            Variant(language: "zh-Hans", text: zh), Variant(language: "en", text: en),
        ])
    }

    /// These wordings, with those of another text for the languages that this one has not.
    package func filled(from other: LocalizedText?) -> LocalizedText {
        let missing = (other?.variants ?? []).filter { variant in
            !variants.contains { $0.language == variant.language }
        }
        return LocalizedText(variants + missing)
    }

    /// Whether it can be read in a language: Traditional Chinese is made of Simplified.
    package func isWritten(in language: String) -> Bool {
        variants.contains { variant in
            variant.language == language
                || variant.language == "zh-Hans" && language == "zh-Hant"
        }
    }

    /// The wording in a language; Chinese, then the first, when there is none.
    package func text(in language: String) -> String {
        let exact = variants.first { $0.language == language }
        let chinese = variants.first { $0.language == "zh-Hans" }
        return (exact ?? chinese ?? variants.first)?.text ?? ""
    }
}
