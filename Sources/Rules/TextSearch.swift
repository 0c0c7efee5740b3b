import Values

/// Looks for one of some words in texts, in one pass over a text.
struct TextSearch: Sendable {
    private let words: [Text]
    /// The first byte of every word.
    private let first: [UInt8]

    /// Empty words are left out.
    init(_ words: [Text]) {
        self.words = words.filter { !$0.isEmpty }
        first = self.words.map { $0[0] }
    }

    init(_ words: [String]) {
        self.init(words.map { Text($0) })
    }

    /// The first of its words that stands in a text.
    func word(in text: Text) -> Text? {
        let place = text.withBytes { bytes in
            for start in bytes.indices {
                for index in first.indices where first[index] == bytes[start] {
                    let isHere = words[index].withBytes { word in
                        bytes.count - start >= word.count
                            && bytes[start..<start + word.count].elementsEqual(word)
                    }
                    if isHere { return index }
                }
            }
            return -1
        }
        return place < 0 ? nil : words[place]
    }

    /// Whether one of its words stands in a text.
    func isMet(by text: Text) -> Bool { word(in: text) != nil }
}
