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
        let sheets = MonthSheets(site)
        let frame = PageFrame(
            site, at: .elsewhere,
            below: [(.text(site.strings[.months]), PublishedMonth.listPath)])
        let months = PublishedMonth.all(of: site.board)
        return months.indices.map { index in
            Page(site, months[index].path, template: template) {
                value(months, index, frame, sheets, site)
            }
        }
    }

    private static func value(
        _ months: [PublishedMonth], _ index: Int, _ frame: PageFrame,
        _ sheets: MonthSheets, _ site: Site
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
        pairs += sheets.pairs(of: month.entries, on: month.path, named: title)
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
}
