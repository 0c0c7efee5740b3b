import Catalogue
import Diagnostics
import Sheets
import Values

/// Reads a cell of a sheet as what a record says, exactly or not at all.
struct CellReader {
    /// The period of the record, which gives dates their year; nil where there is none.
    let period: Period?
    /// Whether 10.1 can only be the first: other dates of the column show that zeros are kept.
    var keepsZeros = false

    /// An amount of money in yuan; nil for a blank, also one that is written as a dash.
    func money(_ cell: SheetCell, _ unit: MoneyUnit) throws(CellFault) -> Money? {
        switch cell.content {
        case .text(let text), .untyped(let text):
            if Self.isDash(text) { return nil }
            if Self.isDitto(text) { throw .ditto }
            return try money(text, unit)
        case .number(let number, let format): return try money(number, format, unit)
        case .day, .flag: throw .otherKind
        case .error: throw .formulaError
        case .unreckoned: throw .unreckoned
        case .broken: throw .impossible
        }
    }

    private func money(_ text: Text, _ unit: MoneyUnit) throws(CellFault) -> Money {
        if unit.power == 0 {
            return try Self.read { () throws(ValueFault) in try Money.parse(text) }
        }
        // An amount that names its own unit is what it says.
        let plain = FullWidth.normalized(text).string
        if plain.contains("元") || plain.contains("圆") {
            return try Self.read { () throws(ValueFault) in try Money.parse(text) }
        }
        let number = try Self.read { () throws(ValueFault) in try ExactDecimal.parse(text) }
        guard let stored = StoredNumber(Text(number.description)) else { throw .value(.form) }
        return try money(stored, unit)
    }

    private func money(
        _ number: StoredNumber, _ format: NumberFormat, _ unit: MoneyUnit
    ) throws(CellFault) -> Money {
        switch format.kind {
        case .day, .month, .time, .other: throw .otherKind
        case .general:
            guard number.decimals <= 2 + unit.power else {
                throw .decimals(stored: number.plain(), shown: number.plain())
            }
            return try money(number, unit)
        case .decimals(let shown):
            if format.isScaled { throw .scaled(stored: number.plain()) }
            // What is beyond the decimals that the cell shows may be noise, but only there.
            let places = 2 + unit.power
            if number.decimals <= places { return try money(number, unit) }
            guard shown >= 2, shown <= places,
                let near = number.withoutNoise(decimals: shown)
            else {
                let rounded = number.plainRounded(decimals: shown)
                throw .decimals(stored: number.plain(), shown: rounded)
            }
            return try money(near, unit)
        }
    }

    private func money(_ number: StoredNumber, _ unit: MoneyUnit) throws(CellFault) -> Money {
        guard number.decimals <= 2 + unit.power else { throw .value(.tooManyDecimals) }
        guard !number.isBeyondPrecision, let fen = number.scaled(2 + unit.power),
            let narrow = Int64(exactly: fen), narrow.magnitude <= Money.limit.fen.magnitude
        else { throw .value(.outOfRange) }
        return Money(fen: narrow)
    }

    // MARK: Numbers

    /// A number as a record writes it, for counts, quantities and shares; nil for a blank.
    func number(_ cell: SheetCell, as type: FieldType) throws(CellFault) -> String? {
        switch cell.content {
        case .text(let text), .untyped(let text):
            if Self.isDash(text) { return nil }
            if Self.isDitto(text) { throw .ditto }
            return FullWidth.normalized(text).trimmed.string
        case .number(let number, let format): return try self.number(number, format, as: type)
        case .day, .flag: throw .otherKind
        case .error: throw .formulaError
        case .unreckoned: throw .unreckoned
        case .broken: throw .impossible
        }
    }

    private func number(
        _ number: StoredNumber, _ format: NumberFormat, as type: FieldType
    ) throws(CellFault) -> String {
        if number.isBeyondPrecision { throw .lostDigits }
        if case .percent = type {
            guard format.isPercent, let share = number.shifted(2) else { throw .otherKind }
            return share.plain() + "%"
        }
        switch format.kind {
        case .general: return number.plain()
        case .decimals(let shown):
            if format.isScaled { throw .scaled(stored: number.plain()) }
            return (number.withoutNoise(decimals: max(2, shown)) ?? number).plain()
        case .day, .month, .time, .other: throw .otherKind
        }
    }

    // MARK: Words

    /// Words as they are shown; nil for a blank. What a spreadsheet may have changed is a fault.
    func words(_ cell: SheetCell, isCode: Bool, _ isFlag: Bool = false) throws(CellFault) -> String?
    {
        switch cell.content {
        case .text(let text), .untyped(let text):
            if Self.isDash(text) { return nil }
            if Self.isDitto(text) { throw .ditto }
            return Self.joined(text)
        case .number(let number, _):
            if number.isBeyondPrecision { throw .lostDigits }
            return cell.shown.string
        case .day(let day):
            if isCode { throw .takenForDate }
            return day.description
        case .flag(let flag): return isFlag ? (flag ? "是" : "否") : cell.shown.string
        case .error: throw .formulaError
        case .unreckoned: throw .unreckoned
        case .broken: throw .impossible
        }
    }

    /// The lines of a cell on one, parted by a blank.
    private static func joined(_ text: Text) -> String {
        text.string.split(whereSeparator: \.isNewline).map { line in
            Text(String(line)).trimmed.string
        }.filter { !$0.isEmpty }.joined(separator: " ")
    }

    /// Whether it says that there is nothing.
    static func isDash(_ text: Text) -> Bool {
        let plain = FullWidth.normalized(text).trimmed.string
        return plain.isEmpty
            || plain.unicodeScalars.allSatisfy { "-—–―－─/".unicodeScalars.contains($0) }
    }

    private static func isDitto(_ text: Text) -> Bool {
        ["〃", "″", "\"", "”", "同上", "“"].contains(text.trimmed.string)
    }

    static func read<Value>(
        _ parse: () throws(ValueFault) -> Value
    ) throws(CellFault) -> Value {
        do throws(ValueFault) { return try parse() } catch { throw .value(error) }
    }
}
