import Boards
import Templates

/// What all pages of a language share, made once.
enum Furniture {
    /// The lowest value of every page's context stack.
    static func value(
        _ board: Board, _ strings: SiteStrings, name: String, issuer: String,
        languages: [SiteLanguage]
    ) -> TemplateObject {
        let settings = board.settings
        let isForeign = strings.language != settings.languages.first
        return [
            "t": strings.value,
            "lang": .text(strings.language),
            "contentLang": isForeign
                ? .html(Array(" lang=\"\(settings.languages.first ?? "zh-Hans")\"".utf8)) : .absent,
            "siteName": .text(name),
            "siteDomain": TemplateValue(settings.baseURL.flatMap(domain)),
            "issuer": .text(issuer),
            "address": TemplateValue(settings.address),
            "contacts": .list(settings.contacts.map(Telephone.value)),
            "freePages": .list(
                board.pages.map { page in
                    .object([
                        "path": .text(SitePath(page.address).encoded), "title": .text(page.title),
                    ])
                }),
            "asOf": TemplateValue(board.asOf, in: strings),
        ]
    }

    /// The host of a web address.
    private static func domain(_ address: String) -> String? {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count > 2 && !parts[2].isEmpty ? String(parts[2]) : nil
    }
}
