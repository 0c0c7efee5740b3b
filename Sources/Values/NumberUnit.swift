/// One character of a text as the search for numbers sees it.
struct NumberUnit {
    /// What it does in a number.
    enum Kind {
        /// A digit, or a check `X` with the value 10.
        case digit
        case ten
        /// What a reader does not see, or what Markdown takes away.
        case glue
        case star
        case space, dash, dot, newline
        case other
    }

    let kind: Kind
    /// Its value when it is a digit.
    let value: UInt8
    /// Number of bytes.
    let length: Int

    init(_ kind: Kind, value: UInt8 = 0, length: Int) {
        self.kind = kind
        self.value = value
        self.length = length
    }

    /// Reads the character at an offset before the end.
    init(in text: UnsafeBufferPointer<UInt8>, at place: Int) {
        let byte = text[place]
        if byte < 0x80 {
            self = Self.ascii(byte, in: text, at: place)
        } else {
            let (scalar, length) = Self.scalar(in: text, at: place)
            self.init(scalar: scalar, length: length)
        }
    }

    private static func ascii(
        _ byte: UInt8, in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> NumberUnit {
        switch byte {
        case 0x30...0x39: return NumberUnit(.digit, value: byte - 0x30, length: 1)
        case 0x26: return reference(in: text, at: place)
        case 0x5C: return escape(in: text, at: place)
        case 0x0D:
            let isPair = place + 1 < text.count && text[place + 1] == 0x0A
            return NumberUnit(.newline, length: isPair ? 2 : 1)
        default: return NumberUnit(scalar: UInt32(byte), length: 1)
        }
    }

    private init(scalar: UInt32, length: Int) {
        switch scalar {
        case 0x30...0x39: self.init(.digit, value: UInt8(scalar - 0x30), length: length)
        case 0xFF10...0xFF19: self.init(.digit, value: UInt8(scalar - 0xFF10), length: length)
        // Mathematical digits, which fonts draw as digits.
        case 0x1D7CE...0x1D7FF:
            self.init(.digit, value: UInt8((scalar - 0x1D7CE) % 10), length: length)
        case 0x58, 0x78, 0xFF38, 0xFF58, 0x2169, 0x2179, 0x425, 0x445, 0x3A7, 0x3C7:
            self.init(.ten, value: 10, length: length)
        case 0x2A: self.init(.star, length: length)
        case 0x5F, 0x60, 0x7E, 0xAD, 0x180E, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064,
            0x2066...0x2069, 0xFE00...0xFE0F, 0xFEFF:
            self.init(.glue, length: length)
        case 0x20, 0x09, 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000:
            self.init(.space, length: length)
        case 0x2D, 0xFF0D, 0x2010...0x2015, 0x2212, 0xFE63: self.init(.dash, length: length)
        case 0x2E, 0xFF0E, 0xB7, 0x2022, 0x30FB: self.init(.dot, length: length)
        case 0x0A: self.init(.newline, length: length)
        default: self.init(.other, length: length)
        }
    }

    /// `&#49;`, `&#x31;`, `&nbsp;` and the invisible ones.
    private static func reference(
        in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> NumberUnit {
        let other = NumberUnit(.other, length: 1)
        guard place + 3 < text.count else { return other }
        guard text[place + 1] == 0x23 else { return named(in: text, at: place) ?? other }
        let isHex = text[place + 2] | 0x20 == 0x78
        let radix: UInt32 = isHex ? 16 : 10
        var value: UInt32 = 0
        var end = place + (isHex ? 3 : 2)
        let first = end
        while end < text.count, end - first < 8, let digit = hexDigit(text[end]), digit < radix {
            value = value &* radix &+ digit
            end += 1
        }
        guard end > first, end < text.count, text[end] == 0x3B else { return other }
        return NumberUnit(scalar: value, length: end + 1 - place)
    }

    private static func named(
        in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> NumberUnit? {
        for (name, kind) in names where place + name.count <= text.count {
            if text[place..<(place + name.count)].elementsEqual(name) {
                return NumberUnit(kind, length: name.count)
            }
        }
        return nil
    }

    private static let names: [(name: [UInt8], kind: Kind)] = words.flatMap { kind, names in
        names.split(separator: " ").map { (Array("&\($0);".utf8), kind) }
    }

    private static let words: [(Kind, String)] = [
        (.space, "nbsp ensp emsp thinsp"), (.glue, "shy zwj zwnj ZeroWidthSpace NoBreak"),
        (.dash, "ndash mdash hyphen dash"), (.dot, "middot period"), (.star, "ast"),
    ]

    /// A backslash of Markdown; in quoted YAML it may spell a character: `\x31`, `\u0031`.
    private static func escape(
        in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> NumberUnit {
        guard place + 1 < text.count else { return NumberUnit(.glue, length: 1) }
        let count =
            switch text[place + 1] {
            case 0x78: 2
            case 0x75: 4
            case 0x55: 8
            default: 0
            }
        guard count > 0, place + 2 + count <= text.count else {
            return NumberUnit(.glue, length: 1)
        }
        var value: UInt32 = 0
        for offset in (place + 2)..<(place + 2 + count) {
            guard let digit = hexDigit(text[offset]) else { return NumberUnit(.glue, length: 1) }
            value = value &* 16 &+ digit
        }
        return NumberUnit(scalar: value, length: 2 + count)
    }

    private static func hexDigit(_ byte: UInt8) -> UInt32? {
        switch byte {
        case 0x30...0x39: UInt32(byte - 0x30)
        case 0x41...0x46: UInt32(byte - 0x37)
        case 0x61...0x66: UInt32(byte - 0x57)
        default: nil
        }
    }

    /// A character of several bytes; one byte of what is not UTF-8.
    private static func scalar(
        in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> (UInt32, Int) {
        let byte = text[place]
        let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
        guard byte >= 0xC0, place + length <= text.count else { return (0xFFFD, 1) }
        var value = UInt32(byte) & (0x7F >> UInt32(length))
        for offset in (place + 1)..<(place + length) {
            guard text[offset] & 0xC0 == 0x80 else { return (0xFFFD, 1) }
            value = value << 6 | UInt32(text[offset] & 0x3F)
        }
        return (value, length)
    }
}
