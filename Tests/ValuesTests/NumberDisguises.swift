/// The ways in which people write a number, by mistake or to hide it.
enum NumberDisguises {
    /// A number as it may stand in a text; `groups` are the usual lengths of its groups.
    static func disguised(
        _ number: String, groups: [[Int]], _ random: inout SampleGenerator
    ) -> String {
        switch random.number(1...14) {
        case 1, 2, 3, 4: return number
        case 5: return wide(number)
        case 6: return grouped(number, random.pick(groups), random.pick([" ", "-", "　", "－", "."]))
        case 7: return inserted(number, random.pick(["\u{200B}", "\u{2060}", "\u{FEFF}"]), &random)
        case 8: return inserted(number, random.pick(["\\", "&#8203;", "&zwj;", "`"]), &random)
        case 9: return emphasised(number, &random)
        case 10: return references(number, &random)
        case 11: return inserted(number, random.pick(["\n", "\r\n", "\n  "]), &random)
        case 12: return grouped(number, number.map { _ in 1 }, " ")
        case 13:
            return number.replacing("X", with: random.pick(["x", "Ⅹ", "ｘ", "Ｘ"]))
        default: return "**" + number + "**"
        }
    }

    private static func wide(_ number: String) -> String {
        String(
            String.UnicodeScalarView(
                number.unicodeScalars.map { Unicode.Scalar($0.value + 0xFEE0) ?? $0 }))
    }

    private static func grouped(_ number: String, _ lengths: [Int], _ separator: String) -> String {
        var rest = number[...]
        var parts: [Substring] = []
        for length in lengths where !rest.isEmpty {
            parts.append(rest.prefix(length))
            rest = rest.dropFirst(length)
        }
        if !rest.isEmpty { parts[parts.count - 1] += rest }
        return parts.joined(separator: separator)
    }

    private static func inserted(
        _ number: String, _ mark: String, _ random: inout SampleGenerator
    ) -> String {
        let place = random.number(1...(number.count - 2))
        return number.prefix(place) + mark + number.dropFirst(place)
    }

    private static func emphasised(_ number: String, _ random: inout SampleGenerator) -> String {
        let mark = random.pick(["*", "**", "_", "***"])
        let first = random.number(1...4)
        let last = random.number(5...(number.count - 2))
        let middle = number.dropFirst(first).prefix(last - first)
        return number.prefix(first) + mark + middle + mark + number.dropFirst(last)
    }

    private static func references(_ number: String, _ random: inout SampleGenerator) -> String {
        let isHex = random.chance(50)
        let every = random.number(1...4)
        return number.utf8.enumerated().map { index, byte in
            guard index % every == 0 else { return String(Unicode.Scalar(byte)) }
            return isHex ? "&#x\(String(byte, radix: 16));" : "&#\(byte);"
        }.joined()
    }
}
