import Catalogue
import Values

/// The names and values of a small record, for the tests of formulas.
struct FormulaTestBoard: FormulaScope {
    static let money = FormulaNames.Kind.number(decimals: 2)
    static let integer = FormulaNames.Kind.number(decimals: 0)
    static let written = FormulaNames.Kind.number(decimals: nil)

    static let entryColumns: [(String, FormulaNames.Kind)] = [
        ("date", .day), ("voucher", .text), ("quantity", written), ("price", money),
        ("income", money), ("expense", money), ("balance", money), ("handled-by", .text),
        ("approved-by", .text), ("closed", .day), ("is-cash", .flag), ("received", .day),
    ]

    static let recordFields: [(String, FormulaNames.Kind)] = [
        ("a", money), ("b", money), ("c", money), ("n", integer), ("m", integer),
        ("share", written), ("for", integer), ("not", integer), ("count", integer),
        ("not-done", integer), ("state", .text), ("kind", .text), ("asked", .day),
        ("answered", .day), ("period", .period), ("adopted", .flag), ("reviewed-by", .list),
        ("opening-balance", money), ("closing-balance", money), ("income", money),
        ("received", integer), ("entries", .table(names(entryColumns))),
        ("matters", .table(names([("state", .text), ("amount", money)]))),
        ("total-income", money), ("total-expense", money), ("closing-in-words", money),
    ]

    static let names = names(recordFields)
    static let entries = 21
    static let matters = 22

    var fields: [String: FormulaValue] = [:]
    var previous: [String: FormulaValue] = [:]
    var rows: [Int: [[String: FormulaValue]]] = [:]

    static func names(_ fields: [(String, FormulaNames.Kind)]) -> FormulaNames {
        FormulaNames(
            fields.map { name, kind in
                FormulaNames.Field(name == "a" ? ["a", "甲", "上月结余"] : [name], kind)
            })
    }

    func value(ofField field: Int) -> FormulaValue {
        fields[Self.recordFields[field].0] ?? .absent
    }

    func previousValue(ofField field: Int) -> FormulaValue {
        previous[Self.recordFields[field].0] ?? .absent
    }

    func rowCount(ofField field: Int) -> Int? { rows[field]?.count }

    func cell(ofField field: Int, column: Int, row: Int) -> FormulaValue {
        let columns = field == Self.entries ? Self.entryColumns.map(\.0) : ["state", "amount"]
        return rows[field]?[row][columns[column]] ?? .absent
    }

    /// Every day is a working day; the year 2030 has no calendar.
    func day(_ day: Int32, plusWorkingDays days: Int) throws(MissingCalendar) -> Int32 {
        guard day < 21_915 else { throw MissingCalendar(year: 2030) }
        return day + Int32(days)
    }
}

/// What a formula comes to, in words that tests can compare.
extension FormulaTestBoard {
    func result(_ text: String) throws -> String {
        let formula = try Formula(parsing: text).bound(to: Self.names)
        return Self.words(formula.outcome(in: self), formula)
    }

    func rowResults(_ text: String, table: Int = entries) throws -> [String] {
        let formula = try Formula(parsing: text).bound(
            to: Self.names, at: .rowCheck(table: table))
        var results: [String] = []
        formula.forEachRow(in: self) { _, outcome in results.append(Self.words(outcome, formula)) }
        return results
    }

    func isMet(_ text: String) throws -> Bool {
        try Formula(parsing: text).bound(to: Self.names).isMet(in: self)
    }

    private static func words(_ outcome: FormulaOutcome, _ formula: BoundFormula) -> String {
        switch outcome {
        case .holds: return "holds"
        case .fails(let failure):
            let comparison = formula.comparisons[failure.comparison]
            let part = String(decoding: Array(formula.text.utf8)[comparison.range], as: UTF8.self)
            let difference = failure.difference.map { " by \($0)" } ?? ""
            let place = formula.firstOperand(of: failure)?.name ?? "nothing"
            return "\(part) \(failure.isNegated ? "holds" : "fails"): "
                + "\(words(failure.left)), \(words(failure.right))\(difference) at \(place)"
        case .notRun(let operand): return "without \(formula.operands[operand].name)"
        case .cannotSay(let reason): return "\(reason)"
        }
    }

    private static func words(_ value: FormulaValue) -> String {
        switch value {
        case .absent: "absent"
        case .faulty: "faulty"
        case .number(let number): number.description
        case .text(let text): text.string
        case .day(let day): "day \(day)"
        case .period(let first, let last): "days \(first) to \(last)"
        case .flag(let flag): "\(flag)"
        }
    }
}

extension FormulaValue {
    static func decimal(_ units: Int64, _ decimals: Int) -> FormulaValue {
        ExactNumber(units: units, decimals: decimals).map { .number($0) } ?? .faulty
    }
}

/// Numbers that look random and are the same in every run.
struct FormulaTestNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var word = state
        word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
        word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
        return word ^ (word >> 31)
    }
}
