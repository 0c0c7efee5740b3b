/// The checks of numbers that stand for one person; digits are 0 to 9, and 10 for a check `X`.
package enum PersonalNumber {
    /// The day of birth in an identity number; `day` is from 1 to 31.
    package struct Birth: Hashable, Sendable {
        /// The year, such as 1949.
        package let year: Int
        /// The month, from 1.
        package let month: Int
        /// The day of the month, from 1.
        package let day: Int
    }

    /// The day of birth in an identity number of 18 or 15 digits; nil when there is no such day.
    ///
    /// Source: GB 11643-1999 §4; numbers of 15 digits, of before 1999, have no century.
    package static func birth(ofIdentity digits: some RandomAccessCollection<UInt8>) -> Birth? {
        let all = digits.map(Int.init)
        guard all.count == 15 || all.count >= 17 else { return nil }
        let isOld = all.count == 15
        let year =
            isOld
            ? 1900 + all[6] * 10 + all[7]
            : all[6] * 1000 + all[7] * 100 + all[8] * 10 + all[9]
        let rest = all[(isOld ? 8 : 10)...].prefix(4).map { $0 }
        guard (1850...2049).contains(year), rest.allSatisfy({ $0 < 10 }) else { return nil }
        let month = rest[0] * 10 + rest[1]
        let day = rest[2] * 10 + rest[3]
        guard (1...12).contains(month), day >= 1, day <= Day.dayCount(ofMonth: month, year: year)
        else { return nil }
        return Birth(year: year, month: month, day: day)
    }

    /// Whether digits begin as identity numbers do: with a province (GB/T 2260), with 81 to 83 on a
    /// residence permit of Hong Kong, Macau and Taiwan people, or with 9 and a province on a
    /// foreigner's permanent residence card.
    package static func beginsAsIdentity(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        let first = digits.prefix(3).map(Int.init)
        guard first.count == 3 else { return false }
        if isProvince(first[0] * 10 + first[1]) { return true }
        return first[0] == 9 && isProvince(first[1] * 10 + first[2])
    }

    /// Whether 18 digits have the check digit of GB 11643 (ISO 7064, MOD 11-2).
    package static func hasIdentityCheck(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        guard digits.count == 18, let last = digits.last else { return false }
        var sum = 0
        for digit in digits.dropLast() {
            guard digit < 10 else { return false }
            sum = (sum + Int(digit)) * 2 % 11
        }
        return (sum + Int(last)) % 11 == 1
    }

    /// Whether digits pass the check of ISO/IEC 7812-1, annex B (Luhn).
    package static func passesLuhn(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        var sum = 0
        var isDoubled = false
        for digit in digits.reversed() {
            guard digit < 10 else { return false }
            let value = isDoubled ? Int(digit) * 2 : Int(digit)
            sum += value > 9 ? value - 9 : value
            isDoubled.toggle()
        }
        return sum % 10 == 0
    }

    /// Whether 16 to 19 digits begin as cards in use in China do: UnionPay 62, 60 and 81, the old
    /// debit cards of 9, and of 16 digits Visa, MasterCard and JCB (ISO/IEC 7812-1).
    package static func beginsAsCard(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        guard (16...19).contains(digits.count) else { return false }
        let first = digits.prefix(4).reduce(0) { $0 * 10 + Int($1) }
        switch first / 100 {
        case 62, 60, 81, 90, 94, 95, 98, 99: return true
        case 40...49, 51...55: return digits.count == 16
        case 35: return digits.count == 16 && (3528...3589).contains(first)
        case 22...27: return digits.count == 16 && (2221...2720).contains(first)
        default: return false
        }
    }

    /// Whether 11 digits are a mobile's: 1, then 3 to 9.
    package static func isMobile(_ digits: some RandomAccessCollection<UInt8>) -> Bool {
        guard digits.count == 11, digits.allSatisfy({ $0 < 10 }) else { return false }
        return digits.first == 1 && (digits.dropFirst().first ?? 0) >= 3
    }

    private static func isProvince(_ code: Int) -> Bool {
        switch code {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83: true
        default: false
        }
    }
}
