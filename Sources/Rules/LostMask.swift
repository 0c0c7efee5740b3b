import Catalogue
import CommonMark
package import Diagnostics
import Glibc
import Values

/// The asterisks of a mask are taken for emphasis and vanish from the page.
///
/// Of `王*华、李*明` or `138****0001和139****0002` in one paragraph CommonMark makes emphasis: the
/// reader sees whole names and numbers. Asterisks between two digits, and after a surname at the
/// start of a word, are taken for masks; emphasis such as `**四公开**制度` is none.
///
/// 中文：打码用的星号会被当作强调符号，在网页上看不到。
///
/// 一段里有两处星号时容易这样，例如“王\*华、李\*明”，居民看到的就是全名。
/// 请在星号前加反斜杠（`\*`），或者用“某”，或者用全角的“＊”。
///
/// ```bad
/// item: S01
/// ---
/// 慰问了王«*»华、李*明
/// ```
///
/// ```good
/// item: S01
/// ---
/// 慰问了王某华、李某明
/// ```
package enum LostMask: Rule {
    package static let id: RuleID = "lost-mask"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return findings(in: notice.source, notice.body.offsets, item: notice.item?.code)
    }

    /// What it says of a body.
    static func findings(
        in source: SourceFile, _ body: Range<Int>, item: String?
    ) -> [Diagnostic] {
        let bytes = source.bytes
        var found: [Diagnostic] = []
        var place = body.lowerBound
        while let star = nextStar(in: bytes, place..<body.upperBound) {
            var end = star
            while end < body.upperBound, bytes[end] == 0x2A { end += 1 }
            place = end
            guard isMask(star..<end, in: bytes, body) else { continue }
            let paragraph = paragraph(around: star, in: bytes, body)
            let masks = masks(in: bytes, paragraph, body)
            if masks.count > 1, let lost = firstLost(masks, in: bytes, paragraph) {
                found.append(
                    finding(
                        Message(
                            en: "the asterisks of this mask are taken for emphasis and vanish "
                                + "from the page",
                            zh: "这里打码用的星号会被当作强调符号，在网页上看不到"),
                        at: source.span(lost.lowerBound, lost.upperBound), item: item,
                        hint: Message(
                            en: "write '\\*', or 某, or the wide ＊", zh: "星号前加反斜杠（\\*），或者改用“某”“＊”")))
            }
            place = max(end, paragraph.upperBound)
        }
        return found
    }

    private static func nextStar(in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { buffer in
            guard let base = buffer.baseAddress, !range.isEmpty,
                let star = memchr(base + range.lowerBound, 0x2A, range.count)
            else { return nil }
            return UnsafeRawPointer(star) - base
        }
    }

    private static func masks(
        in bytes: [UInt8], _ paragraph: Range<Int>, _ body: Range<Int>
    ) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        // Emphasis inside of a number in clear is no mask.
        let clear = PersonalScanner.matches(in: bytes, paragraph)
        var place = paragraph.lowerBound
        while let star = nextStar(in: bytes, place..<paragraph.upperBound) {
            var end = star
            while end < paragraph.upperBound, bytes[end] == 0x2A { end += 1 }
            let isInClear = clear.contains { $0.range.contains(star) }
            if !isInClear, isMask(star..<end, in: bytes, body) { runs.append(star..<end) }
            place = end
        }
        return runs
    }

    /// The first mask whose asterisks the page does not show.
    private static func firstLost(
        _ masks: [Range<Int>], in bytes: [UInt8], _ paragraph: Range<Int>
    ) -> Range<Int>? {
        var marked = Array(bytes[paragraph])
        // A private character in place of a mask shows how many asterisks are lost beside it.
        for mask in masks {
            for offset in mask { marked[offset - paragraph.lowerBound] = 0x7F }
        }
        let eaten = lostStars(Array(bytes[paragraph])) - lostStars(marked)
        return eaten > 0 ? masks.first : nil
    }

    /// How many asterisks of a text its page does not show.
    private static func lostStars(_ text: [UInt8]) -> Int {
        let shown = MarkdownDocument(text).html().count { $0 == 0x2A }
        return text.count { $0 == 0x2A } - shown
    }

    private static func paragraph(
        around place: Int, in bytes: [UInt8], _ body: Range<Int>
    ) -> Range<Int> {
        var start = place
        while start > body.lowerBound {
            if bytes[start - 1] == 0x0A, start < 2 || bytes[start - 2] == 0x0A { break }
            start -= 1
        }
        var end = place
        while end < body.upperBound {
            if bytes[end] == 0x0A, end + 1 >= body.upperBound || bytes[end + 1] == 0x0A { break }
            end += 1
        }
        return start..<end
    }

    /// Whether asterisks stand where a mask does: between digits, or after a surname.
    private static func isMask(_ run: Range<Int>, in bytes: [UInt8], _ body: Range<Int>) -> Bool {
        guard run.lowerBound > body.lowerBound, run.upperBound < body.upperBound else {
            return false
        }
        let before = bytes[run.lowerBound - 1]
        let after = bytes[run.upperBound]
        if before == 0x5C { return false }
        if before &- 0x30 < 10 { return run.count > 1 && after &- 0x30 < 10 }
        guard run.count <= 2, before >= 0x80, after >= 0xE4, after <= 0xE9 else { return false }
        return PersonName.endsInSurname(
            Text(bytes, max(body.lowerBound, run.lowerBound - 12), run.lowerBound))
    }
}
