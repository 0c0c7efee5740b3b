import Values

/// Finds identity numbers, bank cards and mobiles in a text of an attached file.
///
/// Numbers may be parted by single blanks or dashes, and be in full-width digits.
struct AttachmentNumbers {
    /// Digits that stand together.
    private struct Group {
        var digits: [UInt8] = []
        var endsInTen = false
        /// Whether a letter or a decimal point touches it.
        var isPartOfMore = false
    }

    private var found: [PersonalKind] = []

    /// The kinds that are found, as often as they are found, in the order of the text.
    static func kinds(in text: Text) -> [PersonalKind] {
        // The shortest of them has eleven digits.
        guard text.count >= 11 else { return [] }
        return text.withBytes { bytes in
            var search = AttachmentNumbers()
            var index = 0
            while index < bytes.count {
                if digit(bytes, index) == nil {
                    index += 1
                } else {
                    search.readSequence(bytes, &index)
                }
            }
            return search.found
        }
    }

    private mutating func readSequence(_ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int) {
        var groups: [Group] = []
        while index < bytes.count, Self.digit(bytes, index) != nil {
            groups.append(Self.readGroup(bytes, &index))
            if groups.count > 4096 { break }
            guard let width = Self.separatorWidth(bytes, index),
                index + width < bytes.count, Self.digit(bytes, index + width) != nil
            else { break }
            index += width
        }
        var first = 0
        while first < groups.count { first += judge(groups[first...]) }
    }

    /// Takes the longest number that begins with the first group; the count of groups it took.
    private mutating func judge(_ groups: ArraySlice<Group>) -> Int {
        var count = 1
        var digits = 0
        for (taken, group) in groups.enumerated() {
            digits += group.digits.count
            if digits > 20 { break }
            count = taken + 1
        }
        while count > 0 {
            if let kind = Self.kind(of: Array(groups.prefix(count))) {
                found.append(kind)
                return count
            }
            count -= 1
        }
        return 1
    }

    private static func kind(of groups: [Group]) -> PersonalKind? {
        let digits = groups.flatMap(\.digits)
        guard digits.count >= 11, groups.dropLast().allSatisfy({ !$0.endsInTen }) else {
            return nil
        }
        let lengths = groups.map(\.digits.count)
        if isIdentity(digits, groups) { return .identity }
        if groups.contains(where: { $0.isPartOfMore || $0.endsInTen }) { return nil }
        if isMobile(digits, lengths) { return .mobile }
        return isCard(digits, lengths) ? .bankAccount : nil
    }

    /// GB 11643: region, birthday, check character. An identity number with a wrong one, or rounded
    /// by a workbook to fifteen digits, still gives its owner away.
    private static func isIdentity(_ digits: [UInt8], _ groups: [Group]) -> Bool {
        let endsInTen = groups.last?.endsInTen ?? false
        let count = digits.count + (endsInTen ? 1 : 0)
        // A card of a disabled person adds two digits.
        guard count == 18 || (count == 20 && groups.count == 1), digits.count >= 17,
            isRegion(digits)
        else { return false }
        let year = digits[6..<10].reduce(0) { $0 * 10 + Int($1) }
        let month = digits[10] * 10 + digits[11]
        let day = digits[12] * 10 + digits[13]
        guard (1850...2100).contains(year), (1...12).contains(month), (1...31).contains(day) else {
            return false
        }
        let weights = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
        let sum = zip(digits, weights).reduce(0) { $0 + Int($1.0) * $1.1 }
        let check = (12 - sum % 11) % 11
        if digits.count == 17 ? check == 10 : check == Int(digits[17]) { return true }
        // Numbers of projects also hold region and date, but not one so long ago.
        return count == 18 && groups.count == 1 && (1910...2015).contains(year)
    }

    private static func isRegion(_ digits: [UInt8]) -> Bool {
        switch digits[0] * 10 + digits[1] {
        case 11...15, 21...23, 31...37, 41...46, 50...54, 61...65, 71, 81...83, 91: true
        default: false
        }
    }

    private static func isMobile(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
        var digits = digits[...]
        var lengths = lengths[...]
        if digits.count == 13, digits.starts(with: [8, 6]) {
            digits = digits.dropFirst(2)
            if lengths.first == 2 {
                lengths = lengths.dropFirst()
            } else if let first = lengths.first, first > 2 {
                lengths[lengths.startIndex] = first - 2
            }
        }
        guard digits.count == 11, let start = digits.first, start == 1 else { return false }
        let second = digits[digits.startIndex + 1]
        return second >= 3 && [[11], [3, 4, 4], [3, 8], [7, 4]].contains(Array(lengths))
    }

    private static func isCard(_ digits: [UInt8], _ lengths: [Int]) -> Bool {
        guard (16...19).contains(digits.count), lengths.dropLast().allSatisfy({ $0 >= 4 }) else {
            return false
        }
        switch digits[0] * 10 + digits[1] {
        case 62, 60, 81, 40...59, 35...37: break
        default: return false
        }
        // ISO/IEC 7812-1, annex B.
        let sum = digits.reversed().enumerated().reduce(0) { sum, next in
            let value = Int(next.element) * (next.offset % 2 + 1)
            return sum + (value > 9 ? value - 9 : value)
        }
        return sum % 10 == 0
    }

    private static func readGroup(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: inout Int
    ) -> Group {
        var group = Group()
        let before = index > 0 ? bytes[index - 1] : 0x20
        group.isPartOfMore = isLetter(before) || before == UInt8(ascii: ".")
        while index < bytes.count, let (value, width) = digit(bytes, index) {
            if group.digits.count < 24 { group.digits.append(value) }
            index += width
        }
        guard index < bytes.count else { return group }
        let next = bytes[index]
        if let width = tenWidth(bytes, index) {
            group.endsInTen = true
            index += width
        } else if isLetter(next) {
            group.isPartOfMore = true
        } else if next == UInt8(ascii: "."), index + 1 < bytes.count,
            digit(bytes, index + 1) != nil
        {
            group.isPartOfMore = true
        }
        return group
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    /// The value of a digit, full-width or not, and its bytes.
    private static func digit(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> (value: UInt8, width: Int)? {
        let byte = bytes[index]
        if byte >= 0x30, byte <= 0x39 { return (byte - 0x30, 1) }
        guard byte == 0xEF, index + 2 < bytes.count, bytes[index + 1] == 0xBC,
            (0x90...0x99).contains(bytes[index + 2])
        else { return nil }
        return (bytes[index + 2] - 0x90, 3)
    }

    /// The bytes of an `X`, the check character for ten: X, x, Ｘ, ｘ or Ⅹ.
    private static func tenWidth(_ bytes: UnsafeBufferPointer<UInt8>, _ index: Int) -> Int? {
        if bytes[index] | 0x20 == UInt8(ascii: "x") { return 1 }
        guard index + 2 < bytes.count else { return nil }
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xEF, 0xBC, 0xB8), (0xEF, 0xBD, 0x98), (0xE2, 0x85, 0xA9): return 3
        default: return nil
        }
    }

    private static func separatorWidth(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int
    ) -> Int? {
        guard index < bytes.count else { return nil }
        switch bytes[index] {
        case 0x20, UInt8(ascii: "-"): return 1
        case 0xC2 where index + 1 < bytes.count && bytes[index + 1] == 0xA0: return 2
        case 0xE2 where index + 2 < bytes.count && bytes[index + 1] == 0x80: return 3
        default: return nil
        }
    }
}
