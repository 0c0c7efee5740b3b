import Boards
import Catalogue
import Records
import Templates
import Values

/// An item: basis, frequency, and all its records by year; of a ledger its figures too.
package enum ItemPage: PageType {
    package static let template = "pages/item"

    package static func pages(of site: Site) -> [Page] {
        site.board.series.map { series in
            Page(
                site, series.item.folder + "index.html", template: template,
                changed: series.entries.lazy.compactMap(\.notice.changed).max()
            ) {
                value(series, site)
            }
        }
    }

    private static func value(_ series: Series, _ site: Site) -> TemplateObject {
        let item = series.item
        let columnName = site.name(of: item.column)
        let frame = PageFrame(
            site, at: .column(item.column),
            below: [(.text(columnName), item.column.rawValue + "/index.html")])
        var pairs = frame.pairs(
            path: item.folder + "index.html",
            title: .text(item.name.text(in: site.strings.language)),
            meta: [
                ("ColumnName", .text(columnName)),
                ("ColumnType", .text(site.strings[.columnType])),
            ])
        pairs.append(("title", site.shown(item.name)))
        pairs.append(("columnName", .text(columnName)))
        pairs.append(("number", .text(item.number)))
        pairs.append(("lead", .text(lead(series, site))))
        pairs.append(("facts", .list(facts(item, site))))
        let accounts = LedgerHistory(series).map { LedgerYears(site, item, $0).value }
        pairs.append(("accounts", accounts ?? .absent))
        let years = years(series, site)
        pairs.append(("hasYears", .flag(years.count > 1)))
        pairs.append(("years", TemplateValue(orAbsent: years)))
        return TemplateObject(pairs)
    }

    private static func lead(_ series: Series, _ site: Site) -> String {
        let count = String(series.entries.count)
        guard series.item.periodLength != nil else {
            return site.strings.filled(.itemLeadPlain, ("n", count))
        }
        let since = site.strings.words(site.board.settings.since)
        return site.strings.filled(.itemLead, ("since", since), ("n", count))
    }

    private static func facts(_ item: Item, _ site: Site) -> [TemplateValue] {
        let strings = site.strings
        func fact(_ label: PageText, _ value: TemplateValue) -> TemplateValue {
            .object(["label": .text(strings[label]), "value": value, "valueLang": .absent])
        }
        var facts = [
            fact(.itemNumber, .text(item.number)),
            fact(.frequency, .text(strings[ItemTerms.frequency(of: item)])),
            fact(.due, .text(ItemTerms.due(of: item, strings))),
        ]
        if let term = item.objection {
            let text = strings.filled(.objectionTermText, ("n", strings.words(term)))
            facts.append(fact(.objectionTerm, .text(text)))
        }
        if let term = item.display {
            let text = strings.filled(.displayTermText, ("n", strings.words(term)))
            facts.append(fact(.displayTerm, .text(text)))
        }
        if let rates = rates(item, site) { facts.append(fact(.onTimeFact, rates)) }
        if let basis = item.basis { facts.append(fact(.basis, site.shown(basis))) }
        return facts
    }

    /// Year by year, newest first, how many of its periods were in time; nil when none was due.
    private static func rates(_ item: Item, _ site: Site) -> TemplateValue? {
        let row = site.board.coverage.rows.first { $0.item === item }
        let years = Dictionary(grouping: row?.cells ?? [], by: \.period.year)
        let texts = years.sorted { $0.key > $1.key }.compactMap { year, cells -> String? in
            let rate = BoardStatus.OnTime(of: cells)
            guard rate.due > 0 else { return nil }
            return site.strings.filled(
                .onTimeYear, ("year", site.strings.filled(.year, ("n", String(year)))),
                ("n", String(rate.inTime)), ("due", String(rate.due)))
        }
        guard !texts.isEmpty else { return nil }
        return .text(texts.joined(separator: site.strings[.limitSeparator]))
    }

    private static func years(_ series: Series, _ site: Site) -> [TemplateValue] {
        let line = NoticeLine(site: site)
        return series.years.map { year in
            let number = String(year.year)
            let count = site.strings.filled(.countRecords, ("n", String(year.entries.count)))
            return .object([
                "id": .text("year-" + number),
                "name": .text(site.strings.filled(.year, ("n", number))),
                "count": .text(count),
                "notices": .list(year.entries.map { line.value($0, showsItem: false) }),
            ])
        }
    }
}
