import Values

extension FormulaValue {
    /// The first and the last day of the years 1 to 9999.
    private static let days: ClosedRange<Int64> = -719_162...2_932_896

    static func checked(day: Int64) throws(FormulaObstacle) -> Int32 {
        guard days.contains(day) else { throw .overflow }
        return Int32(day)
    }

    /// This value and another, reckoned together.
    func combined(
        _ operation: BoundFormula.LinkOperation, with other: FormulaValue
    ) throws(FormulaObstacle) -> FormulaValue {
        switch (self, operation, other) {
        case (.number(let left), .plus, .number(let right)): .number(try left.plus(right))
        case (.number(let left), .minus, .number(let right)): .number(try left.minus(right))
        case (.number(let left), .times, .number(let right)): .number(try left.times(right))
        case (.number(let left), .over, .number(let right)): .number(try left.over(right))
        case (.day(let left), .minus, .day(let right)):
            .number(ExactNumber(Int64(left) - Int64(right)))
        case (.day(let day), .plus, .number(let number)),
            (.number(let number), .plus, .day(let day)):
            .day(try Self.day(day, plus: number))
        case (.day(let day), .minus, .number(let number)):
            .day(try Self.day(day, plus: number.negated))
        default: throw .typeMismatch
        }
    }

    private static func day(
        _ day: Int32, plus number: ExactNumber
    ) throws(FormulaObstacle) -> Int32 {
        guard let days = number.integer else { throw .typeMismatch }
        let (sum, overflows) = Int64(day).addingReportingOverflow(days)
        guard !overflows else { throw .overflow }
        return try checked(day: sum)
    }

    /// -1, 0 or 1 as it comes before another value of its kind, is equal to it, or comes after it.
    func order(against other: FormulaValue) throws(FormulaObstacle) -> Int {
        switch (self, other) {
        case (.number(let left), .number(let right)):
            return left.order(against: right)
        case (.text(let left), .text(let right)):
            return left == right ? 0 : left < right ? -1 : 1
        case (.day(let left), .day(let right)):
            return Self.order(left, right)
        case (.period(let first, let last), .period(let otherFirst, let otherLast)):
            let order = Self.order(first, otherFirst)
            return order == 0 ? Self.order(last, otherLast) : order
        case (.flag(let left), .flag(let right)):
            return left == right ? 0 : left ? 1 : -1
        default:
            throw .typeMismatch
        }
    }

    /// This value less another: a number, or days; nil where that says nothing or does not fit.
    func difference(from other: FormulaValue) -> ExactNumber? {
        switch (self, other) {
        case (.number(let left), .number(let right)): try? left.minus(right)
        case (.day(let left), .day(let right)): ExactNumber(Int64(left) - Int64(right))
        default: nil
        }
    }

    private static func order(_ left: Int32, _ right: Int32) -> Int {
        left == right ? 0 : left < right ? -1 : 1
    }
}
