import Boards
import Catalogue
import CommonMark
import Diagnostics
import Values

/// Where the files of the content lie on the site.
package enum ContentAddress {
    /// The address of an attachment or image, by its path under the board (`content/…`).
    package static func file(_ path: String) -> SitePath {
        let inside = path.hasPrefix("content/") ? path.dropFirst("content/".count) : path[...]
        return SitePath("files/" + inside)
    }

    /// The link that a page uses for a target in Markdown; nil for one that stays as it is.
    static func link(
        _ target: String, from source: String, at place: SheetPlace, site: Site,
        headings: [MarkdownHeading]
    ) -> String? {
        let page = place.page
        func suffix(_ fragment: String, prefix: String = Self.prefix) -> String {
            fragment.isEmpty ? "" : "#" + prefix + SitePath(fragment).encoded
        }
        switch site.board.links.resolve(target, from: source) {
        case .external, .missing: return nil
        case .fragment(let name):
            let isHeading = headings.contains { $0.id == name }
            return isHeading ? suffix(name, prefix: place.headingPrefix) : nil
        case .record(let entry, let fragment):
            let path = SitePath(site.folder + entry.address + ".html")
            return page.link(to: path) + suffix(fragment)
        case .page(let path, let fragment):
            guard let free = site.board.pages.first(where: { $0.source.path == path }) else {
                return nil
            }
            return page.link(to: SitePath(site.folder + free.address)) + suffix(fragment)
        case .file(let path): return page.link(to: file(path))
        }
    }

    /// What the ids of headings in a body begin with.
    static let prefix = "h-"
}

/// A Markdown body as a page shows it.
enum BodyHTML {
    /// The HTML of a body: its highest headings get the place's level, its links lead to pages of
    /// the site.
    static func html(
        _ document: MarkdownDocument, from source: String, at place: SheetPlace, site: Site
    ) -> [UInt8] {
        let highest = document.headings.map(\.level).min() ?? place.level
        let headings = document.headings
        return document.html(
            MarkdownOptions(
                headingShift: place.level - highest, headingIDPrefix: place.headingPrefix,
                tableLabel: site.strings[.tableRegion], alignsByClass: true,
                rewrite: { link in
                    ContentAddress.link(
                        link.target, from: source, at: place, site: site, headings: headings)
                }))
    }
}
