import Catalogue
import Diagnostics
import Values

/// The vouchers of one ledger: series by series, as numbers.
struct Vouchers {
    /// One voucher: `记-007` is number 7 of the series `记-`.
    struct Voucher {
        let text: Text
        let series: Text
        let number: Int
        let digits: Int
        let span: SourceSpan
    }

    /// The vouchers in row order.
    let all: [Voucher]

    /// Every ledger of a notice: tables with a column `voucher`.
    static func ledgers(of notice: Notice) -> [Vouchers] {
        notice.ownTables.compactMap { type, value in
            guard let column = type.columns.firstIndex(where: { $0.key == "voucher" }) else {
                return nil
            }
            return Vouchers(
                all: (0..<value.rowCount).compactMap { row in
                    let cell = value.cell(row: row, column: column)
                    guard case .text(let text) = cell.value else { return nil }
                    return voucher(FullWidth.normalized(text), at: value.span(cell.range))
                })
        }
    }

    private static func voucher(_ text: Text, at span: SourceSpan) -> Voucher? {
        var start = text.count
        while start > 0, text[start - 1] >= 0x30, text[start - 1] <= 0x39 { start -= 1 }
        let digits = text.count - start
        guard digits <= 9 else { return nil }
        let number = Int(text.part(start, text.count).string) ?? -1
        return Voucher(
            text: text, series: text.part(0, start), number: number, digits: digits, span: span)
    }
}
