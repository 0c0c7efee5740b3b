/// What a number format of a spreadsheet shows (ISO/IEC 29500-1 §18.8.31), as far as it matters.
package struct NumberFormat: Sendable, Hashable {
    /// What a number is shown as.
    package enum Kind: Sendable, Hashable {
        /// As it is.
        case general
        /// With so many decimals.
        case decimals(Int)
        /// As a day.
        case day
        /// As a month of a year, without a day.
        case month
        /// As a time of day or a length of time.
        case time
        /// As hundredths, as a fraction or with an exponent.
        case other
    }

    /// What it shows.
    package let kind: Kind
    /// Whether it shows thousandths or the like: `0.00,` or `0!.0,` for ten thousands.
    package let isScaled: Bool
    /// Whether it shows hundredths: `0.0%`.
    package let isPercent: Bool
    private let code: [Token]

    private enum Token: Hashable {
        case literal(String)
        case digits(zeros: Int)
    }

    /// Reads a code; only its part for numbers above zero counts.
    package init(_ code: String) {
        let section = Self.firstSection(of: code)
        var letters = section.letters
        if section.isGeneral { letters = "" }
        isPercent = letters.contains("%")
        let hasDigits = letters.contains { "0#?".contains($0) }
        if isPercent || (hasDigits && letters.contains { "e/".contains($0) }) {
            kind = .other
        } else if letters.contains("d") {
            kind = .day
        } else if letters.contains("y") {
            kind = .month
        } else if letters.contains(where: { "hs".contains($0) }) {
            kind = .time
        } else if letters.contains("m") {
            kind = .month
        } else if letters.contains(where: { "0#?".contains($0) }) {
            let fraction = letters.split(
                separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
            kind = .decimals(
                fraction.count > 1 ? fraction[1].filter { "0#?".contains($0) }.count : 0)
        } else {
            kind = .general
        }
        let number = letters.filter { "0#?.,".contains($0) }
        isScaled = number.last == "," || number.contains(",.")
        self.code = section.tokens
    }

    /// The number as a code such as `"记-"000` shows it; nil where it is shown as it is.
    package func shown(_ number: StoredNumber) -> String? {
        guard case .decimals(0) = kind, !isScaled, number.exponent >= 0, !number.isNegative,
            code.contains(where: { if case .digits(let zeros) = $0 { zeros > 1 } else { true } })
        else { return nil }
        let plain = number.plain()
        return code.reduce(into: "") { text, token in
            switch token {
            case .literal(let words): text += words
            case .digits(let zeros):
                text += String(repeating: "0", count: max(0, zeros - plain.count)) + plain
            }
        }
    }

    private struct Section {
        /// The letters that format, without what they show beside the number.
        var letters = ""
        var tokens: [Token] = []
        var isGeneral: Bool { letters.hasPrefix("general") || letters.hasPrefix("g/") }

        mutating func addLiteral(_ words: String) {
            if case .literal(let before) = tokens.last {
                tokens[tokens.count - 1] = .literal(before + words)
            } else {
                tokens.append(.literal(words))
            }
        }

        mutating func addDigit(isZero: Bool) {
            if case .digits(let zeros) = tokens.last {
                tokens[tokens.count - 1] = .digits(zeros: zeros + (isZero ? 1 : 0))
            } else {
                tokens.append(.digits(zeros: isZero ? 1 : 0))
            }
        }
    }

    private static func firstSection(of code: String) -> Section {
        var section = Section()
        var rest = Array(code.prefix(256))[...]
        while let next = rest.popFirst(), next != ";" {
            switch next {
            case "\"":
                section.addLiteral(String(rest.prefix { $0 != "\"" }))
                rest = rest.drop { $0 != "\"" }.dropFirst()
            case "\\", "!": if let shown = rest.popFirst() { section.addLiteral(String(shown)) }
            case "_", "*": _ = rest.popFirst()
            case "[":
                let inside = String(rest.prefix { $0 != "]" })
                rest = rest.drop { $0 != "]" }.dropFirst()
                // Lengths of time stand in brackets; colours, conditions and languages do too.
                if ["h", "hh", "m", "mm", "s", "ss"].contains(inside.lowercased()) {
                    section.letters += "h"
                } else if inside.hasPrefix("$") {
                    section.addLiteral(String(inside.dropFirst().prefix { $0 != "-" }))
                }
            case "0", "#", "?":
                section.letters.append(next)
                section.addDigit(isZero: next == "0")
            case "年", "月", "日", "¥", "￥", "元", "$", "-", "(", ")", " ", ":":
                section.addLiteral(String(next))
            default: section.letters += next.lowercased()
            }
        }
        return section
    }
}
