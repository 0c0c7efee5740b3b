import Testing
import Values

struct FullWidthTests {
    @Test(arguments: [
        ("２０２６－１０－０８", "2026-10-08"), ("（１，２５０．００）", "(1,250.00)"), ("Ａｚ～！", "Az~!"),
        ("中文\u{3000}Ａ", "中文 A"), ("￥１", "￥1"), ("。、", "。、"), ("plain", "plain"), ("", ""),
        ("｟｠", "｟｠"),
    ])
    func `full-width forms become ASCII`(text: String, plain: String) {
        #expect(FullWidth.normalized(Text(text)).string == plain)
    }

    @Test func `all of them become ASCII`() {
        let wide = (0xFF01...0xFF5E).compactMap { Unicode.Scalar(UInt32($0)).map(Character.init) }
        let plain = (0x21...0x7E).map { UInt8($0) }
        #expect(FullWidth.normalized(Text(String(wide))) == Text(plain))
    }

    @Test func `a text without any is not copied`() {
        let text = Text(Array("前2026-10后".utf8), 3, 10)
        let same = FullWidth.normalized(text)
        #expect(same.start == 3 && same.end == 10)
        #expect(same.string == "2026-10")
    }
}
