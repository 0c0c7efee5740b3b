import Diagnostics
import Testing

struct ExcerptTests {
    @Test func `the block of the contract is drawn to the letter`() {
        let text = String(repeating: "\n", count: 11) + "closing-balance: «118,220.10»\n---\n"
        #expect(
            excerpt(text, label: "100.00 too much") == """
                   |
                12 | closing-balance: 118,220.10
                   |                  ^^^^^^^^^^ 100.00 too much

                """)
    }

    @Test(arguments: [
        ("wide characters", "上月结余：«壹佰»元", "上月结余：壹佰元", 10, 4),
        ("full-width digits", "金额：«１２»", "金额：１２", 6, 4),
        ("combining marks", "e\u{301}e\u{301}«x»", "e\u{301}e\u{301}x", 2, 1),
        ("a combining mark alone", "ae«\u{301}»b", "ae\u{301}b", 1, 1),
        ("emoji", "👩‍👩‍👧🇨🇳«x»", "👩‍👩‍👧🇨🇳x", 4, 1),
        ("a widened emoji", "❤\u{FE0F}«x»", "❤\u{FE0F}x", 2, 1),
        ("tabs", "\ta\t«b\tc»", "    a   b   c", 8, 5),
        ("an empty range", "ab«»cd", "abcd", 2, 1),
        ("an empty range at a wide character", "结«»余", "结余", 2, 1),
        ("the end of a line", "abc«»", "abc", 3, 1),
        ("a range over lines", "a«b结\ncd»", "ab结", 1, 3),
        ("a range from a line end", "ab«\ncd»", "ab", 2, 1),
        ("a line end of two characters", "«ab\r\n»cd", "ab", 0, 2),
        ("escape sequences", "a\u{1B}[2J«b»", "a␛[2Jb", 5, 1),
        ("other controls", "\u{0}\u{7F}\u{9B}\u{202E}«b»", "␀␡\u{FFFD}\u{FFFD}b", 4, 1),
        ("an empty line", "«»", "", 0, 1),
    ])
    func `carets stand under the marked part`(
        _ label: String, text: String, shown: String, indent: Int, count: Int
    ) {
        let span = marked("a.md", text)
        let excerpt = Excerpt(of: span.range, in: LineTable(span.file))
        #expect(excerpt.text.unicodeScalars.elementsEqual(shown.unicodeScalars), "\(label)")
        #expect(excerpt.caretIndent == indent, "\(label)")
        #expect(excerpt.caretCount == count, "\(label)")
    }

    @Test func `an empty line has no blank at its end`() {
        #expect(excerpt("a\n«»\nb") == "  |\n2 |\n  | ^\n")
    }

    @Test func `the end of a file is the line after its last line end`() {
        #expect(excerpt("a\n«»") == "  |\n2 |\n  | ^\n")
    }

    @Test func `bytes that are not text are replaced`() {
        let source = SourceFile(path: "a.md", bytes: [0x61, 0xFF, 0xE4, 0xBD, 0x62])
        let excerpt = Excerpt(of: SourceRange(start: 4, end: 5), in: LineTable(source))
        #expect(excerpt.text == "a\u{FFFD}\u{FFFD}b")
        #expect(excerpt.caretIndent == 3)
    }

    @Test func `a long line is cut after the carets`() {
        let excerpt = cut("«here»" + String(repeating: "x", count: 200))
        #expect(excerpt.text == "here" + String(repeating: "x", count: 155) + "…")
        #expect((excerpt.caretIndent, excerpt.caretCount) == (0, 4))
    }

    @Test func `a long line is cut before the carets`() {
        let excerpt = cut(String(repeating: "x", count: 200) + "«here»")
        #expect(excerpt.text == "…" + String(repeating: "x", count: 155) + "here")
        #expect((excerpt.caretIndent, excerpt.caretCount) == (156, 4))
    }

    @Test func `a long line is cut on both sides of the carets`() {
        let side = String(repeating: "x", count: 9000)
        let excerpt = cut(side + "«here»" + side)
        let shownSide = String(repeating: "x", count: 77)
        #expect(excerpt.text == "…" + shownSide + "here" + shownSide + "…")
        #expect((excerpt.caretIndent, excerpt.caretCount) == (78, 4))
    }

    @Test func `a wide character is never cut in half`() {
        let side = String(repeating: "余", count: 200)
        let excerpt = cut("x" + side + "«here»" + side)
        #expect(DisplayWidth.of(excerpt.text) <= Excerpt.columnLimit)
        let before = String(excerpt.text.prefix { $0 != "h" })
        #expect(DisplayWidth.of(before) == excerpt.caretIndent)
    }

    @Test func `a marked part that is too long is marked as far as it is shown`() {
        let excerpt = cut("ab«" + String(repeating: "x", count: 5000) + "»")
        #expect(excerpt.text.hasSuffix("x…"))
        #expect(excerpt.caretIndent + excerpt.caretCount == excerpt.text.unicodeScalars.count - 1)
    }

    @Test func `a line of 160 columns is shown whole`() {
        let line = String(repeating: "x", count: 160)
        #expect(cut("«x»" + line.dropFirst()).text == line)
    }

    @Test func `a personal number is masked and the carets stay`() {
        #expect(
            excerpt("证号：«11010519491231002X»，电话 13800001234。") == """
                  |
                1 | 证号：110**************X，电话 138******34。
                  |       ^^^^^^^^^^^^^^^^^^

                """)
    }

    @Test func `the caller can have more masked`() {
        let span = marked("a.md", "姓名：«张某某»")
        let redaction = Redaction { bytes in
            bytes.count > 9 ? [bytes.startIndex + 12..<bytes.endIndex] : []
        }
        let excerpt = Excerpt(of: span.range, in: LineTable(span.file), redaction: redaction)
        #expect(excerpt.text == "姓名：张＊＊")
        #expect((excerpt.caretIndent, excerpt.caretCount) == (6, 6))
    }

    @Test func `a number is masked in the middle of an endless line`() {
        let side = String(repeating: "，", count: 20_000)
        let excerpt = cut(side + "11010519491231002X" + "«！»" + side)
        #expect(excerpt.text.contains("110**************X！"))
    }

    @Test(arguments: 0..<300)
    func `any bytes and any range give an excerpt that fits`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let bytes = numbers.awkwardBytes(upTo: seed % 3 == 0 ? 12_000 : 300)
        let table = LineTable(SourceFile(path: "a.md", bytes: bytes))
        let start = Int.random(in: -5...(bytes.count + 5), using: &numbers)
        let end = start + Int.random(in: -5...200, using: &numbers)
        let excerpt = Excerpt(of: SourceRange(start: start, end: end), in: table)
        #expect(excerpt.caretCount >= 1)
        #expect(excerpt.caretIndent >= 0)
        #expect(excerpt.caretIndent + excerpt.caretCount <= Excerpt.columnLimit + 1)
        #expect(DisplayWidth.of(excerpt.text) <= Excerpt.columnLimit)
        #expect(excerpt.text.unicodeScalars.allSatisfy { VisibleText.of($0) == $0 })
        #expect(excerpt.block(label: nil).utf8.count { $0 == 0x0A } == 3)
    }

    private func cut(_ text: String) -> Excerpt {
        let span = marked("a.md", text)
        return Excerpt(of: span.range, in: LineTable(span.file))
    }
}
