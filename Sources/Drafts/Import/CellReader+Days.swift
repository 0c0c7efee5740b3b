import Sheets
import Values

extension CellReader {
    /// A day; nil for a blank.
    func day(_ cell: SheetCell) throws(CellFault) -> Day? {
        switch cell.content {
        case .day(let day): return day
        case .text(let text):
            if Self.isDash(text) { return nil }
            return try day(text, keepsZeros: true)
        case .untyped(let text):
            if Self.isDash(text) { return nil }
            return try day(text, keepsZeros: keepsZeros)
        case .number(let number, let format):
            if case .time = format.kind { throw .otherKind }
            if number.exponent < 0 {
                return try day(Text(number.plain()), keepsZeros: keepsZeros)
            }
            guard number.plain().utf8.count == 8 else { throw .bareNumber }
            return try day(Text(number.plain()), keepsZeros: true)
        case .flag: throw .otherKind
        case .error: throw .formulaError
        case .unreckoned: throw .unreckoned
        case .broken: throw .impossible
        }
    }

    /// The day of a year, a month and a day that stand in columns of their own.
    ///
    /// A year or month that is not given is that of the period.
    func day(year: SheetCell?, month: SheetCell?, day: SheetCell) throws(CellFault) -> Day? {
        guard let number = try part(day, ending: ["日", "号"]) else { return nil }
        let year = try year.map { cell throws(CellFault) in try part(cell, ending: ["年"]) } ?? nil
        let month = try month.map { cell throws(CellFault) in try part(cell, ending: ["月"]) } ?? nil
        return try made(year: year, month: month, day: number)
    }

    /// A number in a cell that holds a part of a date.
    private func part(_ cell: SheetCell, ending words: [String]) throws(CellFault) -> Int? {
        switch cell.content {
        case .number(let number, _):
            guard let whole = number.whole else { throw .value(.form) }
            return whole
        case .text(let text), .untyped(let text):
            if Self.isDash(text) { return nil }
            var plain = FullWidth.normalized(text).trimmed.string
            for word in words where plain.hasSuffix(word) { plain.removeLast() }
            guard plain.utf8.count <= 4, let number = Int(plain), number > 0 else {
                throw .value(.form)
            }
            return number
        case .day, .flag: throw .otherKind
        case .error: throw .formulaError
        case .unreckoned: throw .unreckoned
        case .broken: throw .impossible
        }
    }

    private func made(year: Int?, month: Int?, day: Int) throws(CellFault) -> Day {
        guard let year = year ?? period?.year else { throw .yearless }
        var month = month
        if month == nil, let period, period.length == .month { month = period.firstMonth }
        guard let month else { throw .bareNumber }
        guard let made = Day(year: year, month: month, day: day) else { throw .value(.outOfRange) }
        return made
    }

    private func day(_ text: Text, keepsZeros: Bool) throws(CellFault) -> Day {
        if let day = try? Day.parse(text) { return day }
        let plain = FullWidth.normalized(text).trimmed.string
        let parts = Self.numbers(in: plain)
        let signs = Self.signs(in: plain)
        switch (parts.count, signs) {
        case (3, ".."), (3, "--"), (3, "//"), (3, "年月日"), (3, "年月号"), (3, "年月"):
            guard parts[0].count == 4 else { throw .value(.form) }
            return try made(
                year: Int(parts[0]), month: Int(parts[1]), day: Int(parts[2]) ?? 0)
        case (2, "."), (2, "-"), (2, "/"), (2, "月日"), (2, "月号"), (2, "月"):
            let day = Int(parts[1]) ?? 0
            let month = Int(parts[0]) ?? 0
            if signs == ".", !keepsZeros, parts[1].count == 1, (1...3).contains(day) {
                throw .ambiguousDay(month: month, day: day)
            }
            return try made(year: nil, month: month, day: day)
        case (1, "日"), (1, "号"):
            return try made(year: nil, month: nil, day: Int(parts[0]) ?? 0)
        case (1, "") where parts[0].count == 8:
            let digits = parts[0]
            return try made(
                year: Int(digits.prefix(4)), month: Int(digits.dropFirst(4).prefix(2)),
                day: Int(digits.suffix(2)) ?? 0)
        case (1, ""): throw .bareNumber
        default:
            _ = try Self.read { () throws(ValueFault) in try Day.parse(text) }
            throw .value(.form)
        }
    }

    /// Whether a text such as `10.10` shows that zeros at the end are kept where it comes from.
    static func showsKeptZero(_ text: Text) -> Bool {
        let plain = FullWidth.normalized(text).trimmed.string
        let parts = numbers(in: plain)
        return signs(in: plain) == "." && parts.count == 2 && parts[1].count == 2
            && parts[1].hasSuffix("0")
    }

    private static func numbers(in text: String) -> [String] {
        text.split { !($0.isASCII && $0.isNumber) }.map(String.init).filter { $0.utf8.count <= 8 }
    }

    private static func signs(in text: String) -> String {
        text.filter { !($0.isASCII && $0.isNumber) && !$0.isWhitespace }
    }
}
