import Boards
import Catalogue
import Records
import Templates
import Values

/// Items × periods: on time, late, nil, missing, not yet due; the rate of each column.
///
/// The newest years are on `coverage.html`, as many as make a page that is quickly read; each
/// earlier one is on a page of its own, `coverage-2024.html`.
package enum CoveragePage: PageType {
    package static let template = "pages/coverage"

    /// Cells on the first page at most, the newest year's aside: about 100 bytes of HTML each.
    private static let cellLimit = 260
    private static let name = "coverage"

    package static func pages(of site: Site) -> [Page] {
        var counts: [Int: Int] = [:]
        for cell in site.board.coverage.rows.lazy.flatMap(\.cells) {
            counts[cell.period.year, default: 0] += 1
        }
        let years = counts.sorted { $0.key > $1.key }.map { (year: $0.key, count: $0.value) }
        let parts = YearParts(years, limit: cellLimit)
        return ([nil] + parts.earlier).map { year in
            Page(site, YearParts.path(name, year: year), template: template) {
                value(parts, year, site)
            }
        }
    }

    private static func value(_ parts: YearParts, _ year: Int?, _ site: Site) -> TemplateObject {
        let strings = site.strings
        let path = YearParts.path(name, year: year)
        let title = year.map { strings.filled(.coverageOfYear, ("n", String($0))) }
        let steps: [PageFrame.Step] =
            year == nil ? [] : [(.text(strings[.coverage]), name + ".html")]
        var pairs = PageFrame(site, at: .elsewhere, below: steps).pairs(
            path: path, title: .text(title ?? strings[.coverage]),
            meta: [
                ("ColumnName", .text(strings[.coverage])),
                ("ColumnType", .text(strings[.columnType])),
                ("Description", .text(strings[.coverageLead])),
            ])
        let page = SitePath(site.folder + path)
        let years = year.map { [$0] } ?? parts.first
        let all = site.board.coverage.rows.lazy.flatMap(\.cells)
        let rate =
            year.map { year in BoardStatus.OnTime(of: all.filter { $0.period.year == year }) }
            ?? BoardStatus.OnTime(of: all)
        pairs.append(("lead", .text(OnTimeText.sentence(rate, strings))))
        pairs.append(("legend", CoverageMark.legend(strings)))
        pairs.append(("years", TemplateValue(orAbsent: years.map { section($0, page, site) })))
        pairs.append(("rates", year == nil ? CoverageRates.value(site) : .absent))
        pairs.append(("standing", year == nil ? standing(site) : .absent))
        pairs.append(("pages", links(parts, year, strings)))
        return TemplateObject(pairs)
    }

    private static func section(_ year: Int, _ page: SitePath, _ site: Site) -> TemplateValue {
        .object([
            "id": .text("year-\(year)"),
            "year": .text(site.strings.filled(.year, ("n", String(year)))),
            "tables": .list(CoverageTables.values(of: year, on: page, site)),
        ])
    }

    /// Links to the pages of the other years; absent when all are on one.
    private static func links(_ parts: YearParts, _ year: Int?, _ strings: SiteStrings)
        -> TemplateValue
    {
        guard !parts.earlier.isEmpty else { return .absent }
        let newest = parts.first.map { strings.filled(.year, ("n", String($0))) }
        let first = (nil as Int?, newest.joined(separator: strings[.keywordSeparator]))
        let others = parts.earlier.map { year in
            (year as Int?, strings.filled(.year, ("n", String(year))))
        }
        let links = ([first] + others).map { target, text in
            TemplateValue.object([
                "pagePath": .text(YearParts.path(name, year: target)), "pageName": .text(text),
                "isHere": .flag(target == year),
            ])
        }
        return .object(["links": .list(links)])
    }

    /// Items that are always on the board, and whether they are.
    private static func standing(_ site: Site) -> TemplateValue {
        let items = site.board.series.filter { $0.item.frequency == .standing }
        guard !items.isEmpty else { return .absent }
        let lines = items.map { series in
            let newest = series.entries.first { $0.isShown }
            let kind: CoverageMark.Kind = newest == nil ? .missing : .onTime
            return TemplateValue.object([
                "item": site.shown(series.item.name),
                "itemPath": .text(SitePath(series.item.folder + "index.html").encoded),
                "class": .text(kind.style), "sign": .text(kind.sign),
                "word": .text(site.strings[newest == nil ? .notOnBoard : .onBoard]),
                "day": TemplateValue(newest?.notice.day(.published)?.description),
            ])
        }
        return .object(["items": .list(lines)])
    }
}
