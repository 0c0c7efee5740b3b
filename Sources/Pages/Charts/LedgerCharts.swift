import Templates
import Values

/// The charts of a ledger: what came in and was paid, what was left, what it was paid for.
struct LedgerCharts {
    /// One period of a chart, in order of time.
    struct Point {
        let period: Period
        let figures: LedgerFigures
    }

    let strings: SiteStrings
    /// Begins the ids of the charts, of which a page may have several sets.
    var id = "chart"

    private static let plotTop = 26
    private static let plotHeight = 120
    private static let height = 178

    /// Two bars for every period; absent for one period alone.
    func movements(_ points: [Point], describedBy text: String) -> TemplateValue {
        guard points.count > 1 else { return .absent }
        let amounts = points.flatMap { [$0.figures.income.fen, $0.figures.expense.fen] }
        let scale = ChartScale(amounts, top: Self.plotTop, height: Self.plotHeight)
        var chart = ChartDrawing(
            id: id + "-movements", height: Self.height, title: strings[.chartMovements],
            description: text)
        chart.addHatch()
        legend(&chart)
        grid(&chart, scale)
        let slot = ChartDrawing.width / points.count
        let width = min(slot * 2 / 5, 24)
        func bars(_ shift: Int, _ amount: (LedgerFigures) -> Money) -> [ChartDrawing.Bar] {
            points.enumerated().map { index, point in
                let bar = span(0, amount(point.figures).fen, scale)
                return (index * slot + slot / 2 - shift, bar.y, width, bar.height)
            }
        }
        chart.bars("chart-income", bars(width, \.income))
        chart.hatchedBars(bars(0, \.expense))
        labels(&chart, points, slot)
        return chart.value()
    }

    /// A line of what was left; absent where fewer than two periods say it.
    func balances(_ points: [Point], describedBy text: String) -> TemplateValue {
        let known = points.enumerated().compactMap { index, point in
            point.figures.balance.map { (index: index, fen: $0.fen) }
        }
        guard known.count > 1 else { return .absent }
        let scale = ChartScale(known.map(\.fen), top: Self.plotTop, height: Self.plotHeight)
        var chart = ChartDrawing(
            id: id + "-balances", height: Self.height, title: strings[.chartBalances],
            description: text)
        grid(&chart, scale)
        let slot = ChartDrawing.width / points.count
        chart.line(through: known.map { ($0.index * slot + slot / 2, scale.y($0.fen)) })
        labels(&chart, points, slot)
        return chart.value()
    }

    /// A bar for every category with something paid, the eight largest; absent where there is none.
    func categories(_ figures: LedgerFigures, describedBy text: String) -> TemplateValue {
        let paid = figures.categories.filter { $0.expense.fen > 0 }
        guard paid.count > 1, let largest = paid.first?.expense.fen else { return .absent }
        var bars = paid.prefix(8).map { ($0.name.string, $0.expense) }
        let rest = paid.dropFirst(8).map(\.expense.fen).reduce(0, +)
        if rest > 0 { bars.append((strings[.otherCategories], Money(fen: rest))) }
        var chart = ChartDrawing(
            id: id + "-categories", height: bars.count * 34 + 4,
            title: strings[.chartCategories], description: text)
        chart.addHatch()
        let full = Int64(ChartDrawing.width - 2)
        let scale = max(largest, rest)
        var drawn: [ChartDrawing.Bar] = []
        for (index, (name, amount)) in bars.enumerated() {
            let y = index * 34
            chart.words(name, x: 0, y: y + 14)
            chart.words(amount.description, x: ChartDrawing.width, y: y + 14, .end)
            drawn.append((1, y + 19, max(Int(amount.fen * full / scale), 1), 10))
        }
        chart.hatchedBars(drawn)
        return chart.value()
    }

    private func legend(_ chart: inout ChartDrawing) {
        chart.bars("chart-income", [(180, 3, 12, 12)])
        chart.words(strings[.income], x: 196, y: 14)
        chart.hatchedBars([(276, 3, 12, 12)])
        chart.words(strings[.expense], x: 292, y: 14)
    }

    private func grid(_ chart: inout ChartDrawing, _ scale: ChartScale) {
        chart.rule("chart-grid", y: scale.y(scale.high))
        if scale.low < 0 {
            chart.rule("chart-grid", y: scale.y(scale.low))
            chart.words((scale.low / 100).grouped, x: 0, y: scale.y(scale.low) - 3)
        }
        chart.rule("chart-axis", y: scale.y(0))
        chart.words(
            (scale.high / 100).grouped + " " + strings[.yuan], x: 0, y: scale.y(scale.high) - 4)
    }

    /// Months as numbers, the year under the first of each; years alone.
    private func labels(_ chart: inout ChartDrawing, _ points: [Point], _ slot: Int) {
        let bottom = Self.plotTop + Self.plotHeight
        var months: [(x: Int, text: String)] = []
        var years: [(x: Int, text: String)] = []
        for (index, point) in points.enumerated() {
            let middle = index * slot + slot / 2
            let isFirst = index == 0 || points[index - 1].period.year != point.period.year
            if isFirst { years.append((max(middle, 16), String(point.period.year))) }
            guard point.period.length != .year else { continue }
            months.append((middle, String(point.period.index)))
        }
        if !months.isEmpty { chart.row(y: bottom + 14, months) }
        chart.row(y: bottom + (months.isEmpty ? 14 : 29), years)
    }

    private func span(_ from: Int64, _ to: Int64, _ scale: ChartScale) -> (y: Int, height: Int) {
        let (zero, end) = (scale.y(from), scale.y(to))
        return (min(zero, end), abs(zero - end))
    }
}
