import Values

struct FormulaToken {
    enum Kind: Equatable {
        case number(units: Int128, decimals: Int)
        case workingDays(Int)
        case text(String)
        case name(String)
        case comparator(FormulaComparator)
        case arithmetic(ArithmeticOperator)
        case point, opening, closing, end
    }

    let kind: Kind
    /// Bytes of the formula's text.
    let range: Range<Int>
}

/// Cuts a formula into tokens.
struct FormulaLexer {
    private struct Character {
        let written: Unicode.Scalar
        /// The ASCII form of a full-width scalar, otherwise the scalar.
        let plain: Unicode.Scalar
        let offset: Int
    }

    private static let mostDigits = 30
    private static let mostDurationDigits = 5

    private let characters: [Character]
    private let length: Int
    private var index = 0

    init(_ text: String) {
        var characters: [Character] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            characters.append(
                Character(written: scalar, plain: Self.plain(scalar), offset: offset))
            offset += UTF8.width(scalar)
        }
        self.characters = characters
        length = offset
    }

    mutating func tokens() throws(FormulaFault) -> [FormulaToken] {
        var tokens: [FormulaToken] = []
        while index < characters.count {
            let character = characters[index].plain
            if Self.isBlank(character) {
                index += 1
            } else {
                tokens.append(try token(startingWith: character))
            }
        }
        tokens.append(FormulaToken(kind: .end, range: length..<length))
        return tokens
    }

    private mutating func token(
        startingWith character: Unicode.Scalar
    ) throws(FormulaFault) -> FormulaToken {
        let start = index
        if Self.isDigit(character) { return try number() }
        if Self.beginsName(character) { return name() }
        if let closing = Self.closingQuotes(characters[index].written) {
            return try text(closing: closing)
        }
        guard let kind = symbol(character) else {
            index += 1
            throw FormulaFault(.unexpectedCharacter, range(from: start))
        }
        return FormulaToken(kind: kind, range: range(from: start))
    }

    private mutating func symbol(_ character: Unicode.Scalar) -> FormulaToken.Kind? {
        let isBeforeEqual = plain(at: index + 1) == "="
        let kind: FormulaToken.Kind
        switch character {
        case "=": kind = .comparator(.equal)
        case "!" where isBeforeEqual: kind = .comparator(.unequal)
        case "≠": kind = .comparator(.unequal)
        case "<": kind = .comparator(isBeforeEqual ? .lessOrEqual : .less)
        case "≤": kind = .comparator(.lessOrEqual)
        case ">": kind = .comparator(isBeforeEqual ? .greaterOrEqual : .greater)
        case "≥": kind = .comparator(.greaterOrEqual)
        case "+": kind = .arithmetic(.plus)
        case "-", "−": kind = .arithmetic(.minus)
        case "*", "×": kind = .arithmetic(.times)
        case "/", "÷": kind = .arithmetic(.over)
        case ".": kind = .point
        case "(": kind = .opening
        case ")": kind = .closing
        default: return nil
        }
        let isDouble = isBeforeEqual && (character == "!" || character == "<" || character == ">")
        index += isDouble ? 2 : 1
        return kind
    }

    private mutating func number() throws(FormulaFault) -> FormulaToken {
        let start = index
        var units: Int128 = 0
        var digits = 0
        var decimals = 0
        var hasPoint = false
        while let character = plain(at: index) {
            if Self.isDigit(character) {
                digits += 1
                decimals += hasPoint ? 1 : 0
                if digits <= Self.mostDigits {
                    units = units * 10 + Int128(character.value - 0x30)
                }
            } else if character == ".", !hasPoint {
                hasPoint = true
            } else {
                break
            }
            index += 1
        }
        let suffix = try suffix(from: start, isBroken: hasPoint && decimals == 0)
        let most = suffix.isEmpty ? Self.mostDigits : Self.mostDurationDigits
        guard digits <= most else { throw FormulaFault(.numberTooLong, range(from: start)) }
        switch (suffix, hasPoint) {
        case ("", _), ("d", false):
            return FormulaToken(
                kind: .number(units: units, decimals: decimals), range: range(from: start))
        case ("wd", false):
            return FormulaToken(kind: .workingDays(Int(units)), range: range(from: start))
        default:
            throw FormulaFault(.malformedNumber, range(from: start))
        }
    }

    /// The letters right after a number.
    private mutating func suffix(
        from start: Int, isBroken: Bool
    ) throws(FormulaFault) -> String {
        var suffix = ""
        while let character = plain(at: index), Self.continuesName(character) {
            suffix.unicodeScalars.append(character)
            index += 1
        }
        if isBroken { throw FormulaFault(.malformedNumber, range(from: start)) }
        return suffix
    }

    private mutating func name() -> FormulaToken {
        let start = index
        var name = ""
        while let character = plain(at: index) {
            let isInnerHyphen =
                character == "-" && plain(at: index + 1).map(Self.continuesName) ?? false
            guard Self.continuesName(character) || isInnerHyphen else { break }
            name.unicodeScalars.append(character)
            index += 1
        }
        return FormulaToken(kind: .name(name), range: range(from: start))
    }

    private mutating func text(
        closing: (Unicode.Scalar, Unicode.Scalar)
    ) throws(FormulaFault) -> FormulaToken {
        let start = index
        index += 1
        var text = ""
        while index < characters.count {
            let scalar = characters[index].written
            index += 1
            if scalar == closing.0 || scalar == closing.1 {
                return FormulaToken(kind: .text(text), range: range(from: start))
            }
            text.unicodeScalars.append(scalar)
        }
        throw FormulaFault(.unclosedText, range(from: start))
    }

    private func plain(at index: Int) -> Unicode.Scalar? {
        index < characters.count ? characters[index].plain : nil
    }

    private func range(from start: Int) -> Range<Int> {
        let end = index < characters.count ? characters[index].offset : length
        return characters[start].offset..<end
    }
}

extension FormulaLexer {
    private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard scalar.value >= 0xFF01, scalar.value <= 0xFF5E else { return scalar }
        return Unicode.Scalar(scalar.value - 0xFEE0) ?? scalar
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09...0x0D, 0x20, 0xA0, 0x3000: true
        default: false
        }
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value >= 0x30 && scalar.value <= 0x39
    }

    private static func beginsName(_ scalar: Unicode.Scalar) -> Bool {
        scalar == "_" || scalar.properties.isAlphabetic
    }

    private static func continuesName(_ scalar: Unicode.Scalar) -> Bool {
        isDigit(scalar) || beginsName(scalar)
    }

    /// The two marks that may close a text, for the mark that opens it.
    private static func closingQuotes(
        _ scalar: Unicode.Scalar
    ) -> (Unicode.Scalar, Unicode.Scalar)? {
        switch scalar {
        case "\"", "\u{FF02}": ("\"", "\u{FF02}")
        case "'", "\u{FF07}": ("'", "\u{FF07}")
        case "“", "”": ("“", "”")
        case "‘", "’": ("‘", "’")
        case "「": ("」", "」")
        default: nil
        }
    }
}
