import Boards
import Templates
import Values

/// The months in which something was published, year by year.
package enum MonthIndexPage: PageType {
    package static let template = "pages/months"

    package static func pages(of site: Site) -> [Page] {
        [Page(site, PublishedMonth.listPath, template: template) { value(site) }]
    }

    private static func value(_ site: Site) -> TemplateObject {
        let strings = site.strings
        var pairs = PageFrame(site, at: .elsewhere).pairs(
            path: PublishedMonth.listPath, title: .text(strings[.months]),
            meta: [
                ("ColumnName", .text(strings[.months])),
                ("ColumnType", .text(strings[.columnType])),
                ("Description", .text(strings[.monthsLead])),
            ])
        let months = PublishedMonth.all(of: site.board)
        let years = Dictionary(grouping: months, by: \.period.year).sorted { $0.key > $1.key }
        pairs.append(("lead", .text(strings[.monthsLead])))
        pairs.append(
            (
                "years",
                TemplateValue(orAbsent: years.map { section($0.key, $0.value, strings) })
            ))
        return TemplateObject(pairs)
    }

    private static func section(
        _ year: Int, _ months: [PublishedMonth], _ strings: SiteStrings
    ) -> TemplateValue {
        .object([
            "id": .text("year-\(year)"),
            "name": .text(strings.filled(.year, ("n", String(year)))),
            "months": .list(
                months.map { month in
                    .object([
                        "path": .text(month.path),
                        "name": .text(strings.words(month.period)),
                        "count": .text(
                            strings.filled(.countRecords, ("n", String(month.entries.count)))),
                    ])
                }),
        ])
    }
}
