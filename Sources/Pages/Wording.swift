import Catalogue
import Templates
import Values

/// A text of a record as a site shows it: in the site's language where the record has it.
struct Wording {
    /// The words.
    let text: Text
    /// The `lang` attribute, as HTML; absent where it is the page's own language.
    let language: TemplateValue
}

extension Site {
    /// A common text of a record; nil when it has none.
    func wording(_ field: CommonField, of notice: Notice) -> Wording? {
        notice.isReadable ? wording(at: field.rawValue, of: notice) : nil
    }

    /// The text of a field by its index in the layout; nil when it has none.
    func wording(at index: Int, of notice: Notice) -> Wording? {
        guard case .text(let original) = notice.values[index].value else { return nil }
        let all =
            notice.translations.isEmpty
            ? [] : notice.translations.filter { $0.field == index }
        guard !all.isEmpty else { return Wording(text: original, language: contentLanguage) }
        let own =
            all.first { $0.language == strings.language }
            ?? (strings.language == "zh-Hant" ? all.first { $0.language == "zh-Hans" } : nil)
        if let own { return Wording(text: own.text, language: .absent) }
        let main = all.first { $0.language == "zh-Hans" } ?? all[0]
        return Wording(text: main.text, language: Furniture.attribute(main.language))
    }
}
