import Attachments
import Diagnostics
import Values

/// Makes a sheet of a workbook's stored cells.
///
/// The text that its places are in has a line for each row, its cells parted by ` | `, so that an
/// excerpt shows a row as the clerk sees it.
struct WorkbookSheet {
    private(set) var sheet: Sheet
    private static let separator = Array(" | ".utf8)

    init(_ stored: StoredWorkbook.Sheet, path: String, countsFrom1904: Bool) {
        var text = SheetText()
        var rows: [(number: Int, cells: [SheetCell])] = []
        var hidden: (rows: Set<Int>, columns: Set<Int>) = ([], [])
        for cell in stored.cells {
            let content = Self.content(cell.value, countsFrom1904: countsFrom1904)
            let shown = Self.shown(content)
            let isRowHidden = stored.hiddenRows.contains(cell.row)
            let isColumnHidden = stored.hiddenColumns.contains { $0.contains(cell.column) }
            if isRowHidden { hidden.rows.insert(cell.row) }
            if isColumnHidden { hidden.columns.insert(cell.column) }
            let made = SheetCell(
                row: cell.row, column: cell.column, content: content, shown: shown,
                range: text.add(shown, row: cell.row, column: cell.column),
                isHidden: isRowHidden || isColumnHidden)
            if rows.last?.number == cell.row {
                rows[rows.count - 1].cells.append(made)
            } else {
                rows.append((cell.row, [made]))
            }
        }
        sheet = Sheet(
            name: stored.name, isHidden: stored.isHidden,
            source: SourceFile(
                path: "\(path)[\(stored.name)]", bytes: text.bytes, cells: CellPlaces(text.places)),
            rows: rows.map { SheetRow(number: $0.number, cells: $0.cells) },
            merges: stored.merges.map { Sheet.Merge(rows: $0.rows, columns: $0.columns) },
            hiddenRows: hidden.rows.sorted(), hiddenColumns: hidden.columns.sorted(),
            notes: stored.notes)
    }

    private struct SheetText {
        private(set) var bytes: [UInt8] = []
        private(set) var places: [CellPlaces.Cell] = []
        private var line = 1
        private var isLineBlank = true

        /// Writes a cell into the line of its row; its line breaks become blanks.
        mutating func add(_ shown: Text, row: Int, column: Int) -> SourceRange {
            while line < row {
                bytes.append(0x0A)
                line += 1
                isLineBlank = true
            }
            if !isLineBlank { bytes += WorkbookSheet.separator }
            isLineBlank = false
            let start = bytes.count
            shown.withBytes { words in
                bytes += words.map { $0 == 0x0A || $0 == 0x0D ? 0x20 : $0 }
            }
            places.append(CellPlaces.Cell(start: start, row: row, column: column))
            return SourceRange(start: start, end: bytes.count)
        }
    }

    private static func content(
        _ value: StoredWorkbook.Value, countsFrom1904: Bool
    ) -> CellContent {
        switch value {
        case .text(let text): return .text(text.trimmed)
        case .flag(let flag): return .flag(flag)
        case .error(let text): return .error(text)
        case .unreckoned: return .unreckoned
        case .moment(let text):
            let day = text.count >= 10 ? try? Day.parse(text.part(0, 10)) : nil
            return day.map(CellContent.day) ?? .broken(text)
        case .number(let text, let code):
            guard let number = StoredNumber(text) else { return .broken(text) }
            let format = NumberFormat(code)
            guard case .day = format.kind else { return .number(number, format) }
            let day = Self.day(number, countsFrom1904: countsFrom1904)
            return day.map(CellContent.day) ?? .broken(Text(number.plain()))
        }
    }

    /// The day of a serial number; a time of day, which is a fraction, does not matter.
    ///
    /// Day 60 is 29 February 1900, which there was not: the programs keep an error of Lotus 1-2-3.
    static func day(_ number: StoredNumber, countsFrom1904: Bool) -> Day? {
        guard !number.isNegative, let micros = number.scaled(12) else { return nil }
        let serial = Int(clamping: micros / 1_000_000_000_000)
        if countsFrom1904 { return Day(year: 1904, month: 1, day: 1)?.adding(days: serial) }
        guard serial >= 1, serial != 60, let start = Day(year: 1900, month: 1, day: 1) else {
            return nil
        }
        return start.adding(days: serial < 60 ? serial - 1 : serial - 2)
    }

    private static func shown(_ content: CellContent) -> Text {
        switch content {
        case .text(let text), .untyped(let text), .error(let text), .broken(let text): text
        case .day(let day): Text(day.description)
        case .flag(let flag): Text(flag ? "TRUE" : "FALSE")
        case .unreckoned: Text("=")
        case .number(let number, let format): Text(Self.shown(number, format))
        }
    }

    private static func shown(_ number: StoredNumber, _ format: NumberFormat) -> String {
        if let shown = format.shown(number) { return shown }
        guard case .decimals(let count) = format.kind,
            let near = number.withoutNoise(decimals: max(2, count))
        else { return number.plain() }
        return near.plain(decimals: count)
    }
}
