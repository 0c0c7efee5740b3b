import Values

/// The unit that a sheet says its amounts are in.
package struct MoneyUnit: Sendable, Hashable {
    /// The power of ten that makes yuan of it: 4 for 万元.
    package let power: Int
    /// Its name, such as 万元.
    package let name: String

    init(power: Int, name: String) {
        self.power = power
        self.name = name
    }

    /// The yuan, which amounts are in where nothing is said.
    static let yuan = MoneyUnit(power: 0, name: "元")

    private static let all = [
        MoneyUnit(power: 4, name: "万元"), MoneyUnit(power: 3, name: "千元"),
        MoneyUnit(power: 2, name: "百元"), MoneyUnit(power: 8, name: "亿元"), yuan,
    ]

    /// The unit in brackets of a head such as `支出（万元）`.
    init?(head: Text) {
        let plain = FullWidth.normalized(head).string
        let inside = plain.split(separator: "(", omittingEmptySubsequences: false).dropFirst()
            .compactMap { $0.split(separator: ")").first }
        guard let found = inside.lazy.compactMap({ Self.named(String($0)) }).first else {
            return nil
        }
        self = found
    }

    /// The unit in a line such as `单位：万元`, which may stand among other words.
    init?(line: Text) {
        let plain = FullWidth.normalized(line).string.filter { !$0.isWhitespace }
        for start in plain.ranges(of: "单位") {
            let rest = plain[start.upperBound...].drop { $0 == ":" || $0 == "为" }
            let words = rest.prefix { !",;，；。、)|".contains($0) }
            if let unit = Self.named(String(words)) {
                self = unit
                return
            }
        }
        return nil
    }

    private static func named(_ words: String) -> MoneyUnit? {
        var words = words.filter { !$0.isWhitespace }
        for start in ["单位:", "人民币"] where words.hasPrefix(start) {
            words = String(words.dropFirst(start.count))
        }
        return all.first { $0.name == words }
    }
}
