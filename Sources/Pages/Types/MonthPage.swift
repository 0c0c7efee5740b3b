import Boards
import Catalogue
import Records
import Templates
import Values

/// All that was published in a month, each record whole, as sheets for the wall.
///
/// Tables about residents are on it, so it is not for search engines, and says so.
package enum MonthPage: PageType {
    package static let template = "pages/month"

    package static func pages(of site: Site) -> [Page] {
        var grounds: [String: RecordGround] = [:]
        for series in site.board.series where !series.entries.isEmpty {
            grounds[series.item.code] = RecordGround(site, series)
        }
        let frame = PageFrame(
            site, at: .elsewhere,
            below: [(.text(site.strings[.months]), PublishedMonth.listPath)])
        let months = PublishedMonth.all(of: site.board)
        return months.indices.map { index in
            Page(site, months[index].path, template: template) { [grounds] in
                value(months, index, frame, grounds, site)
            }
        }
    }

    private static func value(
        _ months: [PublishedMonth], _ index: Int, _ frame: PageFrame,
        _ grounds: [String: RecordGround], _ site: Site
    ) -> TemplateObject {
        let month = months[index]
        let strings = site.strings
        let title = strings.filled(.monthTitle, ("month", strings.words(month.period)))
        var pairs = frame.pairs(
            path: month.path, title: .text(title),
            meta: [
                ("ColumnName", .text(strings[.months])),
                ("ColumnType", .text(strings[.columnType])), ("robots", .text("noindex")),
            ])
        let count = String(month.entries.count)
        pairs.append(("lead", .text(strings.filled(.monthLead, ("n", count)))))
        pairs.append(("groups", .list(groups(month, grounds, site))))
        pairs.append(
            (
                "neighbours",
                months.count == 1
                    ? .absent
                    : .object([
                        "previous": link(months, index + 1, strings),
                        "next": link(months, index - 1, strings),
                    ])
            ))
        return TemplateObject(pairs)
    }

    private static func link(
        _ months: [PublishedMonth], _ index: Int, _ strings: SiteStrings
    ) -> TemplateValue {
        guard months.indices.contains(index) else { return .absent }
        return .object([
            "path": .text(months[index].path),
            "name": .text(strings.words(months[index].period)),
        ])
    }

    /// The records column by column, in the order of the catalogue, then as the board has them.
    private static func groups(
        _ month: PublishedMonth, _ grounds: [String: RecordGround], _ site: Site
    ) -> [TemplateValue] {
        var held: [String: [(index: Int, entry: RegisteredNotice)]] = [:]
        for (index, entry) in month.entries.enumerated() {
            held[entry.item?.code ?? "", default: []].append((index, entry))
        }
        return Column.allCases.compactMap { column in
            let sheets = site.board.series(of: column).flatMap { series in
                (held[series.item.code] ?? []).compactMap { index, entry in
                    grounds[series.item.code].map {
                        sheet($0, entry, number: index + 1, month, site)
                    }
                }
            }
            guard !sheets.isEmpty else { return nil }
            return .object([
                "id": .text("column-" + column.rawValue), "name": .text(site.name(of: column)),
                "sheets": .list(sheets),
            ])
        }
    }

    private static func sheet(
        _ ground: RecordGround, _ entry: RegisteredNotice, number: Int, _ month: PublishedMonth,
        _ site: Site
    ) -> TemplateValue {
        let publication = Publication(
            of: entry.notice, asOf: site.board.asOf, site.board.clocks)
        let place = SheetPlace(
            page: SitePath(site.folder + month.path), level: 4,
            headingPrefix: "s\(number)-\(ContentAddress.prefix)")
        var pairs = RecordSheet.pairs(ground, entry, publication, at: place)
        pairs.append(("sheet", .text("s\(number)")))
        pairs.append(("path", .text(SitePath(entry.address).encoded + ".html")))
        return .object(TemplateObject(pairs))
    }
}
