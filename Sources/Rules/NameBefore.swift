import Values

/// Finds the name that a number in a text belongs to.
enum NameBefore {
    /// The nearest name before a number in its line: two to four Chinese characters that begin with a
    /// surname, words such as 身份证号 passed over; nil if there is none.
    static func name(_ offset: Int, in bytes: [UInt8]) -> String? {
        var start = offset
        while start > max(0, offset - 90), bytes[start - 1] != 0x0A { start -= 1 }
        while start < offset, bytes[start] & 0xC0 == 0x80 { start += 1 }
        let line = Text(bytes, start, offset).string.unicodeScalars
        let words = line.split { !isName($0) }
        for word in words.reversed() {
            let text = String(String.UnicodeScalarView(word))
            if (2...4).contains(word.count), PersonName.beginsWithSurname(Text(text)),
                !labels.contains(where: { text.contains($0) })
            {
                return text
            }
        }
        return nil
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || scalar == "*" || scalar == "＊"
    }

    private static let labels = ["号", "证", "电话", "手机", "卡", "账", "银行", "联系"]
}
