/// Why a text does not read as a value; the sentences for it are made elsewhere.
package enum ValueFault: Error, Hashable, Sendable {
    /// Something stands where the value should be, or it is broken: `XX元`, `5}0`, `待定`, `TODO`.
    case placeholder
    /// The value is only roughly given: `约1250元`, `十余人`, `1250左右`.
    case approximate
    /// There are more decimals than the type has: three for money, any for a whole number.
    case tooManyDecimals
    /// It is well formed, but too large, or there is no such day, month or year.
    case outOfRange
    /// Formal capitals that break their rules.
    case capitals
    /// Anything else.
    case form
}

extension ValueFault {
    /// The fault of a text that did not read: placeholder or approximate where it is one of them.
    static func classified(_ text: Text, otherwise fault: ValueFault) -> ValueFault {
        if Placeholder.standsForValue(text) { return .placeholder }
        let plain = FullWidth.normalized(text)
        if hasNumeral(plain), approximateWords.contains(where: { plain.contains($0) }) {
            return .approximate
        }
        return fault
    }

    private static let approximateWords: [StaticString] = [
        "约", "近", "多", "余", "左右", "上下", "以上", "以下", "大概", "大致", "不到", "不足", "超", "逾",
        "几", "数十", "数百", "数千", "数万", "若干", "来个", "许", "~", "≈", "上旬", "中旬", "下旬", "月初",
        "月底", "年初", "年底", "about", "approx",
    ]

    private static let numerals: [StaticString] = ["十", "百", "千", "万", "拾", "佰", "仟", "若干"]

    private static func hasNumeral(_ text: Text) -> Bool {
        let hasDigit = text.withBytes { bytes in bytes.contains { $0 &- 0x30 < 10 } }
        return hasDigit || numerals.contains { text.contains($0) }
    }
}
