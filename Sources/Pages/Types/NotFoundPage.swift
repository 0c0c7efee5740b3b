import Boards
import Templates

/// What a server shows for an address that is not there, in all languages of the program.
///
/// It may be shown at any depth, so it has no relative links: with a `base-url` its links begin at
/// the root of that host, without one it has none. It brings its own style.
package enum NotFoundPage: PageType {
    package static let template = "pages/not-found"

    package static func pages(of site: Site) -> [Page] {
        [Page(site, "404.html", template: template, isIndexed: false) { value(site) }]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let base = site.board.settings.baseURL.map(rootPath)
        var pairs: [(TemplateName, TemplateValue)] = [
            ("root", .text(base ?? "")), ("home", .text((base ?? "") + site.folder)),
            ("hasBase", .flag(base != nil)),
        ]
        pairs += PageFrame(site, at: .elsewhere).pairs(
            path: "404.html", title: .text(site.strings[.notFound]),
            meta: [("robots", .text("noindex"))])
        pairs.insert(("hasBreadcrumb", .flag(false)), at: 0)
        pairs.insert(("alternates", .absent), at: 0)
        pairs.insert(("canonical", .absent), at: 0)
        pairs.insert(("structuredData", .absent), at: 0)
        pairs.append(("plainStyle", .html(site.supply.plainStyle.text)))
        pairs.append(("plainStyleSum", .text(site.supply.plainStyle.checksum)))
        pairs.append(
            (
                "wordings",
                .list(
                    site.wordings.enumerated().map { index, wording in
                        .object([
                            "code": .text(wording.strings.language),
                            "isFirst": .flag(index == 0),
                            "homePath": .text(wording.folder + "index.html"),
                            "heading": .text(wording.strings[.notFound]),
                            "text": .text(wording.strings[.notFoundText]),
                            "goHome": .text(wording.strings[.goHome]),
                            "call": .text(wording.strings[.notFoundCall]),
                        ])
                    })
            ))
        return TemplateObject(pairs)
    }

    /// The path of a web address: `/board/` of `https://example.org/board/`.
    static func rootPath(_ address: String) -> String {
        let parts = address.split(separator: "/", omittingEmptySubsequences: false)
        return "/" + parts.dropFirst(3).joined(separator: "/")
    }
}
