import Boards
import Catalogue
import Records
import Templates

/// A column: its items with their latest record, and its latest notices.
package enum ColumnPage: PageType {
    package static let template = "pages/column"

    package static func pages(of site: Site) -> [Page] {
        Column.allCases.map { column in
            Page(
                site, path(of: column), template: template,
                changed: site.board.series(of: column).lazy.flatMap(\.entries)
                    .compactMap(\.notice.changed).max()
            ) { value(column, site) }
        }
    }

    private static func path(of column: Column) -> String { column.rawValue + "/index.html" }

    /// The names of a column's items; its own when it has none.
    static func keywords(of column: Column, _ site: Site) -> String {
        let names = site.board.series(of: column).map {
            $0.item.name.text(in: site.strings.language)
        }
        return names.isEmpty ? site.name(of: column) : names.prefix(12).joined(separator: ",")
    }

    private static func value(_ column: Column, _ site: Site) -> TemplateObject {
        let name = site.name(of: column)
        let series = site.board.series(of: column)
        var pairs = PageFrame(site, at: .column(column)).pairs(
            path: path(of: column), title: .text(name),
            meta: [
                ("ColumnName", .text(name)),
                ("ColumnDescription", .text(site.lead(of: column))),
                ("ColumnKeywords", .text(keywords(of: column, site))),
                ("ColumnType", .text(site.strings[.columnType])),
            ])
        let latest = site.board.entries.lazy.filter { $0.item?.column == column }.prefix(20)
        pairs.append(("lead", .text(site.lead(of: column))))
        pairs.append(("items", TemplateValue(orAbsent: series.map { item($0, site) })))
        pairs.append(("latest", NoticeLine(site: site).list(latest, showsItem: true)))
        return TemplateObject(pairs)
    }

    private static func item(_ series: Series, _ site: Site) -> TemplateValue {
        let item = series.item
        let latest = series.entries.first.map {
            NoticeLine(site: site).value($0, showsItem: false)
        }
        let count = site.strings.filled(.countRecords, ("n", String(series.entries.count)))
        return .object([
            "id": .text("item-" + item.slug),
            "name": site.shown(item.name),
            "path": .text(SitePath(item.slug).encoded + "/index.html"),
            "number": .text(item.number),
            "frequency": .text(site.strings[ItemTerms.frequency(of: item)]),
            "count": .text(count),
            "latest": latest ?? .absent,
        ])
    }
}
