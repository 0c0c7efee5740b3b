/// What Markdown and Chinese typography ask about a Unicode scalar.
enum Scalars {
    /// A scalar and the number of bytes that it takes.
    typealias Decoded = (value: UInt32, count: Int)

    /// The scalar that starts at an offset of well-formed UTF-8; a line feed behind the end.
    static func after(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Decoded {
        guard offset < text.count else { return (0x0A, 0) }
        let lead = text[offset]
        if lead < 0x80 { return (UInt32(lead), 1) }
        let count = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
        guard offset + count <= text.count else { return (0xFFFD, text.count - offset) }
        var value = UInt32(lead) & (0x7F >> UInt32(count))
        for next in 1..<count { value = value << 6 | UInt32(text[offset + next] & 0x3F) }
        return (value, count)
    }

    /// The scalar that ends before an offset of well-formed UTF-8; a line feed before the start.
    static func before(_ offset: Int, in text: UnsafeBufferPointer<UInt8>) -> Decoded {
        guard offset > 0 else { return (0x0A, 0) }
        var start = offset - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        return after(start, in: text)
    }

    /// Whether CommonMark counts it as white space.
    static func isSpace(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x09...0x0D, 0x20, 0xA0, 0x1680, 0x2000...0x200A, 0x2028, 0x2029, 0x202F, 0x205F,
            0x3000:
            true
        default: false
        }
    }

    /// Whether CommonMark 0.30 counts it as punctuation: ASCII symbols, Unicode's P categories.
    static func isPunctuation(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x21...0x2F, 0x3A...0x40, 0x5B...0x60, 0x7B...0x7E: return true
        case 0x3001, 0x3002, 0xFF0C, 0xFF1A, 0xFF08, 0xFF09, 0x201C, 0x201D: return true
        case 0..<0x80, 0x3400...0x4DBF, 0x4E00...0x9FFF: return false
        default: break
        }
        switch category(scalar) {
        case .connectorPunctuation, .dashPunctuation, .openPunctuation, .closePunctuation,
            .initialPunctuation, .finalPunctuation, .otherPunctuation:
            return true
        default: return false
        }
    }

    /// Whether it opens a bracket or a quotation.
    static func isOpening(_ scalar: UInt32) -> Bool {
        let category = category(scalar)
        return scalar == 0x3C || category == .openPunctuation || category == .initialPunctuation
    }

    /// Whether it closes a bracket or a quotation.
    static func isClosing(_ scalar: UInt32) -> Bool {
        let category = category(scalar)
        return scalar == 0x3E || category == .closePunctuation || category == .finalPunctuation
    }

    /// Whether it is written without spaces around it: Han, kana, Chinese punctuation, full width.
    static func isChinese(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0x4E00...0x9FFF, 0x2E80...0x30FF, 0x3105...0x312F, 0x3190...0x4DBF,
            0xF900...0xFAFF, 0xFE30...0xFE4F, 0xFF01...0xFF9F, 0xFFE0...0xFFE6,
            0x1B000...0x1B16F, 0x20000...0x3FFFF:
            true
        default: false
        }
    }

    /// Whether Chinese shares it with other scripts: curly quotes, dash, ellipsis, middle dot.
    static func isShared(_ scalar: UInt32) -> Bool {
        switch scalar {
        case 0xB7, 0x2014, 0x2015, 0x2018, 0x2019, 0x201C, 0x201D, 0x2025, 0x2026, 0x2027: true
        default: false
        }
    }

    /// Unicode's category; that of an unassigned scalar for a value that is none.
    static func category(_ scalar: UInt32) -> Unicode.GeneralCategory {
        Unicode.Scalar(scalar)?.properties.generalCategory ?? .unassigned
    }
}
