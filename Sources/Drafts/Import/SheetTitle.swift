import Diagnostics
import Sheets
import Values

/// What the lines above a table say of all of it.
enum SheetTitle {
    /// The period that they name, else the name of the tab, of the length that the item has.
    static func period(
        above head: SheetHead, in sheet: Sheet, _ length: PeriodLength?
    ) -> (period: Period, span: SourceSpan)? {
        guard let length else { return nil }
        for row in sheet.rows where row.number < head.rows.lowerBound {
            for cell in row.cells {
                if let period = period(in: cell.shown, length) {
                    return (period, sheet.span(of: cell))
                }
            }
        }
        let start = sheet.rows.first.map { sheet.span(of: $0) } ?? sheet.source.span(0, 0)
        return period(in: Text(sheet.name), length).map { ($0, start) }
    }

    /// The first period of a length that a text names with its year: `2026年10月`, `2026-10`.
    static func period(in text: Text, _ length: PeriodLength) -> Period? {
        let letters = Array(FullWidth.normalized(text).string.filter { !$0.isWhitespace })
        for start in letters.indices where letters[start] == "2" || letters[start] == "1" {
            if start > 0, letters[start - 1].isNumber { continue }
            for count in stride(from: min(12, letters.count - start), through: 4, by: -1) {
                let part = String(letters[start..<start + count])
                let next = start + count < letters.count ? letters[start + count] : " "
                // 2026年1 of 2026年12月 is no period, nor is the year of a month.
                if part.last?.isNumber ?? false, next.isNumber || "年月-./".contains(next) {
                    continue
                }
                guard let period = try? Period.parse(Text(part)), period.length == length else {
                    continue
                }
                return period
            }
        }
        return nil
    }

    /// The unit that they name, up to the head itself.
    static func unit(above head: SheetHead, in sheet: Sheet) -> MoneyUnit? {
        for row in sheet.rows where row.number <= head.rows.upperBound {
            for cell in row.cells {
                if let unit = MoneyUnit(line: cell.shown) { return unit }
                if row.number < head.rows.lowerBound, let unit = MoneyUnit(head: cell.shown) {
                    return unit
                }
            }
        }
        return nil
    }
}
