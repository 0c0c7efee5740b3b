/// Writes one value of YAML on one line: plain where every reader takes it for what it is, else in
/// double quotes.
enum YAMLScalar {
    /// A key.
    static func key(_ text: String) -> String {
        isPlain(text) && !hasColon(text) ? text : quoted(text)
    }

    /// A number, a date or a word of the catalogue.
    static func value(_ text: String) -> String {
        isPlain(text) ? text : quoted(text)
    }

    /// Words, which no reader of YAML may take for a number, a date or a flag.
    static func text(_ text: String) -> String {
        isPlain(text) && !looksLikeValue(text) ? text : quoted(text)
    }

    /// Words after a dash, where a colon would make a key of them.
    static func item(_ text: String) -> String {
        isPlain(text) && !hasColon(text) && !looksLikeValue(text) ? text : quoted(text)
    }

    /// Whether words are safe between commas and brackets too: letters and digits, no number.
    static func isWord(_ text: String) -> Bool {
        !text.isEmpty && !looksLikeValue(text) && !isNull(text)
            && text.unicodeScalars.allSatisfy { $0.properties.isAlphabetic || isDigit($0) }
    }

    /// Whether YAML lets a character stand as it is on a line.
    static func isPrintable(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x09, 0x20...0x7E, 0xA0...0x2027, 0x202A...0xD7FF, 0xE000...0xFEFE,
            0xFF00...0xFFFD, 0x10000...0x10FFFF:
            true
        default: false
        }
    }

    private static func isPlain(_ text: String) -> Bool {
        let scalars = Array(text.unicodeScalars)
        guard let first = scalars.first, let last = scalars.last, last != ":", !isBlank(first),
            !isBlank(last), !isNull(text), begins(first, scalars.dropFirst().first)
        else { return false }
        var before = first
        for scalar in scalars {
            let isBroken =
                !isPrintable(scalar) || scalar == "\t" || (scalar == "#" && isBlank(before))
                || (before == ":" && isBlank(scalar))
            if isBroken { return false }
            before = scalar
        }
        return true
    }

    /// Whether a plain text may begin so.
    private static func begins(_ first: Unicode.Scalar, _ second: Unicode.Scalar?) -> Bool {
        if first == "-" { return second.map(isDigit) ?? false }
        return !indicators.contains(first)
    }

    private static let indicators: Set<Unicode.Scalar> = [
        "?", ":", ",", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
        "=", "<", "~", "，", "：", "［", "］", "｛", "｝",
    ]

    private static func hasColon(_ text: String) -> Bool {
        text.unicodeScalars.contains { $0 == ":" || $0 == "：" }
    }

    private static func isNull(_ text: String) -> Bool {
        text == "~" || text == "null" || text == "Null" || text == "NULL"
    }

    /// Whether another reader of YAML might take it for a number, a date, a time or a flag.
    private static func looksLikeValue(_ text: String) -> Bool {
        if flags.contains(text.lowercased()) { return true }
        guard let first = text.unicodeScalars.first,
            isDigit(first) || first == "+" || first == "-" || first == "."
        else { return false }
        return text.unicodeScalars.allSatisfy { $0.isASCII && $0.properties.isAlphabetic == false }
            || text.allSatisfy { $0.isHexDigit || "xXoOtTzZ+-.:_".contains($0) }
    }

    private static let flags: Set = ["true", "false", "yes", "no", "on", "off", "y", "n", "null"]

    private static func quoted(_ text: String) -> String {
        var quoted = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": quoted += "\\\(scalar)"
            case "\n": quoted += "\\n"
            case "\t": quoted += "\\t"
            case _ where isPrintable(scalar): quoted.unicodeScalars.append(scalar)
            default: quoted += escape(scalar)
            }
        }
        return quoted + "\""
    }

    private static func escape(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar == " " || scalar == "\t" || scalar == "\u{3000}"
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        ("0"..."9").contains(scalar)
    }
}
