import Diagnostics
import Testing

struct PersonalDigitsTests {
    @Test(arguments: [
        ("an identity number", "11010519491231002X", "110**************X"),
        ("one with a wrong check digit", "110105194912310021", "110**************1"),
        ("in small letters", "11010519491231002x", "110**************x"),
        ("in full-width digits", "１１０１０５１９４９１２３１００２Ｘ", "１１０＊＊＊＊＊＊＊＊＊＊＊＊＊＊Ｘ"),
        ("with a Roman ten", "11010519491231002Ⅹ", "110**************Ⅹ"),
        ("in groups", "110105 19491231 002X", "110****************X"),
        ("in other groups", "110105-1949-1231-002X", "110*****************X"),
        (
            "digit by digit", "1 1 0 1 0 5 1 9 4 9 1 2 3 1 0 0 2 X",
            "1 1 0*****************************X"
        ),
        ("with a gap before its end", "11010519491231002 X", "110***************X"),
        ("inside a disability card", "11010519491231002X41", "110****************1"),
        ("disability card of digits", "11010519491231002141", "110****************1"),
        ("of the old form", "110105491231002", "110***********2"),
        ("with invisible characters", "110105\u{200B}19491231002X", "110**************X"),
        ("in bold", "**110105194912310021**", "**110**************1**"),
        ("masked in part", "110105********0021", "110**************1"),
        ("a mobile", "13800001234", "138******34"),
        ("a mobile in text", "电话13800001234。", "电话138******34。"),
        ("a mobile abroad", "+8613800001234", "+86138******34"),
        ("a mobile in groups", "138 0000 1234", "138********34"),
        ("a mobile with dashes", "138-0000-1234", "138********34"),
        ("a mobile abroad in groups", "+86 138 0000 1234", "+86 138********34"),
        ("a mobile in bold", "**13800001234**", "**138******34**"),
        ("a full-width mobile", "１３８００００１２３４", "１３８＊＊＊＊＊＊３４"),
        ("a card", "6222021234567890128", "622**************28"),
        ("a card of 16 digits", "6222021234567890", "622***********90"),
        ("a card in groups", "6222 0212 3456 7890 128", "622******************28"),
        ("two of them", "13800001234,13900005678", "138******34,139******78"),
    ])
    func `a personal number is masked`(_ label: String, text: String, masked: String) {
        let shown = Redaction.personalDigits.masked(text)
        #expect(shown == masked, "\(label)")
        #expect(DisplayWidth.of(shown) == DisplayWidth.of(text), "\(label)")
    }

    @Test(arguments: [
        "118,220.10", "closing balance is 118,220.10", "2026-10-08", "2026-10-01 2026-10-15",
        "2026-10-01 2026-10-15 2026-10-20", "0571-8000 0000", "0571-8000 0000 0571-8000 0001",
        "SL01-F01-2026-10", "记-007", "12345", "400-800-1234", "138****1234", "12800001234",
        "3***************5", "2026年10月8日13时", "- 1 - 2 - 3", "XX XX", "", "9 8 7 6 5 4 3 2 1",
    ])
    func `other numbers stay`(_ text: String) {
        #expect(Redaction.personalDigits.masked(text) == text)
    }

    @Test func `masking twice is masking once`() {
        let once = Redaction.personalDigits.masked("11010519491231002X 13800001234")
        #expect(Redaction.personalDigits.masked(once) == once)
    }

    @Test(arguments: [
        ("content/残疾/11010519491231002X.xlsx", "content/残疾/110**************X.xlsx"),
        ("content/13800001234.md", "content/138******34.md"),
        ("content/finance/2026-10.md", "content/finance/2026-10.md"),
        ("content/微信图片_20261008101530123.png", "content/微信图片_20261008101530123.png"),
    ])
    func `a path is masked but for times`(_ path: String, masked: String) {
        #expect(PersonalDigits.masked(path: path) == masked)
    }

    @Test func `the work grows no faster than the text`() {
        for piece in ["1", "1 ", "12-", "1X", "１", "1*"] {
            let text = Array(String(repeating: piece, count: 20_000).utf8)
            #expect(PersonalDigits.ranges(in: text[...]).allSatisfy { $0.upperBound <= text.count })
        }
    }

    @Test(arguments: 0..<100)
    func `ranges lie inside any bytes, in order and apart`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let bytes = numbers.awkwardBytes(upTo: 400)
        let slice = bytes.dropFirst(bytes.count / 5)
        let ranges = PersonalDigits.ranges(in: slice)
        #expect(
            ranges.allSatisfy {
                slice.startIndex <= $0.lowerBound && $0.upperBound <= slice.endIndex
            })
        #expect(zip(ranges, ranges.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
    }
}
