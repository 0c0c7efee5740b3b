import Boards
import Catalogue
import Templates

/// What all pages of a language share, made once.
enum Furniture {
    /// The lowest value of every page's context stack.
    static func value(
        _ board: Board, _ strings: SiteStrings, name: String, issuer: String,
        languages: [SiteLanguage]
    ) -> TemplateObject {
        let settings = board.settings
        let isForeign = !settings.showsContent(in: strings.language)
        return [
            "t": strings.value,
            "isPersonal": .flag(false),
            "isWebOnly": .flag(false),
            "lang": .text(strings.language),
            "contentLang": isForeign ? attribute(settings.contentLanguage) : .absent,
            "siteName": .text(name),
            "siteNameLang": language(of: settings.name, strings),
            "siteDomain": TemplateValue(settings.baseURL.flatMap(domain)),
            "issuer": .text(issuer),
            "issuerLang": language(of: settings.issuer, strings),
            "address": TemplateValue(settings.address),
            "contacts": .list(settings.contacts.map(Telephone.value)),
            "freePages": .list(
                board.pages.map { page in
                    .object([
                        "path": .text(SitePath(page.address).encoded), "title": .text(page.title),
                    ])
                }),
            "asOf": TemplateValue(board.asOf, in: strings),
            "headingLevel": .text("2"),
        ]
    }

    /// The language attribute of a text that has no wording in the page's language.
    private static func language(of text: LocalizedText, _ strings: SiteStrings) -> TemplateValue {
        let wording = text.text(in: strings.language)
        if text.isWritten(in: strings.language) { return .absent }
        guard let variant = text.variants.first(where: { $0.text == wording }) else {
            return .absent
        }
        return attribute(variant.language)
    }

    /// The language attribute of a tag, as HTML.
    static func attribute(_ language: String) -> TemplateValue {
        var html = InlineHTML()
        html.markup(" lang=\"")
        html.text(language)
        html.markup("\"")
        return html.value
    }

    /// The host of a web address.
    private static func domain(_ address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 2 && !parts[2].isEmpty ? String(parts[2]) : nil
    }
}
