/// Phrases with the wording that each has; the longest that begins at a place counts.
struct PhraseList: Sendable {
    /// A phrase, and what is written for it; UTF-8.
    struct Phrase: Sendable {
        let text: [UInt8]
        let wording: [UInt8]
    }

    private var byStart: [UInt32: [Phrase]] = [:]

    /// Takes phrases that begin with a Chinese character; others are left out.
    init(_ phrases: some Sequence<(text: [UInt8], wording: [UInt8])>) {
        for phrase in phrases where HanScanner.length(in: phrase.text, at: 0) == 3 {
            byStart[Self.start(phrase.text, 0), default: []].append(
                Phrase(text: phrase.text, wording: phrase.wording))
        }
        for start in byStart.keys {
            byStart[start]?.sort { $0.text.count > $1.text.count }
        }
    }

    /// Whether there is none.
    var isEmpty: Bool { byStart.isEmpty }

    /// The longest phrase that stands at an index.
    func phrase(in bytes: [UInt8], at index: Int, before end: Int) -> Phrase? {
        guard index + 3 <= end, let phrases = byStart[Self.start(bytes, index)] else { return nil }
        return phrases.first { phrase in
            index + phrase.text.count <= end
                && bytes[index..<index + phrase.text.count].elementsEqual(phrase.text)
        }
    }

    private static func start(_ bytes: [UInt8], _ index: Int) -> UInt32 {
        UInt32(bytes[index]) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
    }
}

/// Finds Chinese characters in UTF-8.
enum HanScanner {
    /// Bytes of the Chinese character at an index; 0 where there is none.
    static func length(in bytes: [UInt8], at index: Int) -> Int {
        guard index + 2 < bytes.count else { return 0 }
        switch bytes[index] {
        case 0xE4...0xE9: return isTail(bytes, index + 1, 2) ? 3 : 0
        // U+3400 and up; below are brackets and kana.
        case 0xE3: return bytes[index + 1] >= 0x90 && isTail(bytes, index + 1, 2) ? 3 : 0
        case 0xF0: return bytes[index + 1] >= 0xA0 && isTail(bytes, index + 1, 3) ? 4 : 0
        default: return 0
        }
    }

    /// The longest runs of Chinese characters in a text, in order.
    static func runs(in bytes: [UInt8], _ range: Range<Int>? = nil) -> [Range<Int>] {
        let range = range ?? bytes.indices
        var runs: [Range<Int>] = []
        var index = range.lowerBound
        while index < range.upperBound {
            let start = index
            while index < range.upperBound {
                let length = bytes[index] < 0xE3 ? 0 : length(in: bytes, at: index)
                if length == 0 { break }
                index += length
            }
            if start < index {
                runs.append(start..<min(index, range.upperBound))
            } else {
                index += 1
            }
        }
        return runs
    }

    private static func isTail(_ bytes: [UInt8], _ start: Int, _ count: Int) -> Bool {
        start + count <= bytes.count
            && bytes[start..<start + count].allSatisfy { $0 & 0xC0 == 0x80 }
    }
}
