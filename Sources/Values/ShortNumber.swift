/// Passes over numbers too short to be personal: dates, amounts, counts.
enum ShortNumber {
    /// Where a number in ASCII that begins at an offset surely ends, with fewer than 11 digits; nil
    /// where it must be read sign by sign.
    @inline(__always)
    static func end(
        in text: UnsafeBufferPointer<UInt8>, from start: Int, to limit: Int
    ) -> Int? {
        var place = start
        var count = 0
        while place < limit {
            let byte = text[place]
            if byte &- 0x30 < 10 {
                count += 1
            } else if byte != 0x2D, byte != 0x2E {
                break
            }
            place += 1
        }
        if count >= 11 { return nil }
        if place == limit || parts(text, place, limit) { return place }
        guard text[place] == 0x0A || text[place] == 0x20 else { return nil }
        var next = place + 1
        while next < limit, text[next] == 0x20 { next += 1 }
        if next == limit { return next }
        // A list's dash in a new line parts numbers, a dash in the same line may not.
        if text[next] == 0x0A || text[next] == 0x2D {
            return text[place] == 0x0A ? next : nil
        }
        return parts(text, next, limit) ? next : nil
    }

    /// Whether no number goes on at a character.
    @inline(__always)
    private static func parts(
        _ text: UnsafeBufferPointer<UInt8>, _ place: Int, _ limit: Int
    ) -> Bool {
        switch text[place] {
        // Signs and letters but `&`, `*`, `_`, a backslash, a backtick and `~`.
        case 0x21...0x25, 0x27...0x29, 0x2B, 0x2C, 0x2F, 0x3A...0x5B, 0x5D, 0x5E, 0x61...0x7D: true
        // Chinese characters, and full-width signs but dashes, dots and digits.
        case 0xE4...0xE9: true
        case 0xE3: place + 2 < limit && text[place + 1] == 0x80 && text[place + 2] != 0x80
        case 0xEF:
            place + 2 < limit && text[place + 1] == 0xBC
                && (0x81...0xBF).contains(text[place + 2]) && text[place + 2] != 0x8A
                && text[place + 2] != 0x8D && text[place + 2] != 0x8E
                && !(0x90...0x99).contains(text[place + 2])
        default: false
        }
    }
}
