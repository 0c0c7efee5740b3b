/// A decimal number, exact: `3.50` is 350 with two decimals.
///
/// Numbers are equal when their values are, whatever their decimals: 3.50 equals 3.5.
package struct ExactDecimal: Sendable {
    /// All its digits, with the sign.
    package let mantissa: Int64

    /// How many of the digits are decimals, at most 18.
    package let scale: UInt8

    /// The number mantissa × 10^-scale; nil for a scale above 18.
    package init?(mantissa: Int64, scale: UInt8) {
        guard scale <= 18 else { return nil }
        self.mantissa = mantissa
        self.scale = scale
    }

    /// A whole number.
    package init(_ whole: Int64) {
        mantissa = whole
        scale = 0
    }

    /// An amount in yuan, with two decimals.
    package init(_ money: Money) {
        mantissa = money.fen
        scale = 2
    }

    /// The whole number that it is; nil when it has decimals other than zeros, or is too large.
    package var integer: Int64? {
        let power = Self.power(Int(scale))
        let (quotient, remainder) = Int128(mantissa).quotientAndRemainder(dividingBy: power)
        return remainder == 0 ? Int64(exactly: quotient) : nil
    }

    /// Reads `3.5`, `-3.50`, `1,250`, also in full-width characters; at most 18 digits.
    ///
    /// White space around it does not matter. Throws `placeholder`, `approximate`, `outOfRange` or
    /// `form`.
    package static func parse(_ text: Text) throws(ValueFault) -> ExactDecimal {
        try parse(text, isPercent: false)
    }

    /// Reads a percentage, `60.7%` or `60.7％`, as the fraction that it is: 0.607.
    ///
    /// Without the sign it is not read: 0.6 might be meant either way. Throws as `parse` does.
    package static func parsePercent(_ text: Text) throws(ValueFault) -> ExactDecimal {
        try parse(text, isPercent: true)
    }

    private static func parse(_ text: Text, isPercent: Bool) throws(ValueFault) -> ExactDecimal {
        do throws(ValueFault) {
            return try text.withBytes { (bytes) throws(ValueFault) -> ExactDecimal in
                try read(bytes, isPercent: isPercent)
            }
        } catch .form {
            let plain = FullWidth.normalized(text).trimmed
            do throws(ValueFault) {
                return try plain.withBytes { (bytes) throws(ValueFault) -> ExactDecimal in
                    try read(bytes, isPercent: isPercent)
                }
            } catch {
                throw ValueFault.classified(text, otherwise: error)
            }
        }
    }

    private static func read(
        _ bytes: UnsafeBufferPointer<UInt8>, isPercent: Bool
    ) throws(ValueFault) -> ExactDecimal {
        var scanner = ByteScanner(bytes)
        let isNegative = scanner.takeMinus()
        guard let number = Figures.read(&scanner) else { throw .form }
        if isPercent && !scanner.take(UInt8(ascii: "%")) { throw .form }
        guard scanner.isAtEnd else { throw .form }
        let scale = number.decimals + (isPercent ? 2 : 0)
        guard number.fits, scale <= 18,
            let value = ExactDecimal(
                mantissa: isNegative ? -number.mantissa : number.mantissa, scale: UInt8(scale))
        else { throw .outOfRange }
        return value
    }

    fileprivate static func power(_ exponent: Int) -> Int128 {
        var power: Int128 = 1
        for _ in 0..<exponent { power *= 10 }
        return power
    }
}

extension ExactDecimal: Comparable, Hashable {
    package static func == (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.widened(against: right) == right.widened(against: left)
    }

    package static func < (left: ExactDecimal, right: ExactDecimal) -> Bool {
        left.widened(against: right) < right.widened(against: left)
    }

    package func hash(into hasher: inout Hasher) {
        var digits = mantissa
        var decimals = digits == 0 ? 0 : scale
        while decimals > 0, digits % 10 == 0 {
            digits /= 10
            decimals -= 1
        }
        hasher.combine(digits)
        hasher.combine(decimals)
    }

    private func widened(against other: ExactDecimal) -> Int128 {
        // At most 2^63 × 10^18, so it never overflows.
        Int128(mantissa) * Self.power(max(0, Int(other.scale) - Int(scale)))
    }
}

extension ExactDecimal: CustomStringConvertible {
    /// With the decimals that it was written with: `3.50`, `-0.05`; no separators.
    package var description: String { Self.string(mantissa, Int(scale)) }

    /// As a percentage: 0.607 is `60.7%`, 0.5 is `50%`.
    package var percent: String {
        if scale >= 2 { return Self.string(mantissa, Int(scale) - 2) + "%" }
        let zeros = mantissa == 0 ? 0 : 2 - Int(scale)
        return Self.string(mantissa, 0) + String(repeating: "0", count: zeros) + "%"
    }

    private static func string(_ mantissa: Int64, _ scale: Int) -> String {
        var digits = String(mantissa.magnitude)
        if digits.utf8.count <= scale {
            digits = String(repeating: "0", count: scale + 1 - digits.utf8.count) + digits
        }
        let sign = mantissa < 0 ? "-" : ""
        if scale == 0 { return sign + digits }
        return "\(sign)\(digits.dropLast(scale)).\(digits.suffix(scale))"
    }
}
