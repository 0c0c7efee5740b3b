import Boards
import Catalogue
import Templates
import Values

/// What a ledger's record shows beside its fields: a sentence, subtotals, the last year as charts.
struct LedgerSection {
    private let site: Site
    private let item: Item
    private let history: LedgerHistory
    private let page: SitePath
    private let words: LedgerWords

    /// Prepares it for a page.
    init(_ site: Site, _ item: Item, _ history: LedgerHistory, page: SitePath) {
        self.site = site
        self.item = item
        self.history = history
        self.page = page
        words = LedgerWords(site: site)
    }

    /// For `parts/ledger`; absent for a record without a period, or with nothing to add up.
    func value(of entry: RegisteredNotice) -> TemplateValue {
        guard let period = entry.notice.period, !entry.notice.isNil,
            let figures = history.figures(of: period), figures.count > 0
        else { return .absent }
        let span = max(period.length.countInYear, 5)
        let points = history.figures(of: history.entries(upTo: period, count: span)).map {
            LedgerCharts.Point(period: $0.entry.period, figures: $0.figures)
        }
        let text = words.description(points)
        let charts = LedgerCharts(strings: site.strings)
        return .object([
            "sentence": .text(sentence(period, figures)),
            "categories": words.categories(figures),
            "categoryChart": charts.categories(
                figures, describedBy: site.strings[.chartCategoriesText]),
            "periods": points.count > 1 ? periods(points, text, charts) : .absent,
        ])
    }

    private func sentence(_ period: Period, _ figures: LedgerFigures) -> String {
        var sentences = [words.sentence(site.strings.words(period), figures)]
        let lastYear = period.advanced(by: -period.length.countInYear)
        var others = [period.previous, lastYear].compactMap { $0 }
        if others.count == 2, others[0] == others[1] { others.removeLast() }
        for other in others {
            guard let before = history.figures(of: other) else { continue }
            sentences.append(words.comparison(with: site.strings.words(other), before, figures))
        }
        return sentences.joined(separator: site.strings[.sentenceSeparator])
    }

    private func periods(
        _ points: [LedgerCharts.Point], _ text: String, _ charts: LedgerCharts
    ) -> TemplateValue {
        let year = SitePath(
            site.folder + LedgerYearPage.path(of: item, points[points.count - 1].period.year))
        return .object([
            "movements": charts.movements(points, describedBy: text),
            "balances": charts.balances(points, describedBy: text),
            "caption": .text(text),
            "rows": .list(
                points.map { point in
                    let target = SitePath(
                        site.folder + item.folder + point.period.description + ".html")
                    return words.row(
                        site.strings.words(point.period), point.figures,
                        path: target == page ? nil : page.link(to: target))
                }),
            "totals": .absent, "differences": .absent,
            "yearPath": .text(page.link(to: year)),
            "yearName": .text(
                site.strings.filled(
                    .yearAccounts, ("n", String(points[points.count - 1].period.year)))),
        ])
    }
}
