import Boards
import Catalogue
import Records
import Templates
import Values

/// A year of a ledger: its months with their sums, charts, and what it was spent on.
///
/// Items whose fields make them a ledger have one for each year, see `LedgerFields`.
package enum LedgerYearPage: PageType {
    package static let template = "pages/ledger-year"

    package static func pages(of site: Site) -> [Page] {
        site.board.series.flatMap { series -> [Page] in
            guard let history = LedgerHistory(series) else { return [] }
            let years = history.years
            return years.indices.map { index in
                Page(site, path(of: series.item, years[index].year), template: template) {
                    LedgerYear(site, series.item, history, years, index).value
                }
            }
        }
    }

    /// The address of a year, below the language's folder.
    static func path(of item: Item, _ year: Int) -> String { item.folder + "years/\(year).html" }
}

/// The value of one year's page.
private struct LedgerYear {
    private let site: Site
    private let item: Item
    private let history: LedgerHistory
    private let years: [(year: Int, entries: [LedgerHistory.Entry])]
    private let index: Int

    init(
        _ site: Site, _ item: Item, _ history: LedgerHistory,
        _ years: [(year: Int, entries: [LedgerHistory.Entry])], _ index: Int
    ) {
        self.site = site
        self.item = item
        self.history = history
        self.years = years
        self.index = index
    }

    private var strings: SiteStrings { site.strings }
    private var year: Int { years[index].year }

    var value: TemplateObject {
        let months = history.figures(of: years[index].entries)
        let path = LedgerYearPage.path(of: item, year)
        let page = SitePath(site.folder + path)
        let title = strings.filled(.yearAccounts, ("n", String(year)))
        let columnName = site.name(of: item.column)
        let frame = PageFrame(
            site, at: .column(item.column),
            below: [
                (.text(columnName), item.column.rawValue + "/index.html"),
                (site.shown(item.name), item.folder + "index.html"),
            ])
        var pairs = frame.pairs(
            path: path, title: .text(item.name.text(in: strings.language) + " " + title),
            meta: [
                ("ColumnName", .text(columnName)),
                ("ColumnType", .text(strings[.columnType])),
            ])
        pairs.append(("itemName", site.shown(item.name)))
        pairs.append(("title", .text(title)))
        let sum = LedgerFigures(months.map(\.figures))
        pairs.append(("lead", TemplateValue(sum.map(sentence))))
        pairs.append(("periods", periods(months, sum, page)))
        pairs.append(("categories", sum.map { LedgerWords(site: site).categories($0) } ?? .absent))
        pairs.append(
            (
                "categoryChart",
                sum.map {
                    LedgerCharts(strings: strings).categories(
                        $0, describedBy: strings[.chartCategoriesText])
                } ?? .absent
            ))
        let entries = SitePath(site.folder + LedgerCategoryPage.path(of: item, year, 1))
        pairs.append(("entriesPath", .text(page.link(to: entries))))
        pairs.append(("neighbours", neighbours(page)))
        return TemplateObject(pairs)
    }

    private func sentence(_ sum: LedgerFigures) -> String {
        let words = LedgerWords(site: site)
        let name = strings.filled(.year, ("n", String(year)))
        let own = words.sentence(name, sum)
        guard let before = before else { return own }
        let other = strings.filled(.year, ("n", String(year - 1)))
        return own + strings[.sentenceSeparator] + words.comparison(with: other, before, sum)
    }

    /// The year before, where it has as many periods as this one, so that the two compare.
    private var before: LedgerFigures? {
        guard years.indices.contains(index + 1), years[index + 1].year == year - 1 else {
            return nil
        }
        let indices = Set(years[index].entries.map(\.period.index))
        let same = years[index + 1].entries.filter { indices.contains($0.period.index) }
        guard same.count == indices.count else { return nil }
        return LedgerFigures(history.figures(of: same).map(\.figures))
    }

    private func periods(
        _ months: [(entry: LedgerHistory.Entry, figures: LedgerFigures)], _ sum: LedgerFigures?,
        _ page: SitePath
    ) -> TemplateValue {
        let words = LedgerWords(site: site)
        let points = months.map { LedgerCharts.Point(period: $0.entry.period, figures: $0.figures) }
        let text = words.description(points)
        let charts = LedgerCharts(strings: strings)
        let rows = months.map { month in
            let target = SitePath(site.folder + month.entry.record.address + ".html")
            return words.row(
                strings.words(month.entry.period), month.figures, path: page.link(to: target))
        }
        let against = strings.filled(.againstYear, ("n", String(year - 1)))
        return .object([
            "movements": charts.movements(points, describedBy: text),
            "balances": charts.balances(points, describedBy: text), "caption": .text(text),
            "rows": .list(rows),
            "totals": sum.map { words.row(strings[.total], $0, path: nil) } ?? .absent,
            "differences": sum.flatMap { sum in
                before.map { words.differences(against, from: $0, to: sum) }
            } ?? .absent,
            "yearPath": .absent, "yearName": .absent,
        ])
    }

    private func neighbours(_ page: SitePath) -> TemplateValue {
        func link(_ position: Int) -> TemplateValue {
            guard years.indices.contains(position) else { return .absent }
            let path = LedgerYearPage.path(of: item, years[position].year)
            return .object([
                "href": .text(page.link(to: SitePath(site.folder + path))),
                "title": .text(strings.filled(.yearAccounts, ("n", String(years[position].year)))),
            ])
        }
        guard years.count > 1 else { return .absent }
        return .object(["previous": link(index + 1), "next": link(index - 1)])
    }
}
