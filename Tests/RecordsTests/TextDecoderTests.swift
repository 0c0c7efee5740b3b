import Diagnostics
import Records
import Testing

struct TextDecoderTests {
    private enum Reading: Equatable {
        case utf8(String)
        case gb18030(String)
        case unknown(Range<Int>)
    }

    private func read(_ raw: [UInt8]) -> Reading {
        let file = DecodedFile(path: "a.md", raw: raw)
        let text = String(decoding: file.source.bytes, as: UTF8.self)
        return switch file.encoding {
        case .utf8: .utf8(text)
        case .gb18030: .gb18030(text)
        case .unknown(let range): .unknown(range.offsets)
        }
    }

    @Test(arguments: ["", "a", "示例", "𠮷😀é", "a\0b", "a\r\nb"])
    func `UTF-8 is read with and without a mark`(text: String) {
        #expect(read(Array(text.utf8)) == .utf8(text))
        #expect(read([0xEF, 0xBB, 0xBF] + Array(text.utf8)) == .utf8(text))
    }

    @Test func `only one mark is taken off`() {
        #expect(read([0xEF, 0xBB, 0xBF, 0xEF, 0xBB, 0xBF, 0x61]) == .utf8("\u{FEFF}a"))
        #expect(read([0xEF, 0xBB, 0xBF, 0xD6, 0xD0]) == .unknown(0..<1))
    }

    @Test(
        arguments: [
            ([0xD6, 0xD0], "中"),
            ([0xCA, 0xBE, 0xC0, 0xFD, 0xA3, 0xBA, 0x61, 0x0D, 0x0A], "示例：a\r\n"),
            ([0x82, 0x35, 0x8F, 0x33], "\u{9FA6}"),
            ([0x95, 0x32, 0x82, 0x36], "\u{20000}"), ([0x81, 0x40], "丂"), ([0xA3, 0xA4], "￥"),
        ] as [([UInt8], String)])
    func `GB18030 is read`(raw: [UInt8], text: String) {
        #expect(read(raw) == .gb18030(text))
    }

    @Test func `a flipped byte in UTF-8 is unknown at its character`() {
        let clean = Array("---\n标题: 示例社区财务公开\n---\n".utf8)
        for place in clean.indices where clean[place] >= 0x80 {
            var raw = clean
            raw[place] = 0xFF
            guard case .unknown(let range) = read(raw) else {
                Issue.record("byte \(place): \(read(raw))")
                continue
            }
            #expect(range.lowerBound <= place && place - range.lowerBound < 3)
            #expect(range.count == 1)
        }
    }

    @Test(
        arguments: [
            [0xFF, 0xFE, 0x61, 0x00], [0xFE, 0xFF, 0x00, 0x61], [0xFF], [0xD6, 0xD0, 0x00],
            [0x80, 0x80, 0x20],
            [0xD6],
        ] as [[UInt8]])
    func `UTF-16 and other bytes are unknown at the first`(raw: [UInt8]) {
        #expect(read(raw) == .unknown(0..<1))
    }

    @Test func `what cannot be decoded stays as it is`() {
        let file = DecodedFile(path: "a.md", raw: [0x61, 0xFF, 0x62])
        #expect(file.source.bytes == [0x61, 0xFF, 0x62])
        #expect(file.source.path == "a.md")
    }
}
