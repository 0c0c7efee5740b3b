/// Judges whether a personal number begins with a group of digits.
struct NumberForms {
    let signs: NumberSigns
    let group: Int

    /// The personal number that begins with the group; nil if there is none.
    func form(in context: inout NumberContext) -> NumberForm? {
        let left = signs.values.count - signs.groups[group].first
        guard left >= 11 else { return nil }
        if left >= 15, let form = longForm(in: &context) { return form }
        return mobile(in: &context)
    }

    private func longForm(in context: inout NumberContext) -> NumberForm? {
        identity(in: &context) ?? card(in: &context) ?? oldIdentity(in: &context)
    }

    private var first: Int { signs.groups[group].first }

    private func digits(_ count: Int) -> ArraySlice<UInt8> {
        signs.values[first..<(first + count)]
    }

    /// Group after the number, when so many digits are whole groups.
    private func groupEnd(_ count: Int) -> Int? {
        var index = group
        while index < signs.groups.count, signs.groups[index].end < first + count { index += 1 }
        guard index < signs.groups.count, signs.groups[index].end == first + count else {
            return nil
        }
        return index + 1
    }

    /// Whether the groups up to another are parted alike, line ends aside.
    private func isUniform(to end: Int) -> Bool {
        let kinds = signs.groups[(group + 1)..<end].compactMap(\.separator).filter {
            $0 != .newline
        }
        return kinds.allSatisfy { $0 == kinds.first && $0 != .mixed }
    }

    private func lengths(to end: Int) -> [Int] { signs.groups[group..<end].map(\.count) }

    /// Whether only line ends part the groups up to another.
    private func isContiguous(to end: Int) -> Bool {
        signs.groups[(group + 1)..<end].allSatisfy { $0.separator == .newline }
    }

    private func hint(_ count: Int, _ context: inout NumberContext) -> NumberHint {
        context.hint(from: signs.start(first), to: signs.end(first + count - 1))
    }

    // MARK: Identity numbers

    private func identity(in context: inout NumberContext) -> NumberForm? {
        let left = signs.values.count - first
        if left >= 18, let form = strongIdentity(in: &context) { return form }
        for count in [18, 20, 17, 19] where count <= left {
            guard let end = groupEnd(count), isUniform(to: end) else { continue }
            if let form = nearIdentity(count, end, &context) { return form }
        }
        return nil
    }

    /// A number whose check digit is right.
    private func strongIdentity(in context: inout NumberContext) -> NumberForm? {
        let digits = digits(18)
        guard PersonalNumber.hasIdentityCheck(digits), PersonalNumber.beginsAsIdentity(digits),
            let birth = PersonalNumber.birth(ofIdentity: digits)
        else { return nil }
        var count = 18
        if let end = groupEnd(20), isCardSuffix(18), isUniform(to: end) {
            count = 20
        } else if let end = groupEnd(18) {
            guard isUniform(to: end) || hint(18, &context) == .identity else { return nil }
        } else {
            // What follows in the same run may be a mobile, as when two cells were joined.
            guard signs.groups[group].count == 29,
                PersonalNumber.isMobile(signs.values[(first + 18)..<(first + 29)])
            else { return nil }
        }
        switch hint(count, &context) {
        case .credit: return nil
        case .other where birth.year >= 2016: return nil
        case .identity: break
        case .none, .card, .phone, .other:
            if count == 18, isCompany(digits) { return nil }
        }
        return NumberForm(
            kind: count == 20 ? .disabilityCard : .identityNumber, range: first..<(first + count),
            isExact: true, birth: birth)
    }

    /// Whether two digits are those behind a disability card's identity number: kind and grade.
    private func isCardSuffix(_ offset: Int) -> Bool {
        let kind = signs.values[first + offset]
        let grade = signs.values[first + offset + 1]
        return (1...7).contains(kind) && (1...4).contains(grade)
    }

    /// A number that was meant to be an identity number: a digit is wrong, missing or too many.
    private func nearIdentity(
        _ count: Int, _ end: Int, _ context: inout NumberContext
    ) -> NumberForm? {
        let digits = digits(count)
        let birth = PersonalNumber.birth(ofIdentity: digits)
        let hasForm = PersonalNumber.beginsAsIdentity(digits) && (birth?.year ?? 0) >= 1900
        let isOneRun = isContiguous(to: end)
        guard hasForm || isOneRun && count == 18 else { return nil }
        if count == 20, !isCardSuffix(18) { return nil }
        let isNamed = hint(count, &context) == .identity
        let isAlone =
            count == 18 && hasForm && (birth?.year ?? 2100) < 2016
            && hint(count, &context) == .none
            && (lengths(to: end).starts(with: [6, 8])
                || context.isAlone(from: signs.start(first), to: signs.end(first + count - 1)))
        guard isNamed || isAlone else { return nil }
        return NumberForm(
            kind: count == 20 ? .disabilityCard : .identityNumber, range: first..<(first + count),
            isExact: false, birth: birth)
    }

