import Diagnostics
import Testing

struct VisibleTextTests {
    @Test(arguments: [
        ("plain 结余", "plain 结余"), ("\u{1B}[31mred", "␛[31mred"), ("a\nb\r\tc", "a␊b␍␉c"),
        ("\u{0}\u{7}\u{8}\u{7F}", "␀␇␈␡"), ("\u{9B}31m\u{85}", "\u{FFFD}31m\u{FFFD}"),
        ("\u{202E}txt\u{202C}", "\u{FFFD}txt\u{FFFD}"), ("\u{2066}a\u{2069}", "\u{FFFD}a\u{FFFD}"),
        ("\u{200F}\u{061C}\u{2028}", "\u{FFFD}\u{FFFD}\u{FFFD}"), ("e\u{301}👩‍👧", "e\u{301}👩‍👧"),
    ])
    func `what steers a terminal becomes visible`(_ text: String, shown: String) {
        #expect(VisibleText.of(text).unicodeScalars.elementsEqual(shown.unicodeScalars))
    }

    @Test func `no control character is left of any scalar`() {
        let left = (0...0x10FFFF as ClosedRange<UInt32>).lazy
            .compactMap { Unicode.Scalar($0) }
            .filter { VisibleText.of($0).properties.generalCategory == .control }
        #expect(left.isEmpty)
    }
}
