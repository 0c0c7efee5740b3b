import Boards
import Catalogue
import Records
import Templates
import Values

/// The board: how it stands, what is open to objection, what is new, the four columns, whom to
/// call.
package enum HomePage: PageType {
    package static let template = "pages/home"

    package static func pages(of site: Site) -> [Page] {
        [
            Page(
                site, "index.html", template: template,
                changed: site.board.entries.lazy.compactMap(\.notice.changed).max()
            ) { value(site) }
        ]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let frame = PageFrame(site, at: .home)
        let entries = site.board.entries
        let lead = site.strings.filled(.homeLead, ("n", String(entries.count)))
        let prefix = site.board.settings.baseURL.map { $0 + site.folder } ?? ""
        var pairs = frame.pairs(
            path: "index.html", title: nil,
            meta: [
                ("Description", .text(lead)),
                ("Keywords", .text(Column.allCases.map(site.name).joined(separator: ","))),
            ], things: StructuredData(prefix: prefix).site(site))
        pairs.append(("lead", .text(lead)))
        pairs.append(("status", HomeStatus.value(site)))
        pairs.append(("open", OpenNotices.list(site)))
        pairs.append(("columns", .list(Column.allCases.map { column($0, site) })))
        pairs.append(("latest", NoticeLine(site: site).list(entries.prefix(8), showsItem: true)))
        return TemplateObject(pairs)
    }

    private static func column(_ column: Column, _ site: Site) -> TemplateValue {
        let entries = site.board.entries.filter { $0.item?.column == column }
        let count = site.strings.filled(.countRecords, ("n", String(entries.count)))
        return .object([
            "id": .text("column-" + column.rawValue),
            "name": .text(site.name(of: column)),
            "path": .text(column.rawValue + "/index.html"),
            "count": .text(count),
            "latest": NoticeLine(site: site).list(entries.prefix(3), showsItem: false),
        ])
    }
}

/// What objections are taken to today.
enum OpenNotices {
    /// For `parts/open`, the one that closes first on top; absent when there is none.
    static func list(_ site: Site) -> TemplateValue {
        let open = site.board.entries.enumerated().compactMap { index, entry in
            let publication = Publication(
                of: entry.notice, asOf: site.board.asOf, site.board.clocks)
            return publication.isOpen ? (publication, index, entry) : nil
        }
        let sorted = open.sorted { ($0.0.daysLeft, $0.1) < ($1.0.daysLeft, $1.1) }
        let lines = sorted.map { value($0.2, $0.0, site) }
        return lines.isEmpty ? .absent : .object(["notices": .list(lines)])
    }

    private static func value(
        _ entry: RegisteredNotice, _ publication: Publication, _ site: Site
    ) -> TemplateValue {
        let phone =
            entry.notice.text(.contact)?.string ?? site.board.settings.contacts.first?.phone ?? ""
        return .object([
            "path": .text(SitePath(entry.address).encoded + ".html"),
            "title": NoticeLine(site: site).title(of: entry),
            "contentLang": NoticeLine(site: site).titleLanguage(of: entry),
            "item": entry.item.map { site.shown($0.name) } ?? .absent,
            "left": .text(site.strings.daysLeft(publication.daysLeft)),
            "until": publication.objectionUntil.map { TemplateValue($0, in: site.strings) }
                ?? .absent,
            "phone": .text(phone),
            "tel": .text(Telephone.dialled(phone)),
        ])
    }
}