    private func oldIdentity(in context: inout NumberContext) -> NumberForm? {
        guard let end = groupEnd(15), isUniform(to: end) else { return nil }
        let digits = digits(15)
        guard digits.allSatisfy({ $0 < 10 }), PersonalNumber.beginsAsIdentity(digits),
            let birth = PersonalNumber.birth(ofIdentity: digits), hint(15, &context) == .identity
        else { return nil }
        return NumberForm(
            kind: .identityNumber, range: first..<(first + 15), isExact: true, birth: birth)
    }

    // MARK: Bank cards

    private func card(in context: inout NumberContext) -> NumberForm? {
        let counts = [19, 18, 17, 16].filter { $0 <= signs.values.count - first }
        for count in counts where isCard(count, &context) {
            return NumberForm(
                kind: .bankCard, range: first..<(first + count), isExact: true, birth: nil)
        }
        for count in counts {
            guard cardEnd(count, context) != nil, hint(count, &context) == .card else { continue }
            return NumberForm(
                kind: .bankCard, range: first..<(first + count), isExact: false, birth: nil)
        }
        return nil
    }

    /// Whether so many digits are a card wherever they stand.
    private func isCard(_ count: Int, _ context: inout NumberContext) -> Bool {
        let digits = digits(count)
        guard PersonalNumber.beginsAsCard(digits), PersonalNumber.passesLuhn(digits),
            let end = cardEnd(count, context), isCardGrouping(end)
        else { return false }
        switch hint(count, &context) {
        case .card: return true
        case .none, .phone, .identity:
            return !isCompany(digits) && !context.isInAddress(signs.start(first))
        case .credit, .other: return false
        }
    }

    /// Group after so many digits, where they may be a card by what stands around.
    private func cardEnd(_ count: Int, _ context: NumberContext) -> Int? {
        guard let end = groupEnd(count), digits(count).allSatisfy({ $0 < 10 }),
            isUniform(to: end), !isAttachedToLetters(end), !isAmount(count, end, context)
        else { return nil }
        return end
    }

    /// Whether 18 digits are the credit code of a company: 91 to 93, and the right check digit.
    ///
    /// Those of other organisations are left to the checks of the number that they look like.
    private func isCompany(_ digits: ArraySlice<UInt8>) -> Bool {
        let department = digits.prefix(2).reduce(0) { $0 * 10 + $1 }
        return (91...93).contains(department)
            && PersonalNumber.beginsAsIdentity(digits.dropFirst(2))
            && CreditCode.isValid(digits.map { $0 < 10 ? $0 + 0x30 : 0x58 })
    }

    private func isCardGrouping(_ end: Int) -> Bool {
        let lengths = lengths(to: end)
        return isContiguous(to: end) || lengths.dropLast().allSatisfy { $0 >= 4 }
            || lengths.allSatisfy { $0 == 1 }
    }

    // MARK: Mobiles

    private func mobile(in context: inout NumberContext) -> NumberForm? {
        let prefix = mobilePrefix
        guard first + prefix + 11 <= signs.values.count, let end = groupEnd(prefix + 11),
            PersonalNumber.isMobile(signs.values[(first + prefix)..<(first + prefix + 11)]),
            !isAttachedToLetters(end) || context.isNamed(before: signs.start(first)),
            !signs.isFollowed || end < signs.groups.count, isUniform(to: end),
            !isAmount(prefix + 11, end, context)
        else { return nil }
        let start = signs.start(first + prefix)
        guard !context.isInAddress(start), !context.isInCode(start) else { return nil }
        let hint = hint(prefix + 11, &context)
        guard hint != .other, hint != .credit else { return nil }
        if !isMobileGrouping(end, prefix), hint != .phone { return nil }
        return NumberForm(
            kind: .mobile, range: (first + prefix)..<(first + prefix + 11), isExact: true,
            birth: nil)
    }

    /// Number of digits before a mobile in its own group: of `0`, `86`, `086`, `0086`.
    private var mobilePrefix: Int {
        let count = signs.groups[group].count
        guard (12...15).contains(count) else { return 0 }
        let known: [[UInt8]] = [[0], [8, 6], [0, 8, 6], [0, 0, 8, 6]]
        return known.first { $0.count == count - 11 && digits(count).starts(with: $0) }?.count ?? 0
    }

    /// Whether groups are such that they are a mobile wherever they stand.
    private func isMobileGrouping(_ end: Int, _ prefix: Int) -> Bool {
        if prefix == 1 { return false }
        if isContiguous(to: end) { return true }
        let lengths = lengths(to: end)
        return lengths == [3, 4, 4] || lengths.allSatisfy { $0 == 1 }
    }

    // MARK: What stands around

    private func isAttachedToLetters(_ end: Int) -> Bool {
        group == 0 && signs.isAttached || end == signs.groups.count && signs.isFollowed
    }

    /// Whether it is an amount: `13800001111.00`, `¥13800001111`, `13800001111元`.
    private func isAmount(_ count: Int, _ end: Int, _ context: NumberContext) -> Bool {
        if end < signs.groups.count, signs.groups[end].separator == .dot,
            signs.start(first + count) == signs.end(first + count - 1) + 1,
            signs.groups[end].count <= 4
        {
            return true
        }
        return context.isAmount(from: signs.start(first), to: signs.end(first + count - 1))
    }
}
