/// A voucher's number (凭证号) as it is written: `记-007` is number 7 of the series `记`.
package struct VoucherNumber: Sendable {
    /// As written, in ASCII where it was full-width.
    package let text: Text
    /// What stands before the number, without separators: `记` of `记-007`; the whole text when it has
    /// no number.
    package let series: Text
    /// Its number; nil when it ends in none, or in a code of more than six digits.
    package let number: Int?
    /// Bytes of `text` that are the number.
    private let digits: Range<Int>

    /// Reads what a cell says.
    package init(_ raw: Text) {
        let text = FullWidth.normalized(raw)
        var end = text.count
        if text.ends(with: "号", before: end) { end -= 3 }
        var start = end
        while start > 0, text[start - 1] &- 0x30 < 10 { start -= 1 }
        let number = end - start <= 6 ? Int(text.part(start, end).string) : nil
        self.text = text
        self.number = number
        digits = start..<end
        series = number == nil ? text : Self.series(of: text, before: start)
    }

    /// Another number of its series, written with as many digits.
    package func written(_ number: Int) -> String {
        let name = String(number)
        let zeros = String(repeating: "0", count: max(0, digits.count - name.count))
        return text.part(0, digits.lowerBound).string + zeros + name
            + text.part(digits.upperBound, text.count).string
    }

    /// The series of a number that begins at a byte of a text.
    package static func series(of text: Text, before start: Int) -> Text {
        var end = start
        while let separator = separators.first(where: { text.ends(with: $0, before: end) }) {
            end -= separator.utf8CodeUnitCount
        }
        return text.part(0, end)
    }

    private static let separators: [StaticString] = ["-", " ", "#", "_", ".", "字", "第", "—", "–"]
}

extension Text {
    fileprivate func ends(with suffix: StaticString, before end: Int) -> Bool {
        let start = end - suffix.utf8CodeUnitCount
        return start >= 0 && part(start, end).equals(suffix)
    }
}
