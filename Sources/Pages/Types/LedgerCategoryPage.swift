import Boards
import Catalogue
import Diagnostics
import Records
import Templates
import Values

/// A year of a ledger by category: every entry with its day, what it was for and how much.
///
/// A hundred entries are a page; what is more goes on in the next, `2026-2.html`.
package enum LedgerCategoryPage: PageType {
    package static let template = "pages/ledger-categories"

    /// Entries of one page, so that it stays small on a poor line.
    static let entriesOfPage = 100

    package static func pages(of site: Site) -> [Page] {
        site.board.series.flatMap { series -> [Page] in
            guard let history = LedgerHistory(series) else { return [] }
            let ground = LedgerEntryGround(site, series.item, history)
            return history.years.flatMap { year in
                let count = year.entries.map { history.rowCount(of: $0.record.notice) }.reduce(0, +)
                let pages = max((count + entriesOfPage - 1) / entriesOfPage, 1)
                return (1...pages).map { number in
                    Page(site, path(of: series.item, year.year, number), template: template) {
                        ground.value(of: year, page: number, of: pages)
                    }
                }
            }
        }
    }

    /// The address of a page of a year, from 1, below the language's folder.
    static func path(of item: Item, _ year: Int, _ number: Int) -> String {
        item.folder + "categories/\(year)" + (number == 1 ? "" : "-\(number)") + ".html"
    }
}

extension LedgerHistory {
    /// Number of entries of a record.
    fileprivate func rowCount(of notice: Notice) -> Int {
        if case .table(let table) = notice.values[fields.table].value { table.rowCount } else { 0 }
    }
}

/// What the pages of one ledger share.
private struct LedgerEntryGround: Sendable {
    private struct Entry {
        let record: RegisteredNotice
        let day: Day?
        let summary: Text?
        let income: Money
        let expense: Money
    }

    private let site: Site
    private let item: Item
    private let history: LedgerHistory
    private let frame: PageFrame

    init(_ site: Site, _ item: Item, _ history: LedgerHistory) {
        self.site = site
        self.item = item
        self.history = history
        frame = PageFrame(
            site, at: .column(item.column),
            below: [
                (.text(site.name(of: item.column)), item.column.rawValue + "/index.html"),
                (site.shown(item.name), item.folder + "index.html"),
            ])
    }

    private var strings: SiteStrings { site.strings }

    func value(
        of year: (year: Int, entries: [LedgerHistory.Entry]), page number: Int, of count: Int
    ) -> TemplateObject {
        let path = LedgerCategoryPage.path(of: item, year.year, number)
        let page = SitePath(site.folder + path)
        let title = strings.filled(.yearByCategory, ("n", String(year.year)))
        var pairs = frame.pairs(
            path: path, title: .text(item.name.text(in: strings.language) + " " + title),
            meta: [
                ("ColumnName", .text(site.name(of: item.column))),
                ("ColumnType", .text(strings[.columnType])),
            ])
        pairs.append(("itemName", site.shown(item.name)))
        pairs.append(("title", .text(title)))
        let yearPath = SitePath(site.folder + LedgerYearPage.path(of: item, year.year))
        pairs.append(("yearPath", .text(page.link(to: yearPath))))
        pairs.append(
            ("yearName", .text(strings.filled(.yearAccounts, ("n", String(year.year))))))
        pairs.append(("categories", .list(categories(year.entries, number, page))))
        pairs.append(("pages", pages(year.year, number, count, page)))
        return TemplateObject(pairs)
    }

    private func categories(
        _ periods: [LedgerHistory.Entry], _ number: Int, _ page: SitePath
    ) -> [TemplateValue] {
        guard let sum = LedgerFigures(history.figures(of: periods).map(\.figures)) else {
            return []
        }
        let entries = entries(periods)
        let size = LedgerCategoryPage.entriesOfPage
        let shown = (number - 1) * size..<number * size
        var start = 0
        var sections: [TemplateValue] = []
        for (index, category) in sum.categories.enumerated() {
            let own = entries[category.name] ?? []
            let part = (start..<start + own.count).clamped(to: shown)
            start += own.count
            guard !part.isEmpty else { continue }
            let offset = start - own.count
            let rows = own[part.lowerBound - offset..<part.upperBound - offset]
            sections.append(section(category, index, rows.map { row($0, page) }))
        }
        return sections
    }

    private func section(
        _ category: LedgerFigures.Category, _ index: Int, _ rows: [TemplateValue]
    ) -> TemplateValue {
        func sum(_ amount: Money) -> TemplateValue {
            amount == .zero ? .absent : .text(amount.description)
        }
        return .object([
            "id": .text("category-\(index + 1)"), "name": TemplateValue(category.name),
            "count": .text(strings.filled(.countEntries, ("n", String(category.count)))),
            "income": sum(category.income), "expense": sum(category.expense),
            "rows": .list(rows),
        ])
    }

    private func row(_ entry: Entry, _ page: SitePath) -> TemplateValue {
        func amount(_ amount: Money) -> TemplateValue {
            amount == .zero ? .absent : .text(amount.description)
        }
        let target = SitePath(site.folder + entry.record.address + ".html")
        let day = entry.day.map { TemplateValue($0, in: strings) }
        return .object([
            "href": .text(page.link(to: target)), "day": day ?? .absent,
            "summary": TemplateValue(entry.summary), "income": amount(entry.income),
            "expense": amount(entry.expense),
        ])
    }

    private func entries(_ periods: [LedgerHistory.Entry]) -> [Text: [Entry]] {
        let fields = history.fields
        var entries: [Text: [Entry]] = [:]
        for period in periods {
            guard case .table(let table) = period.record.notice.values[fields.table].value else {
                continue
            }
            for row in 0..<table.rowCount {
                guard let category = table.text(row, fields.category) else { continue }
                var day: Day?
                if case .date(let date) = table.cell(row: row, column: fields.date).value {
                    day = date
                }
                entries[category, default: []].append(
                    Entry(
                        record: period.record, day: day,
                        summary: fields.summary.flatMap { table.text(row, $0) },
                        income: table.money(row, fields.income),
                        expense: table.money(row, fields.expense)))
            }
        }
        return entries
    }

    private func pages(_ year: Int, _ number: Int, _ count: Int, _ page: SitePath) -> TemplateValue
    {
        guard count > 1 else { return .absent }
        return .object([
            "entries": .list(
                (1...count).map { other in
                    let path = LedgerCategoryPage.path(of: item, year, other)
                    return .object([
                        "number": .text(String(other)),
                        "href": .text(page.link(to: SitePath(site.folder + path))),
                        "current": other == number ? .text("page") : .absent,
                    ])
                })
        ])
    }
}
