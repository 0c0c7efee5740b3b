/// A number in Arabic figures: `1250`, `1,250.00`; no sign, no unit.
struct Figures {
    /// All digits without the point; meaningless when `fits` is false.
    let mantissa: Int64
    /// Number of digits after the point.
    let decimals: Int
    /// Whether there are at most 18 digits.
    let fits: Bool

    /// Reads figures and stops after them.
    ///
    /// Separators must part every three digits from the point on; a whole part of several digits
    /// does not begin with 0, for such a number may be a code.
    static func read(_ scanner: inout ByteScanner) -> Figures? {
        var mantissa: Int64 = 0
        var count = 0
        var group = 0
        var isGrouped = false
        let startsWithZero = scanner.next == 0x30
        while true {
            let digit = scanner.next &- 0x30
            if digit < 10 {
                if count < 18 { mantissa = mantissa &* 10 &+ Int64(digit) }
                count += 1
                group += 1
            } else if scanner.next == UInt8(ascii: ",") {
                guard isGrouped ? group == 3 : group >= 1 && group <= 3 else { return nil }
                isGrouped = true
                group = 0
            } else {
                break
            }
            scanner.skip()
        }
        guard count > 0, !isGrouped || group == 3, !startsWithZero || count == 1 else { return nil }
        var decimals = 0
        if scanner.take(UInt8(ascii: ".")) {
            while scanner.next &- 0x30 < 10 {
                if count < 18 { mantissa = mantissa &* 10 &+ Int64(scanner.next &- 0x30) }
                count += 1
                decimals += 1
                scanner.skip()
            }
            guard decimals > 0 else { return nil }
        }
        return Figures(mantissa: mantissa, decimals: decimals, fits: count <= 18)
    }
}

extension ByteScanner {
    /// Steps over a minus sign: a hyphen-minus, or U+2212.
    mutating func takeMinus() -> Bool {
        take(UInt8(ascii: "-")) || take("\u{2212}")
    }
}
