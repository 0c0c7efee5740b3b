import Boards
import Catalogue
import Records
import Templates

/// What was due and what became of it, column by column, with the sum of all.
enum CoverageRates {
    /// For templates, `lines` and `sum`; absent when no item has periods.
    static func value(_ site: Site) -> TemplateValue {
        let rows = site.board.coverage.rows
        guard !rows.isEmpty else { return .absent }
        let lines = Column.allCases.compactMap { column -> TemplateValue? in
            let cells = rows.filter { $0.item.column == column }.flatMap(\.cells)
            return cells.isEmpty ? nil : line(site.name(of: column), cells, site.strings)
        }
        let since = site.strings.words(site.board.settings.since)
        return .object([
            "caption": .text(site.strings.filled(.ratesCaption, ("since", since))),
            "lines": .list(lines),
            "sum": line(site.strings[.total], rows.flatMap(\.cells), site.strings),
        ])
    }

    private static func line(
        _ name: String, _ cells: [Coverage.Cell], _ strings: SiteStrings
    ) -> TemplateValue {
        let rate = BoardStatus.OnTime(of: cells)
        let missing = cells.count { $0.state == .missing }
        let late = rate.due - rate.inTime - missing
        let nilReturns = cells.count { $0.state == .nilReturn }
        return .object([
            "label": .text(name), "due": .text(String(rate.due)),
            "inTime": .text(String(rate.inTime)), "late": .text(String(late)),
            "missing": .text(String(missing)), "nils": .text(String(nilReturns)),
            "rate": .text(OnTimeText.percent(rate) ?? "–"),
        ])
    }
}
