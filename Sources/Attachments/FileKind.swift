/// What a file is, by its first bytes; its name does not count.
enum FileKind {
    case zip, pdf, text
    case unreadable(UnreadableAttachment)

    init(_ bytes: [UInt8]) {
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) {
            self = .zip
        } else if Self.isPDF(bytes) {
            self = .pdf
        } else if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            // Word and Excel wrap what has a password in the old format.
            let mark = Array("EncryptedPackage".utf8).flatMap { [$0, 0] as [UInt8] }
            self = .unreadable(Self.holds(mark, bytes) ? .encrypted : .oldOffice)
        } else if let reason = Self.known.first(where: { Self.has($0.start, $0.offset, bytes) }) {
            self = .unreadable(reason.reason)
        } else {
            self = .text
        }
    }

    private static let known: [(offset: Int, start: [UInt8], reason: UnreadableAttachment)] = [
        (0, [0x89, 0x50, 0x4E, 0x47], .picture),
        (0, [0xFF, 0xD8, 0xFF], .picture),
        (0, Array("GIF8".utf8), .picture),
        (0, [0x49, 0x49, 0x2A, 0x00], .picture),
        (0, [0x4D, 0x4D, 0x00, 0x2A], .picture),
        (0, Array("BM".utf8), .picture),
        (8, Array("WEBP".utf8), .picture),
        (8, Array("WAVE".utf8), .picture),
        (8, Array("AVI ".utf8), .picture),
        (4, Array("ftyp".utf8), .picture),
        (0, Array("ID3".utf8), .picture),
        (0, Array("Rar!".utf8), .archive),
        (0, [0x37, 0x7A, 0xBC, 0xAF], .archive),
        (0, [0x1F, 0x8B], .archive),
        (0, Array("BZh".utf8), .archive),
        (0, [0xFD, 0x37, 0x7A, 0x58, 0x5A], .archive),
        (257, Array("ustar".utf8), .archive),
        (0, [0x50, 0x4B, 0x05, 0x06], .archive),
        (0, Array("{\\rtf".utf8), .unknownKind),
    ]

    /// The head may stand a little way in (ISO 32000-1, annex H).
    private static func isPDF(_ bytes: [UInt8]) -> Bool {
        holds(Array("%PDF-".utf8), Array(bytes.prefix(1024)))
    }

    private static func has(_ start: [UInt8], _ offset: Int, _ bytes: [UInt8]) -> Bool {
        // Two letters alone could begin a text.
        if start.count == 2, start[0] == UInt8(ascii: "B"), !bytes.prefix(16).contains(0) {
            return false
        }
        return bytes.dropFirst(offset).starts(with: start)
    }

    /// Whether some bytes stand anywhere in others.
    static func holds(_ wanted: [UInt8], _ bytes: [UInt8]) -> Bool {
        guard let first = wanted.first, bytes.count >= wanted.count else { return false }
        var place = 0
        while place <= bytes.count - wanted.count {
            if bytes[place] == first, bytes[place...].starts(with: wanted) { return true }
            place += 1
        }
        return false
    }
}
