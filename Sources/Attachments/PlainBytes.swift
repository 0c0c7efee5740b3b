/// Bytes of text in an encoding that only spreadsheets write.
package enum PlainBytes {
    /// The text in UTF-8 of a file that begins with a mark of UTF-16, as Excel writes it; nil for others.
    package static func utf8(_ bytes: [UInt8]) -> [UInt8]? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]) else { return nil }
        let units = stride(from: 2, to: bytes.count - 1, by: 2).map { place in
            let (first, second) = (UInt16(bytes[place]), UInt16(bytes[place + 1]))
            return isLittle ? first | second << 8 : second | first << 8
        }
        return Array(String(decoding: units, as: UTF16.self).utf8)
    }
}
