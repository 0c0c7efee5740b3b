import Values

/// Tells structure from text inside a flow collection, `{…}` or `[…]`.
struct FlowText {
    /// What a byte, or the three bytes of a full-width character, are.
    enum Part {
        case open(closer: UInt8, width: Int)
        case close(width: Int)
        case separator(width: Int)
        case colon(width: Int)
        /// The comma of `1,250.00`: part of an amount that YAML would cut in two.
        case digitComma
        case quote
        case blank
        case text
    }

    let bytes: [UInt8]
    let end: Int
    let known: KnownKeys

    func part(at index: Int, inMapping: Bool, atKey: Bool) -> Part {
        switch bytes[index] {
        case UInt8(ascii: "{"): return .open(closer: UInt8(ascii: "}"), width: 1)
        case UInt8(ascii: "["): return .open(closer: UInt8(ascii: "]"), width: 1)
        case UInt8(ascii: "}"), UInt8(ascii: "]"): return .close(width: 1)
        case UInt8(ascii: ","):
            return inMapping && isDigitComma(index) ? .digitComma : .separator(width: 1)
        case UInt8(ascii: ":"): return .colon(width: 1)
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            return startsValue(index) ? .quote : .text
        case 0xEF where index + 2 < end:
            return fullWidth(at: index, inMapping: inMapping, atKey: atKey)
        case 0xE3 where index + 2 < end && bytes[index + 1] == 0x80 && bytes[index + 2] == 0x80:
            return startsValue(index) || endsValue(index + 3) ? .blank : .text
        default: return .text
        }
    }

    private func fullWidth(at index: Int, inMapping: Bool, atKey: Bool) -> Part {
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xBD, 0x9B): return .open(closer: UInt8(ascii: "}"), width: 3)
        case (0xBC, 0xBB): return .open(closer: UInt8(ascii: "]"), width: 3)
        case (0xBD, 0x9D), (0xBC, 0xBD): return .close(width: 3)
        case (0xBC, 0x9A): return inMapping && atKey ? .colon(width: 3) : .text
        case (0xBC, 0x8C):
            return !inMapping || startsEntry(index + 3) ? .separator(width: 3) : .text
        default: return .text
        }
    }

    /// A full-width comma in a mapping parts two entries only if a key or the end follows;
    /// `慰问老人，每人50元` is one text.
    private func startsEntry(_ from: Int) -> Bool {
        var index = from
        while index < end {
            let byte = bytes[index]
            if byte == UInt8(ascii: ":") { return true }
            if byte == UInt8(ascii: "}") { return Text(bytes, from, index).isBlank }
            if byte == UInt8(ascii: ",") || byte == UInt8(ascii: "]") || byte == 0x0A {
                return false
            }
            if byte == 0xEF, index + 2 < end {
                switch (bytes[index + 1], bytes[index + 2]) {
                case (0xBC, 0x9A): return known.contains(Text(bytes, from, index).trimmed)
                case (0xBD, 0x9D): return Text(bytes, from, index).isBlank
                case (0xBC, 0x8C): return false
                default: break
                }
            }
            index += 1
        }
        return false
    }

    private func isDigitComma(_ index: Int) -> Bool {
        guard index > 0, Self.isDigit(bytes[index - 1]), index + 3 < end else { return false }
        for offset in 1...3 where !Self.isDigit(bytes[index + offset]) { return false }
        var probe = index + 1
        while probe < end, Self.isDigit(bytes[probe]) || bytes[probe] == UInt8(ascii: ".") {
            probe += 1
        }
        return probe < end && bytes[probe] != UInt8(ascii: ":")
    }

    private static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

    /// Whether only blanks lie between this place and the structure before it.
    private func startsValue(_ index: Int) -> Bool {
        var probe = index
        while probe > 0, bytes[probe - 1] == 0x20 { probe -= 1 }
        guard probe > 0 else { return true }
        if [0x2C, 0x3A, 0x5B, 0x7B, 0x0A].contains(bytes[probe - 1]) { return true }
        guard probe >= 3, bytes[probe - 3] == 0xEF else { return endsBlank(probe) }
        switch (bytes[probe - 2], bytes[probe - 1]) {
        case (0xBC, 0x8C), (0xBC, 0x9A), (0xBC, 0xBB), (0xBD, 0x9B): return true
        default: return false
        }
    }

    private func endsBlank(_ probe: Int) -> Bool {
        probe >= 3 && bytes[probe - 3] == 0xE3 && bytes[probe - 2] == 0x80
            && bytes[probe - 1] == 0x80
    }

    private func endsValue(_ index: Int) -> Bool {
        guard index < end else { return true }
        if [0x2C, 0x5D, 0x7D, 0x0A, 0x0D].contains(bytes[index]) { return true }
        guard index + 2 < end, bytes[index] == 0xEF else { return false }
        switch (bytes[index + 1], bytes[index + 2]) {
        case (0xBC, 0x8C), (0xBC, 0xBD), (0xBD, 0x9D): return true
        default: return false
        }
    }
}
