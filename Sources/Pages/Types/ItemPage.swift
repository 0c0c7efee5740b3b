import Boards
import Catalogue
import Records
import Templates
import Values

/// An item: basis, frequency, and all its records by year, the newest on the first page; of a
/// ledger its figures too.
///
/// Its further pages are `page-2.html` and so on, beside it.
package enum ItemPage: PageType {
    package static let template = "pages/item"

    /// How many records one page lists, so that it stays light on a poor line.
    private static let length = 60

    package static func pages(of site: Site) -> [Page] {
        site.board.series.flatMap { series in
            let count = max(1, (series.entries.count + length - 1) / length)
            let changed = series.entries.lazy.compactMap(\.notice.changed).max()
            return (1...count).map { number in
                Page(site, path(series.item, number), template: template, changed: changed) {
                    value(series, page: number, of: count, site)
                }
            }
        }
    }

    private static func path(_ item: Item, _ number: Int) -> String {
        item.folder + file(number)
    }

    private static func file(_ number: Int) -> String {
        number == 1 ? "index.html" : "page-\(number).html"
    }

    private static func value(_ series: Series, page: Int, of count: Int, _ site: Site)
        -> TemplateObject
    {
        let item = series.item
        let columnName = site.name(of: item.column)
        let frame = PageFrame(
            site, at: .column(item.column),
            below: [(.text(columnName), item.column.rawValue + "/index.html")])
        let name = item.name.text(in: site.strings.language)
        let lead = lead(series, site)
        let numbered = page == 1 ? name : name + " " + number(page, of: count, site)
        var pairs = frame.pairs(
            path: path(item, page), title: .text(numbered),
            meta: [
                ("ColumnName", .text(columnName)), ("ColumnDescription", .text(lead)),
                ("ColumnKeywords", .text(name + "," + columnName)),
                ("ColumnType", .text(site.strings[.columnType])),
            ])
        pairs.append(("title", site.shown(item.name)))
        pairs.append(("columnName", .text(columnName)))
        pairs.append(("number", .text(item.number)))
        pairs.append(("lead", .text(lead)))
        pairs.append(("facts", page == 1 ? .object(["facts": .list(facts(item, site))]) : .absent))
        let accounts =
            page == 1 ? LedgerHistory(series).map { LedgerYears(site, item, $0).value } : nil
        pairs.append(("accounts", accounts ?? .absent))
        let years = years(series, page: page, site)
        pairs.append(("hasYears", .flag(years.count > 1)))
        pairs.append(("years", TemplateValue(orAbsent: years)))
        pairs.append(("pages", pager(page, of: count, site)))
        return TemplateObject(pairs)
    }

    private static func number(_ page: Int, of count: Int, _ site: Site) -> String {
        site.strings.filled(.pageNumber, ("n", String(page)), ("count", String(count)))
    }

    /// Where the pages before and after this one are; absent when it is the only one.
    private static func pager(_ page: Int, of count: Int, _ site: Site) -> TemplateValue {
        guard count > 1 else { return .absent }
        return .object([
            "newer": page > 1 ? .text(file(page - 1)) : .absent,
            "older": page < count ? .text(file(page + 1)) : .absent,
            "here": .text(number(page, of: count, site)),
        ])
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

    /// The records of one page year by year; the counts are those of the whole year.
    private static func years(_ series: Series, page: Int, _ site: Site) -> [TemplateValue] {
        let line = NoticeLine(site: site)
        let shown = (page - 1) * length..<page * length
        var start = 0
        return series.years.compactMap { year in
            let place = (start..<start + year.entries.count).clamped(to: shown)
            let entries =
                place.isEmpty
                ? [] : year.entries[place.lowerBound - start..<place.upperBound - start]
            start += year.entries.count
            guard !entries.isEmpty else { return nil }
            let number = String(year.year)
            let count = site.strings.filled(.countRecords, ("n", String(year.entries.count)))
            return .object([
                "id": .text("year-" + number),
                "name": .text(site.strings.filled(.year, ("n", number))),
                "count": .text(count),
                "notices": .list(entries.map { line.value($0, showsItem: false) }),
            ])
        }
    }
}
