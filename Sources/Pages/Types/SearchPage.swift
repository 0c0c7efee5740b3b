import Boards
import Catalogue
import Records
import Templates

/// Search and filters, over the lists by which everything can be found without a script.
package enum SearchPage: PageType {
    package static let template = "pages/search"

    /// Its address below the language's folder.
    static let path = "search.html"

    package static func pages(of site: Site) -> [Page] {
        [Page(site, path, template: template) { value(site) }]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let strings = site.strings
        let pieces = SearchPiece.all(of: site)
        var years: [Int] = []
        for piece in pieces where years.last != piece.year { years.append(piece.year) }
        var pairs = PageFrame(site, at: .search).pairs(
            path: path, title: .text(strings[.search]),
            meta: [
                ("ColumnName", .text(strings[.search])),
                ("ColumnDescription", .text(strings[.searchLead])),
                ("ColumnType", .text(strings[.columnType])),
            ])
        pairs.append(("lead", .text(strings[.searchLead])))
        pairs.append(("pieces", .text(pieces.map(\.name).joined(separator: " "))))
        pairs.append(
            (
                "yearChoices",
                .list(
                    years.map { year in
                        .object([
                            "value": .text(String(year)),
                            "name": .text(strings.filled(.year, ("n", String(year)))),
                        ])
                    })
            ))
        pairs.append(("columns", .list(Column.allCases.map { column($0, site) })))
        return TemplateObject(pairs)
    }

    private static func column(_ column: Column, _ site: Site) -> TemplateValue {
        let items = site.board.series(of: column).map { series -> TemplateValue in
            let path = SitePath(series.item.folder).encoded
            return .object([
                "value": .text(String(path.dropLast())),
                "path": .text(path + "index.html"),
                "name": site.shown(series.item.name),
                "plainName": .text(series.item.name.text(in: site.strings.language)),
                "count": .text(
                    site.strings.filled(
                        .countRecords, ("n", String(series.entries.count)))),
            ])
        }
        return .object([
            "value": .text(column.rawValue),
            "id": .text("browse-" + column.rawValue),
            "path": .text(column.rawValue + "/index.html"),
            "name": .text(site.name(of: column)),
            "items": TemplateValue(orAbsent: items),
        ])
    }
}
