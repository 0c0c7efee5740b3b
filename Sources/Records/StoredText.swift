import Diagnostics

/// New text for a stretch of a file's text, both in UTF-8 and on one line.
package struct TextReplacement: Hashable, Sendable {
    /// The bytes that are replaced, as offsets in the decoded text.
    package let range: Range<Int>
    /// What stands there instead.
    package let bytes: [UInt8]

    /// Makes a replacement.
    package init(_ range: Range<Int>, _ bytes: [UInt8]) {
        self.range = range
        self.bytes = bytes
    }
}

extension DecodedFile {
    /// A stored file's bytes with parts of its text replaced: its encoding, its byte-order mark and
    /// every other byte stay; the replacements are in order and apart from each other.
    ///
    /// Nil for what is neither UTF-8 nor GB18030, and where the result would read otherwise.
    package static func stored(
        _ raw: [UInt8], replacing parts: [TextReplacement]
    ) -> [UInt8]? {
        let file = DecodedFile(path: "", raw: raw)
        var changed: [UInt8] = []
        var text: [UInt8] = []
        var copied = 0
        var read = 0
        var walk = StoredWalk(raw, file)
        for part in parts {
            guard let start = walk.offset(of: part.range.lowerBound),
                let end = walk.offset(of: part.range.upperBound),
                let bytes = walk.stored(part.bytes)
            else { return nil }
            changed += raw[copied..<start] + bytes
            text += file.source.bytes[read..<part.range.lowerBound] + part.bytes
            copied = end
            read = part.range.upperBound
        }
        changed += raw[copied...]
        text += file.source.bytes[read...]
        guard DecodedFile(path: "", raw: changed).source.bytes == text else { return nil }
        return changed
    }
}

/// Finds where places of a text lie in the file that it was decoded from, from front to back.
private struct StoredWalk {
    private let raw: [UInt8]
    private let text: [UInt8]
    private let encoding: TextEncoding
    private var stored: Int
    private var decoded = 0

    init(_ raw: [UInt8], _ file: DecodedFile) {
        self.raw = raw
        text = file.source.bytes
        encoding = file.encoding
        stored = raw.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// Where the character at an offset of the text begins; nil where the file has none.
    mutating func offset(of place: Int) -> Int? {
        switch encoding {
        case .unknown: return nil
        case .utf8: stored += place - decoded
        case .gb18030:
            // Every character of GB18030 is one scalar.
            for _ in 0..<text[decoded..<place].count(where: { $0 & 0xC0 != 0x80 }) {
                guard stored < raw.count else { return nil }
                stored += raw[stored] < 0x80 ? 1 : isQuad(stored) ? 4 : 2
            }
            guard stored <= raw.count else { return nil }
        }
        decoded = place
        return stored
    }

    /// Whether a character of four bytes begins here: its second byte is a digit.
    private func isQuad(_ place: Int) -> Bool {
        place + 1 < raw.count && raw[place + 1] &- 0x30 < 10
    }

    /// A text in the file's own encoding.
    func stored(_ text: [UInt8]) -> [UInt8]? {
        switch encoding {
        case .unknown: nil
        case .utf8: text
        case .gb18030: GB18030.encode(text)
        }
    }
}
