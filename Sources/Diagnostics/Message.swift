/// A language that findings are written in.
package enum MessageLanguage: String, CaseIterable, Sendable {
    case english = "en"
    case chinese = "zh-Hans"
}

/// A sentence for people in every language that the program speaks.
package struct Message: Hashable, Sendable {
    /// In English: lower case, no full stop.
    package let english: String

    /// In Simplified Chinese, without a full stop.
    package let chinese: String

    /// Makes a message of its two wordings.
    package init(en english: String, zh chinese: String) {
        self.english = english
        self.chinese = chinese
    }

    /// Makes a message that reads the same in every language, such as a formula or a name.
    package init(verbatim text: String) {
        self.init(en: text, zh: text)
    }

    /// The wording in a language.
    package func text(in language: MessageLanguage) -> String {
        switch language {
        case .english: english
        case .chinese: chinese
        }
    }
}
