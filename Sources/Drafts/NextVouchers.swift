import Catalogue
import Values

/// The next voucher number of each series of a ledger, as the board numbers its vouchers: from 1 in
/// every period, or through the year.
struct NextVouchers {
    /// The numbers, one for each series of the last ledger, in the order of its rows.
    let names: [String]

    /// The series of one ledger: lowest and highest number.
    private struct Span {
        var first: Int
        var last: Int
        var name: VoucherNumber
    }

    /// Looks at the ledgers before a period, in the table with an index; empty where there is none.
    init(table: Int, column: Int, of item: Item, before period: Period, in register: Register) {
        var ledgers: [(period: Period, spans: [(series: Text, span: Span)])] = []
        var earlier = period.previous
        // Some months of a year may have no entry.
        for _ in 0..<2 * period.length.countInYear {
            guard let place = earlier, ledgers.count < 2 else { break }
            if let notice = register.entry(of: item, place)?.notice,
                case .table(let value) = notice.values[table].value
            {
                let spans = Self.spans(value, column)
                if !spans.isEmpty { ledgers.append((place, spans)) }
            }
            earlier = place.previous
        }
        guard let last = ledgers.first else {
            names = []
            return
        }
        names = last.spans.map { series, span in
            let before = ledgers.dropFirst().first
            let older = before?.spans.first { $0.series == series }?.span
            let runsOn: Bool
            if let before, let older, before.period.year == last.period.year {
                runsOn = span.first > older.last
            } else {
                // A year's first ledger begins with 1 either way; most boards count by the month.
                runsOn = span.first > 1
            }
            let isNewYear = last.period.year != period.year
            return span.name.written(runsOn && !isNewYear ? span.last + 1 : 1)
        }
    }

    private static func spans(_ table: TableValue, _ column: Int) -> [(series: Text, span: Span)] {
        var spans: [(series: Text, span: Span)] = []
        for row in 0..<table.rowCount {
            guard case .text(let text) = table.cell(row: row, column: column).value else {
                continue
            }
            let name = VoucherNumber(text)
            guard let number = name.number else { continue }
            if let index = spans.firstIndex(where: { $0.series == name.series }) {
                spans[index].span.first = min(spans[index].span.first, number)
                spans[index].span.last = max(spans[index].span.last, number)
            } else {
                spans.append((name.series, Span(first: number, last: number, name: name)))
            }
        }
        return spans
    }
}
