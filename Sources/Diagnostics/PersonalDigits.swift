/// Finds what looks like a personal number, so that no excerpt and no message shows one in clear.
///
/// It would rather mask too much than too little, and judges by form alone: identity numbers of 18
/// characters (GB 11643) and of 15, also with full-width digits, invisible characters or single
/// blanks or dashes between groups; partly masked identity numbers, as two of them can give the
/// whole away; mobiles, with or without `86`; 16 or more digits in a row; card numbers in groups.
/// The first three characters and the last one or two stay, so that a clerk knows which number is
/// meant; an identity number keeps only its last.
package enum PersonalDigits {
    /// The ranges of indices to mask, in order and apart; empty where nothing looks personal.
    package static func ranges(in bytes: ArraySlice<UInt8>) -> [Range<Int>] {
        ranges(in: bytes, sparesTimestamps: false)
    }

    /// The path with personal numbers masked, but not a time such as `20261008101530123` in a name.
    package static func masked(path: String) -> String {
        let bytes = Array(path.utf8)
        let hidden = ranges(in: bytes[...], sparesTimestamps: true)
        return Redaction.masked(path, bytes: bytes, hiding: hidden)
    }

    private static func ranges(
        in bytes: ArraySlice<UInt8>, sparesTimestamps: Bool
    ) -> [Range<Int>] {
        var found: [Range<Int>] = []
        var offset = bytes.startIndex
        while offset < bytes.endIndex {
            // Only these bytes can begin a digit, ASCII or full-width.
            guard (0x30...0x39).contains(bytes[offset]) || bytes[offset] == 0xEF else {
                offset += 1
                continue
            }
            let sequence = DigitSequence(in: bytes, at: offset)
            found += sequence.personalRanges(sparesTimestamps: sparesTimestamps)
            offset = max(sequence.end, offset + 1)
        }
        return Array(RangeSet(found).ranges)
    }
}
