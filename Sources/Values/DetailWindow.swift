/// What stands before and after a place in its line, as text.
enum DetailWindow {
    /// The line before a place, at most so many bytes of it.
    static func before(
        _ end: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int
    ) -> String {
        var start = end
        while start > max(range.lowerBound, end - limit), text[start - 1] != 0x0A { start -= 1 }
        while start < end, text[start] & 0xC0 == 0x80 { start += 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// The line after a place, at most so many bytes of it.
    static func after(
        _ start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, limit: Int
    ) -> String {
        var end = start
        while end < min(range.upperBound, start + limit), text[end] != 0x0A { end += 1 }
        return String(decoding: text[start..<end], as: UTF8.self)
    }

    /// Where a number may begin after its word: 号, 号码, a colon, a bracket and blanks are passed.
    static func skippedGap(
        _ start: Int, in text: UnsafeBufferPointer<UInt8>, _ range: Range<Int>
    ) -> Int {
        var place = start
        while place < min(range.upperBound, start + 24) {
            guard let piece = gaps.first(where: { text[place..<range.upperBound].starts(with: $0) })
            else { break }
            place += piece.count
        }
        return place
    }

    private static let gaps: [[UInt8]] = [
        "号", "码", "证", "编", "为", "是", "：", ":", " ", "　", "（", "(", "“", "\"", "No.", "no.",
        "number",
    ].map { Array($0.utf8) }
}
