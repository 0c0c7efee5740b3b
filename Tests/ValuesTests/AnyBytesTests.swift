import Testing
import Values

/// No bytes at all may stop a parser, be they UTF-8 or not.
struct AnyBytesTests {
    private static let alphabet: [UInt8] =
        Array("0 9,.-%(}?XTwd".utf8)
        + [0x00, 0x80, 0x97, 0xBC, 0xBD, 0xC3, 0xE2, 0xE3, 0xE5, 0xEF, 0xFF]

    /// Pieces that parsers look for, to be put together in any order.
    private static let pieces = [
        "0", "1", "2026", "99999999999999999999", "-", ".", ",", "/", " ", "\u{3000}", "年", "月",
        "日", "第",
        "四", "季度", "上半年", "人民币", "负", "零", "壹", "玖", "拾", "佰", "仟", "万", "亿", "元", "角", "分", "整",
        "X",
        "×", "Ｘ", "{", "}", "｝", "约", "(", ")", "转", "+86", "0571", "8000", "138", "某", "、", "先生",
        "%",
        "Q", "wd", "个工作日", "\u{2212}", "￥", "\u{FFFD}",
    ]

    /// How many of the parsers read a text; every one of them is run.
    private static func readings(of text: Text) -> Int {
        var count = 0
        func run<Value>(_ read: () throws(ValueFault) -> Value) {
            do throws(ValueFault) {
                _ = try read()
                count += 1
            } catch {}
        }
        run { () throws(ValueFault) in try Money.parse(text) }
        run { () throws(ValueFault) in try ExactDecimal.parse(text) }
        run { () throws(ValueFault) in try ExactDecimal.parsePercent(text) }
        run { () throws(ValueFault) in try Day.parse(text) }
        run { () throws(ValueFault) in try Period.parse(text) }
        run { () throws(ValueFault) in try Term.parse(text) }
        run { () throws(ValueFault) in try Flag.parse(text) }
        run { () throws(ValueFault) in try PhoneNumber.parse(text) }
        run { () throws(ValueFault) in try PersonName.parse(text).isMasked }
        if Placeholder.matches(text) { count += 1 }
        return count
    }

    @Test func `every text of up to three bytes is read or refused`() {
        var readings = Self.readings(of: Text([]))
        #expect(readings == 0)
        for first in Self.alphabet {
            readings += Self.readings(of: Text([first]))
            for second in Self.alphabet {
                readings += Self.readings(of: Text([first, second]))
                for third in Self.alphabet {
                    readings += Self.readings(of: Text([first, second, third]))
                }
            }
        }
        #expect(readings > 0)
    }

    @Test(arguments: [UInt64(31), 32])
    func `pieces of values in any order are read or refused`(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        var readings = 0
        for _ in 0..<5_000 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 1...8, using: &generator) {
                let piece = Int.random(in: 0..<Self.pieces.count, using: &generator)
                bytes += Array(Self.pieces[piece].utf8)
            }
            if Int.random(in: 0..<4, using: &generator) == 0 {
                bytes[Int.random(in: 0..<bytes.count, using: &generator)] =
                    UInt8.random(in: 0...255, using: &generator)
            }
            readings += Self.readings(of: Text(bytes))
        }
        #expect(readings > 100)
    }

    @Test func `a long text is refused in bounded time`() {
        for byte in [UInt8(ascii: "0"), UInt8(ascii: "X"), UInt8(ascii: "}"), 0xE2] {
            let text = Text([UInt8](repeating: byte, count: 20_000))
            #expect(Self.readings(of: text) <= 1)
        }
    }
}
