/// Lets Chinese text be emphasised where CommonMark's rule wants a space around the asterisks.
///
/// `**“四公开”**制度` is no emphasis to CommonMark: the closing run has punctuation before it and a
/// letter behind. A punctuation mark put between run and letter makes it one. The mark stands for
/// nothing, is a character that the text does not hold, and is taken out of all that is shown.
/// It always stands between a letter and an asterisk, so it parts no escape, entity or bracket.
enum EmphasisMarks {
    /// Number of bytes of a mark: U+1CC0 to U+1CC7, `E1 B3 80` to `E1 B3 87`, all punctuation.
    static let count = 3

    /// The bytes of a mark with the given last byte.
    static func bytes(_ mark: UInt8) -> [UInt8] { [0xE1, 0xB3, mark] }

    /// Number of bytes of the mark at an offset, 0 if there is none.
    static func length(
        at place: Int, in text: UnsafeBufferPointer<UInt8>, _ mark: UInt8?
    ) -> Int {
        guard let mark, place + 2 < text.count, text[place] == 0xE1, text[place + 1] == 0xB3,
            text[place + 2] == mark
        else { return 0 }
        return count
    }

    /// The last byte of a mark that the text does not hold, not even as `&#7360;`; nil if all are.
    static func unused(in text: UnsafeBufferPointer<UInt8>) -> UInt8? {
        var used: Set<UInt8> = []
        for place in text.indices.dropLast(2) {
            if text[place] == 0xE1, text[place + 1] == 0xB3 {
                used.insert(text[place + 2])
            } else if text[place] == 0x26, text[place + 1] == 0x23 {
                let value = reference(at: place + 2, in: text)
                if value >> 3 == 0x1CC0 >> 3 { used.insert(0x80 | UInt8(value & 7)) }
            }
        }
        return (0x80...0x87).first { !used.contains($0) }
    }

    /// The number of a character reference whose `&#` ends at an offset; 0 if it is none.
    private static func reference(at place: Int, in text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let isHex = text[place] | 0x20 == 0x78
        var value: UInt32 = 0
        for byte in text[(isHex ? place + 1 : place)...].prefix(8) {
            switch byte {
            case 0x30...0x39: value = value &* (isHex ? 16 : 10) &+ UInt32(byte - 0x30)
            case 0x41...0x46 where isHex: value = value &* 16 &+ UInt32(byte - 0x37)
            case 0x61...0x66 where isHex: value = value &* 16 &+ UInt32(byte - 0x57)
            default: return value
            }
        }
        return value
    }

    /// The offsets where a mark has to stand, ascending.
    static func places(in text: UnsafeBufferPointer<UInt8>) -> [Int] {
        guard text.contains(0x2A) else { return [] }
        var places: [Int] = []
        var scanner = AsteriskScanner(text)
        while let runs = scanner.next() {
            if runs.count > 1 { pair(runs, into: &places) }
        }
        return places
    }

    private enum Waiting { case nothing, perhaps, surely }

    /// Follows the runs of one stretch of text as CommonMark pairs them, helping where it fails.
    private static func pair(_ runs: [AsteriskRun], into places: inout [Int]) {
        var left = InlineArray<3, Int>(repeating: 0)
        for run in runs { left[run.kind] += 1 }
        var waiting = InlineArray<3, Waiting>(repeating: .nothing)
        for (index, run) in runs.enumerated() {
            let kind = run.kind
            left[kind] -= 1
            let isOpen = waiting[kind] != .nothing
            switch (run.canOpen, run.canClose) {
            case (true, true):
                waiting[kind] = isOpen ? .nothing : run.isInsideWord ? .perhaps : .surely
            case (true, false):
                // A run inside a word may be a mask (王**某); it is closed here only if the
                // runs that are left can pair among themselves.
                let closes = waiting[kind] == .surely || isOpen && left[kind].isMultiple(of: 2)
                if closes, run.mayClose { places.append(run.end) }
                waiting[kind] = closes && run.mayClose ? .nothing : .surely
            case (false, true):
                if isOpen {
                    waiting[kind] = .nothing
                } else if run.mayOpen,
                    let partner = runs[(index + 1)...].first(where: { $0.kind == kind }),
                    run.opensQuotation || Scalars.isPunctuation(partner.before)
                {
                    places.append(run.start)
                    waiting[kind] = .surely
                }
            case (false, false): break
            }
        }
    }
}
