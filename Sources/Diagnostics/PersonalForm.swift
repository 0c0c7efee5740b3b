/// A run of digits, `X` and mask characters without a gap.
struct PersonalRun {
    private let signs: [NumberSign]

    init(_ signs: [NumberSign]) {
        self.signs = signs
    }

    /// What to mask in it.
    func ranges(sparesTimestamps: Bool) -> [Range<Int>] {
        let stretches = signs.indices.split { signs[$0].digit == nil }
        let longest = stretches.max { $0.count < $1.count } ?? 0..<0
        if longest.count >= 16 {
            let digits = signs[longest].compactMap(\.digit)
            if sparesTimestamps, PersonalForm.isTimestamp(digits) { return [] }
            return [hidden(in: signs.startIndex..<endWithoutStars, keeping: 3, 2)]
        }
        let maskedCount = signs.count { $0.digit == nil }
        if (15...20).contains(signs.count), maskedCount >= 2, signs[0].digit != nil {
            return [hidden(in: signs.indices, keeping: 3, 1)]
        }
        return stretches.compactMap { range(ofStretch: $0) }
    }

    private func range(ofStretch stretch: Range<Int>) -> Range<Int>? {
        let digits = signs[stretch].compactMap(\.digit)
        if PersonalForm.isOldIdentity(digits) { return hidden(in: stretch, keeping: 3, 1) }
        guard let prefix = PersonalForm.mobilePrefix(digits) else { return nil }
        return hidden(in: stretch, keeping: prefix + 3, 2)
    }

    private var endWithoutStars: Int {
        (signs.lastIndex { $0.kind != .star } ?? -1) + 1
    }

    private func hidden(in range: Range<Int>, keeping first: Int, _ last: Int) -> Range<Int> {
        let isIdentity =
            [18, 20].contains(range.count) || signs[range].contains { $0.kind == .ten }
        let kept = isIdentity ? 1 : last
        let start = signs[range.lowerBound + first - 1].stretch.upperBound
        return start..<signs[range.upperBound - kept].stretch.lowerBound
    }
}

/// The forms that personal numbers are written in.
struct PersonalForm {
    /// How many characters at its end may be shown.
    let keptAtEnd: Int

    /// Judges a number by its signs and by the lengths of the groups that it is written in; nil if
    /// it looks like no personal number.
    init?(_ signs: [NumberSign], groups: [Int]) {
        guard signs.count == 11 || (15...19).contains(signs.count) else { return nil }
        let digits = signs.compactMap(\.digit)
        let endsInTen = signs.last?.kind == .ten
        guard digits.count + (endsInTen ? 1 : 0) == signs.count else { return nil }
        if PersonalForm.isIdentity(digits, count: signs.count, groups: groups) {
            keptAtEnd = 1
        } else if !endsInTen, PersonalForm.isMobile(digits, groups: groups) {
            keptAtEnd = 2
        } else if !endsInTen, PersonalForm.isCard(digits, groups: groups) {
            keptAtEnd = 2
        } else {
            return nil
        }
    }

    /// Digits before a mobile number that is all the rest: 0, or the length of `86`, `086`, `0086`.
    static func mobilePrefix(_ digits: [Int]) -> Int? {
        let prefix = digits.count - 11
        guard prefix >= 0, digits[prefix] == 1, digits[prefix + 1] >= 3 else { return nil }
        let isKnown = [[], [8, 6], [0, 8, 6], [0, 0, 8, 6]].contains(Array(digits[..<prefix]))
        return isKnown ? prefix : nil
    }

    /// Whether 15 digits read as an identity number of before 1999.
    static func isOldIdentity(_ digits: [Int]) -> Bool {
        digits.count == 15 && isRegion(digits) && isMonthAndDay(digits[8...11])
    }

    /// Whether digits begin with a date and an hour of this century.
    static func isTimestamp(_ digits: [Int]) -> Bool {
        digits.count >= 10 && digits[0] == 2 && digits[1] == 0 && isMonthAndDay(digits[4...7])
            && digits[8] * 10 + digits[9] < 24
    }

    private static func isIdentity(_ digits: [Int], count: Int, groups: [Int]) -> Bool {
        guard count == 18 else { return count == 15 && groups == [6, 6, 3] }
        if groups.starts(with: [6, 8]) { return true }
        let century = digits[6] * 10 + digits[7]
        return isRegion(digits) && (18...20).contains(century) && isMonthAndDay(digits[10...13])
    }

    private static func isMobile(_ digits: [Int], groups: [Int]) -> Bool {
        guard digits.count == 11, digits[0] == 1, digits[1] >= 3 else { return false }
        let usual = [[3, 4, 4], [3, 8], [7, 4], [4, 3, 4], [4, 4, 3], [5, 6], [3, 3, 5]]
        return usual.contains(groups) || groups.allSatisfy { $0 == 1 }
    }

    private static func isCard(_ digits: [Int], groups: [Int]) -> Bool {
        guard (16...19).contains(digits.count), digits[0] >= 3 else { return false }
        return groups.dropLast().allSatisfy { $0 >= 4 } && passesLuhn(digits)
    }

    /// The check of ISO/IEC 7812-1, annex B.
    private static func passesLuhn(_ digits: [Int]) -> Bool {
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let doubled = next.element * (next.offset % 2 + 1)
            return sum + (doubled > 9 ? doubled - 9 : doubled)
        }
        return sum % 10 == 0
    }

    /// Whether the first two digits are those of a province (GB/T 2260).
    private static func isRegion(_ digits: [Int]) -> Bool {
        switch digits[0] * 10 + digits[1] {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
        default: false
        }
    }

    private static func isMonthAndDay(_ digits: ArraySlice<Int>) -> Bool {
        let value = digits.reduce(0) { $0 * 10 + $1 }
        return (1...12).contains(value / 100) && (1...31).contains(value % 100)
    }
}
