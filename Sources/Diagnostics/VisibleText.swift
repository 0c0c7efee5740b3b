/// Text in which nothing can steer a terminal or reorder what is read.
package enum VisibleText {
    /// The text with every control character replaced by a visible one, on one line.
    ///
    /// Escape becomes `␛`, a line feed `␊`, a tab `␉`, any other C0 character its picture at
    /// U+2400, delete `␡`; C1 characters, bidirectional marks, embeddings, overrides and isolates,
    /// and the line and paragraph separators become U+FFFD.
    package static func of(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 >= 0x20 && $0 < 0x7F }) { return text }
        var shown = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { shown.append(of(scalar)) }
        return String(shown)
    }

    /// The text on one line, harmless as `of` makes it, and with no personal number in clear.
    package static func masked(_ text: String) -> String {
        of(Redaction.personalDigits.masked(text))
    }

    /// The scalar itself where it is harmless, or the one that is shown in its stead.
    package static func of(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        let value = scalar.value
        switch value {
        case 0x00...0x1F: return Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        default: return isHostile(value) ? "\u{FFFD}" : scalar
        }
    }

    /// Whether a scalar is a C1 control or moves, hides or breaks the text around it.
    static func isHostile(_ value: UInt32) -> Bool {
        switch value {
        case 0x80...0x9F, 0x061C, 0x200E...0x200F, 0x2028...0x202E, 0x2066...0x206F,
            0xFFF9...0xFFFB:
            true
        default: false
        }
    }
}
