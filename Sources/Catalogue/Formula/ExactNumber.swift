/// A number held exactly, as a fraction of two 128-bit integers.
///
/// Every operation is checked: what does not fit is the obstacle `overflow`, never a trap and
/// never a rounded result. Fractions are reduced only after a division and where they would
/// overflow otherwise, so sums of money are plain integer additions.
package struct ExactNumber: Sendable {
    /// The upper part; never `Int128.min`.
    let numerator: Int128
    /// The lower part; above zero.
    let denominator: Int128
    /// Digits after the point as written, or of the type: 2 for money, 0 for an integer.
    package let decimals: UInt8

    /// Most digits after the point.
    package static let maximumDecimals = 38

    static let zero = ExactNumber(numerator: 0, denominator: 1, decimals: 0)

    init(numerator: Int128, denominator: Int128, decimals: UInt8) {
        self.numerator = numerator
        self.denominator = denominator
        self.decimals = decimals
    }

    /// An integer.
    package init(_ integer: Int64) {
        self.init(numerator: Int128(integer), denominator: 1, decimals: 0)
    }

    /// An amount of money in fen; its value counts yuan.
    package init(fen: Int64) {
        self.init(numerator: Int128(fen), denominator: 100, decimals: 2)
    }

    /// `units` / 10^`decimals`, so `(12345, 2)` is 123.45; nil unless decimals are 0 to 38.
    package init?(units: Int64, decimals: Int) {
        self.init(wideUnits: Int128(units), decimals: decimals)
    }

    init?(wideUnits: Int128, decimals: Int) {
        guard decimals >= 0, decimals <= Self.maximumDecimals, wideUnits != .min else { return nil }
        self.init(
            numerator: wideUnits, denominator: Self.powerOfTen(decimals), decimals: UInt8(decimals))
    }

    /// 10 to a power from 0 to 38.
    static func powerOfTen(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }

    /// Whether it is below zero.
    package var isNegative: Bool { numerator < 0 }

    /// Whether it is zero.
    package var isZero: Bool { numerator == 0 }

    /// Its value without the sign.
    package var magnitude: ExactNumber { numerator < 0 ? negated : self }

    /// Its value with the other sign.
    package var negated: ExactNumber {
        ExactNumber(numerator: -numerator, denominator: denominator, decimals: decimals)
    }

    /// The whole number that it is; nil where it has a fraction or does not fit.
    package var integer: Int64? {
        guard denominator != 1 else { return Int64(exactly: numerator) }
        let (quotient, remainder) = numerator.quotientAndRemainder(dividingBy: denominator)
        return remainder == 0 ? Int64(exactly: quotient) : nil
    }

    /// The number times 10^`decimals`, rounded half away from zero: fen for 2; nil where it does
    /// not fit.
    package func units(decimals: Int) -> Int64? {
        guard decimals >= 0, decimals <= Self.maximumDecimals else { return nil }
        guard let rounded = try? rounded(to: UInt8(decimals)) else { return nil }
        return Int64(exactly: rounded.numerator)
    }

    /// Rounded half away from zero to so many digits (at most 38) after the point.
    func rounded(to decimals: UInt8) throws(FormulaObstacle) -> ExactNumber {
        let power = Self.powerOfTen(Int(decimals))
        let (whole, rest) = numerator.quotientAndRemainder(dividingBy: denominator)
        let divisor = denominator.magnitude
        let product = rest.magnitude.multipliedFullWidth(by: power.magnitude)
        let (quotient, left) = divisor.dividingFullWidth(product)
        let fraction = Int128(left >= divisor - left ? quotient + 1 : quotient)
        let (scaled, first) = whole.multipliedReportingOverflow(by: power)
        let (sum, second) = scaled.addingReportingOverflow(numerator < 0 ? -fraction : fraction)
        guard !first, !second, sum != .min else { throw .overflow }
        return ExactNumber(numerator: sum, denominator: power, decimals: decimals)
    }

    /// In lowest terms.
    var reduced: ExactNumber {
        let divisor = Int128(Self.divisor(numerator.magnitude, denominator.magnitude))
        guard divisor > 1 else { return self }
        return ExactNumber(
            numerator: numerator / divisor, denominator: denominator / divisor, decimals: decimals)
    }

    /// The greatest common divisor; `right` is above zero and at most `Int128.max`.
    static func divisor(_ left: UInt128, _ right: UInt128) -> UInt128 {
        var (left, right) = (left, right)
        while right != 0 {
            if let small = UInt64(exactly: left), let other = UInt64(exactly: right) {
                var (small, other) = (small, other)
                while other != 0 { (small, other) = (other, small % other) }
                return UInt128(small)
            }
            (left, right) = (right, left % right)
        }
        return left
    }
}

extension ExactNumber: CustomStringConvertible {
    /// As a decimal with its digits after the point, `118220.10`, or as a fraction in lowest
    /// terms where those do not hold it.
    package var description: String {
        guard let rounded = try? rounded(to: decimals), rounded == self else {
            let lowest = reduced
            return lowest.denominator == 1
                ? "\(lowest.numerator)" : "\(lowest.numerator)/\(lowest.denominator)"
        }
        let digits = String(rounded.numerator.magnitude)
        let width = Int(decimals)
        let padded = String(repeating: "0", count: max(0, width + 1 - digits.count)) + digits
        let sign = rounded.isNegative ? "-" : ""
        guard width > 0 else { return sign + padded }
        return sign + padded.dropLast(width) + "." + padded.suffix(width)
    }
}
