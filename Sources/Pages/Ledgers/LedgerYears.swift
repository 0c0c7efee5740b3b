import Boards
import Catalogue
import Templates
import Values

/// The years of a ledger for its item's page: sums, how each differs from the last, and the
/// periods of the newest three.
struct LedgerYears {
    private let site: Site
    private let item: Item
    private let history: LedgerHistory

    /// Prepares them.
    init(_ site: Site, _ item: Item, _ history: LedgerHistory) {
        self.site = site
        self.item = item
        self.history = history
    }

    /// Charts of the last periods, and `years`; absent before the first record.
    var value: TemplateValue {
        guard let last = history.entries.last else { return .absent }
        let words = LedgerWords(site: site)
        let count = max(last.period.length.countInYear, 5)
        let recent = history.entries(upTo: last.period, count: count)
        let points = history.figures(of: recent).map {
            LedgerCharts.Point(period: $0.entry.period, figures: $0.figures)
        }
        let text = words.description(points)
        let charts = LedgerCharts(strings: site.strings)
        return .object([
            "movements": charts.movements(points, describedBy: text),
            "balances": charts.balances(points, describedBy: text),
            "years": .list(years(words)),
        ])
    }

    private func years(_ words: LedgerWords) -> [TemplateValue] {
        let page = SitePath(site.folder + item.folder + "index.html")
        let years = history.years.map { (year: $0.year, periods: history.figures(of: $0.entries)) }
        return years.enumerated().compactMap { index, entry -> TemplateValue? in
            let (year, periods) = entry
            guard let sum = LedgerFigures(periods.map(\.figures)) else { return nil }
            let target = SitePath(site.folder + LedgerYearPage.path(of: item, year))
            let name = site.strings.filled(.year, ("n", String(year)))
            let rows = index < 3 ? periods.map { row($0, words, page) } : []
            let earlier = years.indices.contains(index + 1) ? years[index + 1] : nil
            return .object([
                "sum": words.row(name, sum, path: page.link(to: target)), "rows": .list(rows),
                "differences": differences(words, (year, periods), earlier),
            ])
        }
    }

    private func row(
        _ period: (entry: LedgerHistory.Entry, figures: LedgerFigures), _ words: LedgerWords,
        _ page: SitePath
    ) -> TemplateValue {
        let record = SitePath(site.folder + period.entry.record.address + ".html")
        let name = site.strings.words(period.entry.period)
        return words.row(name, period.figures, path: page.link(to: record))
    }

    /// Against the same periods of the year before; absent where that lacks one of them.
    private func differences(
        _ words: LedgerWords,
        _ now: (year: Int, periods: [(entry: LedgerHistory.Entry, figures: LedgerFigures)]),
        _ before: (year: Int, periods: [(entry: LedgerHistory.Entry, figures: LedgerFigures)])?
    ) -> TemplateValue {
        guard let before, before.year == now.year - 1 else { return .absent }
        let indices = Set(now.periods.map(\.entry.period.index))
        let same = before.periods.filter { indices.contains($0.entry.period.index) }
        guard same.count == indices.count, let then = LedgerFigures(same.map(\.figures)),
            let sum = LedgerFigures(now.periods.map(\.figures))
        else { return .absent }
        let name = site.strings.filled(.againstYear, ("n", String(before.year)))
        return words.differences(name, from: then, to: sum)
    }
}
