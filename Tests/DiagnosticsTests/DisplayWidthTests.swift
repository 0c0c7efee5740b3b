import Diagnostics
import Testing

struct DisplayWidthTests {
    @Test(arguments: [
        ("", 0), ("abc", 3), ("结余", 4), ("：", 2), ("ｱ", 1), ("￥", 2), ("¥", 1), ("，。“”…", 7),
        ("e\u{301}", 1), ("\u{AD}", 0), ("a\u{200B}b", 2), ("한글", 4),
        ("\u{1112}\u{1161}\u{11AB}", 2),
        ("😀", 2), ("🇨🇳", 2), ("👍🏽", 2), ("👩‍👩‍👧", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("✅", 2),
        ("𠮷", 2), ("　", 2), ("〿", 1), ("①", 1), ("\u{1F3FD}", 2), ("a\u{200D}b", 2),
    ])
    func `text takes the columns that a terminal gives it`(_ text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: [("\t", 4), ("a\t", 4), ("abc\tx", 5), ("结\t", 4), ("结余\t", 8), ("\t\t", 8)])
    func `tabs reach to the next stop`(_ text: String, columns: Int) {
        #expect(DisplayWidth.of(text) == columns)
    }

    @Test(arguments: ["\u{1B}", "\u{7}", "\u{7F}", "\u{9B}", "\u{202E}", "\u{2067}"])
    func `a control character is as wide as what is shown for it`(_ text: String) {
        #expect(DisplayWidth.of(text) == 1)
    }

    @Test func `every scalar takes none, one or two columns`() {
        let widths = (0...0x10FFFF as ClosedRange<UInt32>).lazy
            .compactMap { Unicode.Scalar($0) }.map { DisplayWidth.of($0) }
        #expect(widths.allSatisfy { (0...2).contains($0) })
        #expect(widths.count { $0 == 2 } > 180_000)
    }

    @Test func `every emoji that is drawn as a picture takes two columns`() {
        let narrow = (0x300...0x1FFFF as ClosedRange<UInt32>).lazy
            .compactMap { Unicode.Scalar($0) }
            .filter { $0.properties.isEmojiPresentation && DisplayWidth.of($0) != 2 }
        // Only the letters of flags are narrow, as it takes two of them to draw a flag.
        #expect(narrow.map(\.value) == Array(0x1F1E6...0x1F1FF))
    }
}
