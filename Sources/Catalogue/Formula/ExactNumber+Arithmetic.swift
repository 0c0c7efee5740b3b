extension ExactNumber {
    /// The sum.
    func plus(_ other: ExactNumber) throws(FormulaObstacle) -> ExactNumber {
        let places = max(decimals, other.decimals)
        if denominator == other.denominator {
            let (sum, overflows) = numerator.addingReportingOverflow(other.numerator)
            if !overflows, sum != .min {
                return ExactNumber(numerator: sum, denominator: denominator, decimals: places)
            }
        }
        if let sum = sum(with: other, decimals: places) { return sum }
        guard let sum = reduced.sum(with: other.reduced, decimals: places) else { throw .overflow }
        return sum
    }

    /// The difference.
    func minus(_ other: ExactNumber) throws(FormulaObstacle) -> ExactNumber {
        try plus(other.negated)
    }

    /// The product; its decimals are those of both together.
    func times(_ other: ExactNumber) throws(FormulaObstacle) -> ExactNumber {
        let places = UInt8(min(Int(decimals) + Int(other.decimals), Self.maximumDecimals))
        if let product = product(with: other, decimals: places) { return product }
        let first = ExactNumber(
            numerator: numerator, denominator: other.denominator, decimals: 0
        ).reduced
        let second = ExactNumber(
            numerator: other.numerator, denominator: denominator, decimals: 0
        ).reduced
        guard let product = first.product(with: second, decimals: places) else { throw .overflow }
        return product
    }

    /// The quotient, a fraction in lowest terms.
    func over(_ other: ExactNumber) throws(FormulaObstacle) -> ExactNumber {
        guard other.numerator != 0 else { throw .divisionByZero }
        let sign: Int128 = other.numerator < 0 ? -1 : 1
        let inverse = ExactNumber(
            numerator: sign * other.denominator, denominator: sign * other.numerator,
            decimals: other.decimals)
        return try times(inverse).reduced
    }

    private func sum(with other: ExactNumber, decimals: UInt8) -> ExactNumber? {
        if isSmall, other.isSmall, denominator == 1 || other.denominator == 1 {
            let upper = numerator &* other.denominator &+ other.numerator &* denominator
            return ExactNumber(
                numerator: upper, denominator: denominator &* other.denominator, decimals: decimals)
        }
        let common = Int128(Self.divisor(denominator.magnitude, other.denominator.magnitude))
        let (left, first) = numerator.multipliedReportingOverflow(by: other.denominator / common)
        let (right, second) = other.numerator.multipliedReportingOverflow(by: denominator / common)
        let (lower, third) = denominator.multipliedReportingOverflow(by: other.denominator / common)
        let (upper, fourth) = left.addingReportingOverflow(right)
        guard !first, !second, !third, !fourth, upper != .min else { return nil }
        return ExactNumber(numerator: upper, denominator: lower, decimals: decimals)
    }

    /// Whether both parts fit 63 bits, so that products of two such numbers fit.
    private var isSmall: Bool {
        let most: Int128 = 1 << 62
        return numerator < most && numerator > -most && denominator < most
    }

    private func product(with other: ExactNumber, decimals: UInt8) -> ExactNumber? {
        if isSmall, other.isSmall {
            return ExactNumber(
                numerator: numerator &* other.numerator,
                denominator: denominator &* other.denominator, decimals: decimals)
        }
        let (upper, first) = numerator.multipliedReportingOverflow(by: other.numerator)
        let (lower, second) = denominator.multipliedReportingOverflow(by: other.denominator)
        guard !first, !second, upper != .min else { return nil }
        return ExactNumber(numerator: upper, denominator: lower, decimals: decimals)
    }
}

extension ExactNumber: Hashable, Comparable {
    /// Whether the values are the same, however many decimals they are written with.
    package static func == (left: ExactNumber, right: ExactNumber) -> Bool {
        left.order(against: right) == 0
    }

    package static func < (left: ExactNumber, right: ExactNumber) -> Bool {
        left.order(against: right) < 0
    }

    package func hash(into hasher: inout Hasher) {
        let lowest = reduced
        hasher.combine(lowest.numerator)
        hasher.combine(lowest.denominator)
    }

    /// -1, 0 or 1 as it is below, equal to or above another; total, by 256-bit products.
    func order(against other: ExactNumber) -> Int {
        if denominator == other.denominator {
            return numerator == other.numerator ? 0 : numerator < other.numerator ? -1 : 1
        }
        if isSmall, other.isSmall {
            let left = numerator &* other.denominator
            let right = other.numerator &* denominator
            return left == right ? 0 : left < right ? -1 : 1
        }
        let left = numerator.multipliedFullWidth(by: other.denominator)
        let right = other.numerator.multipliedFullWidth(by: denominator)
        if left.high != right.high { return left.high < right.high ? -1 : 1 }
        return left.low == right.low ? 0 : left.low < right.low ? -1 : 1
    }
}
