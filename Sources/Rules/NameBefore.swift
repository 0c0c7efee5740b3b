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
            if let name = name(in: String(String.UnicodeScalarView(word))) { return name }
        }
        return nil
    }

    /// The name that a word is or ends in, what a number is called by aside: 领取人张三丰身份证号.
    private static func name(in word: String) -> String? {
        var name = word[...]
        for label in labels {
            if let cut = name.firstRange(of: label) { name = name[..<cut.lowerBound] }
        }
        if name.last == "的" { name.removeLast() }
        for count in [name.count, 3, 2, 4] where (2...4).contains(count) && count <= name.count {
            let text = String(name.suffix(count))
            if PersonName.beginsWithSurname(Text(text)) { return text }
        }
        return nil
    }

    private static func isName(_ scalar: Unicode.Scalar) -> Bool {
        (0x4E00...0x9FFF).contains(scalar.value) || scalar == "*" || scalar == "＊"
    }

    private static let labels = [
        "身份", "证件", "残疾", "号", "电话", "手机", "银行", "卡", "账", "存折", "一卡通", "联系",
    ]
}
