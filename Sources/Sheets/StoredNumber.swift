package import Values

/// A number as a spreadsheet stores it, in exact decimals.
///
/// Spreadsheets reckon in binary fractions, which hold 0.1 + 0.2 as 0.30000000000000004. They show and
/// compare 15 significant digits and no more, so these are the number; what is beyond them is noise.
package struct StoredNumber: Sendable, Hashable {
    /// Whether it is below zero.
    package let isNegative: Bool
    /// Its significant digits, at most 15, without zeros at either end; empty for zero.
    package let digits: [UInt8]
    /// The power of ten of the last digit.
    package let exponent: Int

    /// Zero.
    private static let zero = StoredNumber(isNegative: false, digits: [], exponent: 0)

    private init(isNegative: Bool, digits: [UInt8], exponent: Int) {
        self.isNegative = isNegative
        self.digits = digits
        self.exponent = exponent
    }

    /// Reads `118220.1`, `-0.5`, `3.0000000000000004E-1`; nil for anything else.
    package init?(_ text: Text) {
        guard text.count <= 64 else { return nil }
        var scanner = Scanner(Array(text.string.utf8))
        let isNegative = scanner.take(UInt8(ascii: "-"))
        if !isNegative { _ = scanner.take(UInt8(ascii: "+")) }
        var digits = scanner.digits()
        var exponent = 0
        if scanner.take(UInt8(ascii: ".")) {
            let fraction = scanner.digits()
            exponent = -fraction.count
            digits += fraction
        }
        guard !digits.isEmpty else { return nil }
        if scanner.take(UInt8(ascii: "E")) || scanner.take(UInt8(ascii: "e")) {
            let isSmall = scanner.take(UInt8(ascii: "-"))
            if !isSmall { _ = scanner.take(UInt8(ascii: "+")) }
            let power = scanner.digits()
            guard !power.isEmpty, power.count <= 3 else { return nil }
            let value = power.reduce(0) { $0 * 10 + Int($1) }
            exponent += isSmall ? -value : value
        }
        guard scanner.isAtEnd else { return nil }
        self = Self.rounded(isNegative, digits, exponent, to: 15)
    }

    /// How many decimals it has.
    package var decimals: Int { max(0, -exponent) }

    /// Whether it has so many digits before the point that a spreadsheet may have lost some.
    package var isBeyondPrecision: Bool { digits.count + exponent > 15 }

    /// The number with so many decimals when what is beyond them is noise of reckoning: less than
    /// a millionth. Nil when it is not.
    package func withoutNoise(decimals: Int) -> StoredNumber? {
        if self.decimals <= decimals { return self }
        let near = Self.rounded(
            isNegative, digits, exponent, to: digits.count + exponent + decimals)
        guard let mine = scaled(12), let theirs = near.scaled(12) else { return nil }
        return (mine - theirs).magnitude < 1_000_000 ? near : nil
    }

    /// In figures rounded half away from zero to so many decimals, as a cell shows it.
    package func plainRounded(decimals: Int) -> String {
        Self.rounded(isNegative, digits, exponent, to: digits.count + exponent + decimals)
            .plain(decimals: decimals)
    }

    /// The number times ten to a power; nil when it is too large to tell exactly.
    package func shifted(_ power: Int) -> StoredNumber? {
        guard abs(exponent + power) < 300 else { return nil }
        return StoredNumber(isNegative: isNegative, digits: digits, exponent: exponent + power)
    }

    /// The whole number that it is; nil when it has decimals, or is too large.
    package var whole: Int? { exponent >= 0 ? scaled(0).flatMap { Int(exactly: $0) } : nil }

    /// The number times ten to the power of `power`; nil when decimals would be left, or it is too
    /// large. Decimals beyond 12 count as none where 12 are asked for.
    package func scaled(_ power: Int) -> Int128? {
        var value: Int128 = 0
        var kept = digits[...]
        var zeros = exponent + power
        if zeros < 0, power == 12 {
            kept = kept.dropLast(min(kept.count, -zeros))
            zeros = 0
        }
        guard zeros >= 0, kept.count + zeros <= 36 else { return nil }
        for digit in kept { value = value * 10 + Int128(digit) }
        for _ in 0..<zeros { value *= 10 }
        return isNegative ? -value : value
    }

    /// In figures without separators, with at least so many decimals: `118220.10`.
    package func plain(decimals least: Int = 0) -> String {
        var all = digits + Array(repeating: 0, count: max(0, exponent))
        let places = decimals
        if all.count <= places {
            all.insert(contentsOf: Array(repeating: 0, count: places + 1 - all.count), at: 0)
        }
        if all.isEmpty { all = [0] }
        let text = all.map { String($0) }
        let fraction =
            text.suffix(places).joined()
            + String(repeating: "0", count: max(0, least - places))
        return (isNegative ? "-" : "") + text.dropLast(places).joined()
            + (fraction.isEmpty ? "" : "." + fraction)
    }

    /// Rounded half away from zero to so many significant digits.
    private static func rounded(
        _ isNegative: Bool, _ digits: [UInt8], _ exponent: Int, to count: Int
    ) -> StoredNumber {
        var kept = Array(digits.drop { $0 == 0 })
        var power = exponent
        if count < 0 { return zero }
        if kept.count > count {
            let isUp = kept[count] >= 5
            power += kept.count - count
            kept.removeSubrange(count...)
            if isUp { raise(&kept) }
        }
        while let last = kept.last, last == 0 {
            kept.removeLast()
            power += 1
        }
        if kept.isEmpty { return zero }
        return StoredNumber(isNegative: isNegative, digits: kept, exponent: power)
    }

    /// Adds one to the last digit.
    private static func raise(_ digits: inout [UInt8]) {
        var place = digits.count
        while place > 0 {
            place -= 1
            if digits[place] < 9 {
                digits[place] += 1
                return
            }
            digits[place] = 0
        }
        digits.insert(1, at: 0)
    }

    private struct Scanner {
        let bytes: [UInt8]
        var place = 0

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        var isAtEnd: Bool { place == bytes.count }

        mutating func take(_ byte: UInt8) -> Bool {
            guard place < bytes.count, bytes[place] == byte else { return false }
            place += 1
            return true
        }

        mutating func digits() -> [UInt8] {
            var found: [UInt8] = []
            while place < bytes.count, bytes[place] &- 0x30 < 10 {
                found.append(bytes[place] - 0x30)
                place += 1
            }
            return found
        }
    }
}
