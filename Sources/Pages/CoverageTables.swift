import Boards
import Catalogue
import Records
import Templates
import Values

/// The tables of one year of the coverage: one for each length of period, its items by column.
struct CoverageTables {
    private let site: Site
    private let page: SitePath
    private let year: Int

    /// The tables of a year for templates, months first; lengths that no item has are left out.
    static func values(of year: Int, on page: SitePath, _ site: Site) -> [TemplateValue] {
        let tables = CoverageTables(site: site, page: page, year: year)
        return PeriodLength.allCases.compactMap { tables.table($0) }
    }

    private func table(_ length: PeriodLength) -> TemplateValue? {
        let rows = site.board.coverage.rows.filter { row in
            row.item.periodLength == length && row.cells.contains { $0.period.year == year }
        }
        let periods = Set(rows.flatMap(\.cells).map(\.period).filter { $0.year == year })
            .sorted(by: >)
        guard !rows.isEmpty else { return nil }
        let caption = site.strings.filled(
            .coverageCaption, ("year", site.strings.filled(.year, ("n", String(year)))),
            ("frequency", site.strings[frequency(length)]), ("n", String(rows.count)))
        let groups = Column.allCases.compactMap { column in
            group(column, rows.filter { $0.item.column == column }, periods)
        }
        return .object([
            "caption": .text(caption),
            "heads": .list(periods.map { .text(site.strings.short($0)) }),
            "span": .text(String(periods.count + 1)),
            "groups": .list(groups),
        ])
    }

    private func group(
        _ column: Column, _ rows: [Coverage.Row], _ periods: [Period]
    ) -> TemplateValue? {
        guard !rows.isEmpty else { return nil }
        return .object([
            "group": .text(site.name(of: column)),
            "rows": .list(rows.map { row($0, periods) }),
        ])
    }

    private func row(_ row: Coverage.Row, _ periods: [Period]) -> TemplateValue {
        var held: [Period: Coverage.Cell] = [:]
        for cell in row.cells where cell.period.year == year { held[cell.period] = cell }
        return .object([
            "item": site.shown(row.item.name),
            "itemPath": .text(SitePath(row.item.folder + "index.html").encoded),
            "cells": .list(periods.map { CoverageMark.value(held[$0], on: page, of: site) }),
        ])
    }

    private func frequency(_ length: PeriodLength) -> PageText {
        switch length {
        case .month: .everyMonth
        case .quarter: .everyQuarter
        case .halfYear: .everyHalfYear
        case .year: .everyYear
        }
    }
}
