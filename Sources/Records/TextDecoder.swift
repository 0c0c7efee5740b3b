package import Diagnostics
import Glibc

/// How the bytes of a file were read as text.
package enum TextEncoding: Sendable {
    /// UTF-8, with or without a byte-order mark.
    case utf8
    /// GB18030 (which holds GBK and GB 2312), as Notepad and Excel write it in China.
    case gb18030
    /// Neither; the range is the first place, in the bytes as they are, that is not UTF-8.
    case unknown(SourceRange)
}

/// A file's text and how it was read.
package struct DecodedFile: Sendable {
    /// The text in UTF-8, without a byte-order mark.
    package let source: SourceFile
    /// The encoding that it was stored in.
    package let encoding: TextEncoding

    /// Makes a decoded file of text that is in UTF-8.
    package init(source: SourceFile, encoding: TextEncoding = .utf8) {
        self.source = source
        self.encoding = encoding
    }

    /// Decodes a file's bytes; never fails: what cannot be decoded stays as it is, and is said.
    package init(path: String, raw: [UInt8]) {
        let hasMark = raw.starts(with: [0xEF, 0xBB, 0xBF])
        let bytes = hasMark ? Array(raw.dropFirst(3)) : raw
        guard let fault = UTF8Check.firstFault(in: bytes) else {
            self.init(source: SourceFile(path: path, bytes: bytes))
            return
        }
        let range = SourceRange(start: fault, end: fault + 1)
        let isUTF16 = raw.starts(with: [0xFF, 0xFE]) || raw.starts(with: [0xFE, 0xFF])
        if hasMark || isUTF16 || UTF8Check.looksLikeBrokenUTF8(bytes) {
            self.init(source: SourceFile(path: path, bytes: bytes), encoding: .unknown(range))
        } else if let text = GB18030.decode(bytes) {
            self.init(source: SourceFile(path: path, bytes: text), encoding: .gb18030)
        } else {
            self.init(source: SourceFile(path: path, bytes: bytes), encoding: .unknown(range))
        }
    }
}

/// What can be said of bytes that should be UTF-8.
enum UTF8Check {
    /// Offset of the first byte that is not part of well-formed UTF-8; nil when all is well.
    static func firstFault(in bytes: [UInt8]) -> Int? {
        do throws(UTF8.ValidationError) {
            _ = try UTF8Span(validating: bytes.span)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }

    /// Whether much of it is three-byte UTF-8: a few flipped bytes, not GB18030.
    ///
    /// Two Chinese characters in GB18030 rarely hold such a sequence, and then four bytes that do not
    /// are next to it.
    static func looksLikeBrokenUTF8(_ bytes: [UInt8]) -> Bool {
        var wellFormed = 0
        var broken = 0
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            if byte < 0x80 {
                index += 1
            } else if byte >= 0xE0, byte < 0xF0, index + 2 < bytes.count,
                bytes[index + 1] & 0xC0 == 0x80, bytes[index + 2] & 0xC0 == 0x80
            {
                wellFormed += 1
                index += 3
            } else {
                broken += 1
                index += 1
            }
        }
        return wellFormed > 0 && wellFormed * 2 >= broken
    }
}

/// The Chinese national encoding (GB 18030), read by the system's own converter.
enum GB18030 {
    /// The text in UTF-8; nil when the bytes are not GB18030 either.
    static func decode(_ bytes: [UInt8]) -> [UInt8]? {
        // Two bytes become three at most, four become four; a single one stays one.
        bytes.contains(0) ? nil : converted(bytes, from: "GB18030", to: "UTF-8", room: 2)
    }

    /// A text in UTF-8 as GB18030, which holds every character.
    static func encode(_ text: [UInt8]) -> [UInt8]? {
        // Two bytes may become four.
        converted(text, from: "UTF-8", to: "GB18030", room: 2)
    }

    /// The bytes in another encoding, given so many times their room; nil when they cannot be read.
    private static func converted(
        _ bytes: [UInt8], from: String, to: String, room factor: Int
    ) -> [UInt8]? {
        guard let converter = iconv_open(to, from), converter != iconv_t(bitPattern: -1)
        else { return nil }
        defer { iconv_close(converter) }
        let room = bytes.count * factor
        var isWhole = false
        let text = [UInt8](unsafeUninitializedCapacity: room) { output, count in
            isWhole = bytes.withUnsafeBytes { input in
                var from = UnsafeMutableRawPointer(mutating: input.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var to = UnsafeMutableRawPointer(output.baseAddress)?
                    .assumingMemoryBound(to: CChar.self)
                var inputLeft = bytes.count
                var outputLeft = room
                let failed = iconv(converter, &from, &inputLeft, &to, &outputLeft) == -1
                count = room - outputLeft
                return !failed && inputLeft == 0
            }
        }
        return isWhole ? text : nil
    }
}
