/// Full-width forms of ASCII characters, as a Chinese input method types them.
package enum FullWidth {
    /// A text with full-width ASCII (U+FF01–FF5E) and the ideographic space read as ASCII.
    ///
    /// Without any of them it is the same text, and nothing is copied.
    package static func normalized(_ text: Text) -> Text {
        guard hasAny(text) else { return text }
        return Text(
            text.withBytes { bytes in
                var plain: [UInt8] = []
                plain.reserveCapacity(bytes.count)
                var index = 0
                while index < bytes.count {
                    if let ascii = ascii(at: index, in: bytes) {
                        plain.append(ascii)
                        index += 3
                    } else {
                        plain.append(bytes[index])
                        index += 1
                    }
                }
                return plain
            })
    }

    private static func hasAny(_ text: Text) -> Bool {
        text.withBytes { bytes in
            for index in bytes.indices where bytes[index] == 0xEF || bytes[index] == 0xE3 {
                if ascii(at: index, in: bytes) != nil { return true }
            }
            return false
        }
    }

    private static func ascii(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> UInt8? {
        guard bytes[index] >= 0xE3, index + 2 < bytes.count else { return nil }
        let last = bytes[index + 2]
        switch (bytes[index], bytes[index + 1]) {
        case (0xEF, 0xBC) where last >= 0x81 && last <= 0xBF: return last - 0x60
        case (0xEF, 0xBD) where last >= 0x80 && last <= 0x9E: return last - 0x20
        case (0xE3, 0x80) where last == 0x80: return 0x20
        default: return nil
        }
    }
}
