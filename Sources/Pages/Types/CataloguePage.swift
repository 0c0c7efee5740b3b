import Boards
import Catalogue
import Records
import Templates

/// The disclosure catalogue in its official eleven columns, and what was left out of it.
package enum CataloguePage: PageType {
    package static let template = "pages/catalogue"

    package static func pages(of site: Site) -> [Page] {
        [Page(site, "catalogue.html", template: template) { value(site) }]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let strings = site.strings
        let catalogue = site.board.catalogue
        let caption = strings.filled(
            .catalogueCaption, ("name", site.name), ("n", String(catalogue.items.count)))
        var pairs = PageFrame(site, at: .catalogue).pairs(
            path: "catalogue.html", title: .text(strings[.catalogue]),
            meta: [
                ("ColumnName", .text(strings[.catalogue])),
                ("ColumnDescription", .text(strings[.catalogueLead])),
                ("ColumnKeywords", .text(Column.allCases.map(site.name).joined(separator: ","))),
                ("ColumnType", .text(strings[.columnType])),
            ])
        pairs.append(("lead", .text(strings[.catalogueLead])))
        pairs.append(("caption", .text(caption)))
        pairs.append(
            ("rows", .list(catalogue.items.enumerated().map { row($1, number: $0 + 1, site) })))
        pairs.append(("omissions", omissions(catalogue.omissions, site)))
        return TemplateObject(pairs)
    }

    private static func row(_ item: Item, number: Int, _ site: Site) -> TemplateValue {
        let strings = site.strings
        let fields = item.fields.map { $0.name.text(in: strings.language) }
        let frequency = strings[ItemTerms.frequency(of: item)]
        let limit = item.due == nil ? [frequency] : [frequency, ItemTerms.due(of: item, strings)]
        return .object([
            "no": .text(String(number)),
            "column": .text(site.name(of: item.column)),
            "name": site.shown(item.name),
            "path": .text(SitePath(item.folder + "index.html").encoded),
            "content": .text(fields.joined(separator: strings[.fieldSeparator])),
            "basis": item.basis.map { site.shown($0) } ?? .absent,
            "limit": .text(limit.joined(separator: strings[.limitSeparator])),
            "channels": .list([
                channel(.channelSite, isUsed: true, isLast: false, site),
                channel(.channelBoard, isUsed: item.display != nil, isLast: true, site),
            ]),
        ])
    }

    private static func channel(
        _ name: PageText, isUsed: Bool, isLast: Bool, _ site: Site
    ) -> TemplateValue {
        .object([
            "mark": .text(isUsed ? "■" : "□"), "name": .text(site.strings[name]),
            "isLast": .flag(isLast),
        ])
    }

    private static func omissions(_ omissions: [Catalogue.Omission], _ site: Site)
        -> TemplateValue
    {
        guard !omissions.isEmpty else { return .absent }
        let entries = omissions.map { omission in
            TemplateValue.object([
                "number": .text(omission.item.number), "name": site.shown(omission.item.name),
                "reason": .text(omission.reason),
            ])
        }
        return .object(["entries": .list(entries)])
    }
}
