package import Values

/// A value as formulas know it.
package enum FormulaValue: Sendable, Hashable {
    /// Nothing was given, and nothing had to be.
    case absent
    /// Missing though required, or unreadable: it has a finding of its own.
    case faulty
    case number(ExactNumber)
    /// Also a choice, a person, a phone or a reference; compared byte by byte.
    case text(Text)
    /// Days since 1970-01-01.
    case day(Int32)
    /// First and last day of a period; ordered by the first, then by the last.
    case period(first: Int32, last: Int32)
    case flag(Bool)

    /// An amount in fen.
    package static func money(fen: Int64) -> FormulaValue { .number(ExactNumber(fen: fen)) }

    /// A whole number.
    package static func integer(_ integer: Int64) -> FormulaValue { .number(ExactNumber(integer)) }

    /// Whether there is nothing to reckon with.
    package var isMissing: Bool {
        switch self {
        case .absent, .faulty: true
        case .number, .text, .day, .period, .flag: false
        }
    }
}

/// The year whose holidays are not known, which working days were asked of.
package struct MissingCalendar: Error, Hashable {
    /// The year.
    package let year: Int

    /// Makes it of the year.
    package init(year: Int) {
        self.year = year
    }
}

/// What a formula asks its surroundings for.
///
/// Indices are those of the `FormulaNames` that the formula was bound to. The scope puts a
/// field's `default` in the place of an absent value. It is fastest as a struct in this module,
/// where the evaluator is specialised for it.
package protocol FormulaScope {
    /// A field of the record.
    func value(ofField field: Int) -> FormulaValue

    /// The same field of the same item's record one period earlier; absent where there is none.
    func previousValue(ofField field: Int) -> FormulaValue

    /// Number of rows of a table, or of entries of a list; nil where the field is absent, which
    /// counts as absent in `count(t)`, `sum` and the like.
    func rowCount(ofField field: Int) -> Int?

    /// A cell of a table; row from 0.
    func cell(ofField field: Int, column: Int, row: Int) -> FormulaValue

    /// The day so many working days after a day, before it where the number is negative.
    ///
    /// Asked only for days of the years 1 to 9999, and for at most 99,999 working days.
    func day(_ day: Int32, plusWorkingDays days: Int) throws(MissingCalendar) -> Int32
}

/// Why a formula has no answer though nothing is absent.
package enum FormulaReason: Sendable, Hashable {
    /// A figure left 128 bits, or a day the years 1 to 9999.
    case overflow
    case divisionByZero
    /// The scope gave a value of another kind than the formula was bound to.
    case typeMismatch
    /// Working days of a year without a calendar.
    case noCalendar(year: Int)
}

/// What a check comes to.
package enum FormulaOutcome: Sendable {
    case holds
    indirect case fails(FormulaFailure)
    /// An operand that would decide is missing: the first such, an index into `operands`.
    case notRun(operand: Int)
    case cannotSay(FormulaReason)
}

/// How a check failed.
package struct FormulaFailure: Sendable {
    /// The comparison that decided, an index into the formula's `comparisons`.
    package let comparison: Int
    /// Its left side; rounded, where it divides and the other side does not.
    package let left: FormulaValue
    /// Its right side, likewise.
    package let right: FormulaValue
    /// Left less right, days for two dates; nil where that says nothing or does not fit.
    package let difference: ExactNumber?
    /// Whether the comparison holds where it should not: it stands under a `not`.
    package let isNegated: Bool
}

/// What stops a term from having a value.
enum FormulaObstacle: Error {
    case absent(operand: Int32)
    case faulty(operand: Int32)
    case overflow, divisionByZero, typeMismatch
    case noCalendar(year: Int)

    var isAbsence: Bool {
        if case .absent = self { true } else { false }
    }

    var outcome: FormulaOutcome {
        switch self {
        case .absent(let operand), .faulty(let operand): .notRun(operand: Int(operand))
        case .overflow: .cannotSay(.overflow)
        case .divisionByZero: .cannotSay(.divisionByZero)
        case .typeMismatch: .cannotSay(.typeMismatch)
        case .noCalendar(let year): .cannotSay(.noCalendar(year: year))
        }
    }
}
