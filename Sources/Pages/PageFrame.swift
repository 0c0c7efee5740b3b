import Boards
import Catalogue
import Records
import Templates

/// What is around the content of one page: title, breadcrumb, navigation, meta tags.
struct PageFrame {
    /// Where a page belongs, for the navigation.
    enum Place: Hashable {
        case home, catalogue, search, elsewhere
        case column(Column)
    }

    /// A step of the breadcrumb: name, and address below the language's folder.
    typealias Step = (name: TemplateValue, path: String)

    private let site: Site
    private let hasSearch: Bool
    private let navigation: TemplateValue
    private let breadcrumb: TemplateValue
    private let feeds: TemplateValue
    private let trail: [StructuredData.Step]

    /// The frame of the pages at one place; made once, used for each of them.
    init(_ site: Site, at place: Place, below steps: [Step] = []) {
        self.site = site
        // The page of the search has its own, larger box.
        hasSearch = place != .search
        navigation = Self.navigation(site, at: place)
        feeds = Self.feeds(site, at: place)
        let all = place == .home ? [] : [(.text(site.strings[.home]), "index.html")] + steps
        breadcrumb = TemplateValue(
            orAbsent: all.map { .object(["name": $0.name, "path": .text($0.path)]) })
        trail = all.map { ($0.name.plainText, $0.path) }
    }

    /// The frame's part of a page's value.
    ///
    /// - Parameters:
    ///   - path: the page's address below the language's folder.
    ///   - title: nil for the home page.
    ///   - isContent: whether the title is in the language of the content.
    ///   - titleLanguage: the title's `lang` attribute, where that is not enough to say.
    ///   - things: what the page is about, for `StructuredData`.
    func pairs(
        path: String, title: TemplateValue?, isContent: Bool = false,
        titleLanguage: TemplateValue? = nil,
        meta: [(StaticString, TemplateValue)] = [], things: [JSONNode] = []
    ) -> [(TemplateName, TemplateValue)] {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
        let home = String(repeating: "../", count: depth)
        var pairs: [(TemplateName, TemplateValue)] = []
        pairs.reserveCapacity(40)
        pairs.append(("pageTitle", title ?? .absent))
        pairs.append(("home", .text(home)))
        pairs.append(("root", .text(site.folder.isEmpty ? home : home + "../")))
        pairs.append(("navigation", navigation))
        pairs.append(("hasSearch", .flag(hasSearch)))
        pairs.append(("hasBreadcrumb", .flag(title != nil && isListed)))
        pairs.append(("breadcrumb", breadcrumb))
        pairs.append(("meta", .list(Self.shown(meta + [("Url", address(of: path))]))))
        pairs.append(("canonical", address(of: path)))
        pairs.append(("feeds", feeds))
        pairs.append(("otherLanguages", otherLanguages(path)))
        pairs.append(("alternates", alternates(path, home: home)))
        let data = StructuredData(
            prefix: site.board.settings.baseURL.map { $0 + site.folder } ?? home)
        let steps = title == nil ? [] : data.breadcrumb(trail, at: title?.plainText ?? "", path)
        pairs.append(("structuredData", StructuredData.value(steps + things)))
        let language = titleLanguage ?? (isContent ? site.contentLanguage : .absent)
        pairs.append(("pageTitleLang", language))
        return pairs
    }

    private var isListed: Bool {
        if case .absent = breadcrumb { false } else { true }
    }

    /// Meta tags without those that would be empty.
    private static func shown(_ meta: [(StaticString, TemplateValue)]) -> [TemplateValue] {
        meta.compactMap { name, content in
            switch content {
            case .absent: return nil
            case .text(let text) where text.isEmpty: return nil
            case .bytes(_, let range) where range.isEmpty: return nil
            case .text, .bytes, .flag, .html, .list, .object: break
            }
            return .object(["name": .text(name.description), "content": content])
        }
    }

    /// The page's address in the web; absent where the board does not say where it is.
    private func address(of path: String) -> TemplateValue {
        TemplateValue(
            site.board.settings.baseURL.map { $0 + SitePath(site.folder + path).encoded })
    }

    private func otherLanguages(_ path: String) -> TemplateValue {
        guard site.languages.count > 1 else { return .absent }
        let all = site.languages.map { language in
            TemplateValue.object([
                "code": .text(language.code), "name": .text(language.name),
                "path": .text(SitePath(language.folder + path).encoded),
                "isCurrent": .flag(language.code == site.strings.language),
            ])
        }
        return .object(["languages": .list(all)])
    }

    /// The page in every language, for the head: web addresses where the board has one, else
    /// relative.
    private func alternates(_ path: String, home: String) -> TemplateValue {
        guard site.languages.count > 1 else { return .absent }
        let root = site.board.settings.baseURL ?? (site.folder.isEmpty ? home : home + "../")
        func link(_ code: String, _ folder: String) -> TemplateValue {
            .object([
                "code": .text(code), "href": .text(root + SitePath(folder + path).encoded),
            ])
        }
        let links = site.languages.map { link($0.code, $0.folder) }
        return .list(links + [link("x-default", site.languages[0].folder)])
    }

    /// The board's feed, and that of the column that the page belongs to.
    private static func feeds(_ site: Site, at place: Place) -> TemplateValue {
        func feed(_ title: String, _ folder: String) -> TemplateValue {
            .object(["title": .text(title), "path": .text(folder + "feed.atom")])
        }
        var feeds = [feed(site.name, "")]
        if case .column(let column) = place {
            feeds.append(
                feed(site.feedTitle(of: column), column.rawValue + "/"))
        }
        return .list(feeds)
    }

    private static func navigation(_ site: Site, at place: Place) -> TemplateValue {
        func entry(_ name: String, _ path: String, _ target: Place) -> TemplateValue {
            let current: TemplateValue =
                place != target ? .absent : .text(path.hasPrefix("index") ? "page" : "true")
            return .object(["name": .text(name), "path": .text(path), "current": current])
        }
        var entries = [entry(site.strings[.home], "index.html", .home)]
        for column in Column.allCases {
            entries.append(
                entry(site.name(of: column), "\(column.rawValue)/index.html", .column(column)))
        }
        entries.append(entry(site.strings[.catalogue], "catalogue.html", .catalogue))
        return .list(entries)
    }
}
