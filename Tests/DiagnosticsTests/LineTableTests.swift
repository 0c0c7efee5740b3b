import Diagnostics
import Testing

struct LineTableTests {
    @Test func `an empty source has one empty line`() {
        let table = LineTable(SourceFile(path: "a.md", bytes: []))
        #expect(table.lineCount == 1)
        #expect(table.place(at: 0) == SourcePlace(line: 1, column: 1))
        #expect(table.content(ofLine: 1) == 0..<0)
    }

    @Test(arguments: [
        ("line feeds", "a\nbc\n\nd"),
        ("carriage return and line feed", "a\r\nbc\r\n\r\nd"),
        ("carriage returns alone", "a\rbc\r\rd"),
        ("all three", "a\rbc\r\n\nd"),
    ])
    func `every line end counts once`(_ label: String, text: String) {
        let table = LineTable(SourceFile(path: "a.md", bytes: Array(text.utf8)))
        #expect(
            (1...table.lineCount).map { table.text(ofLine: $0) } == ["a", "bc", "", "d"], "\(label)"
        )
    }

    @Test func `a line feed before a carriage return is two line ends`() {
        let table = LineTable(SourceFile(path: "a.md", bytes: Array("a\n\rb".utf8)))
        #expect((1...table.lineCount).map { table.text(ofLine: $0) } == ["a", "", "b"])
    }

    @Test func `the end of a source that ends in a line end is on a line of its own`() {
        let table = LineTable(SourceFile(path: "a.md", bytes: Array("ab\n".utf8)))
        #expect(table.place(at: 3) == SourcePlace(line: 2, column: 1))
    }

    @Test(arguments: [
        (0, 1, 1), (3, 1, 2), (6, 1, 3), (7, 1, 4), (8, 1, 5), (9, 1, 5), (10, 2, 1), (11, 2, 2),
        (13, 2, 3), (17, 2, 4), (18, 2, 5),
    ])
    func `columns count scalars`(_ offset: Int, line: Int, column: Int) {
        // Two of three bytes, two of one, a line end of two, then 1, 2, 4 and 1 bytes.
        let table = LineTable(SourceFile(path: "a.md", bytes: Array("结余: \r\ne\u{301}😀x".utf8)))
        #expect(table.place(at: offset) == SourcePlace(line: line, column: column))
    }

    @Test(arguments: [(-1, 1, 1), (1, 1, 1), (2, 1, 1), (3, 1, 2), (4, 1, 2), (999, 1, 2)])
    func `offsets outside or inside a scalar fall on its start`(
        _ offset: Int, line: Int, column: Int
    ) {
        let table = LineTable(SourceFile(path: "a.md", bytes: Array("余".utf8)))
        #expect(table.place(at: offset) == SourcePlace(line: line, column: column))
    }

    @Test func `broken bytes count as they are shown`() {
        let bytes: [UInt8] = [0xFF, 0xE4, 0xBD, 0x41, 0xF0, 0x9F, 0x98, 0xED, 0xA0, 0x80, 0x42]
        let table = LineTable(SourceFile(path: "a.md", bytes: bytes))
        let shown = String(decoding: bytes, as: UTF8.self).unicodeScalars.count
        #expect(table.place(at: bytes.count).column == shown + 1)
    }

    @Test func `lines that are not there are empty`() {
        let table = LineTable(SourceFile(path: "a.md", bytes: Array("ab".utf8)))
        #expect(table.content(ofLine: 0) == 2..<2)
        #expect(table.text(ofLine: 2) == "")
    }

    @Test(arguments: 0..<60)
    func `places agree with a plain count, on any bytes`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let bytes = numbers.awkwardBytes(upTo: 9000)
        let table = LineTable(SourceFile(path: "a.md", bytes: bytes))
        var offset = 0
        for line in 1...table.lineCount {
            let content = table.content(ofLine: line)
            #expect(content.lowerBound == offset)
            let shown = table.text(ofLine: line).unicodeScalars.count
            #expect(
                table.place(at: content.upperBound) == SourcePlace(line: line, column: shown + 1))
            let end = bytes[content.upperBound...].prefix { $0 == 0x0A || $0 == 0x0D }
            offset = content.upperBound + (end.starts(with: [0x0D, 0x0A]) ? 2 : 1)
        }
        #expect(offset == bytes.count + 1)
    }
}
