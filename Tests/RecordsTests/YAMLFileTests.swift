import Diagnostics
import Records
import Testing

struct YAMLFileTests {
    private func file(_ raw: [UInt8]) -> YAMLFile {
        YAMLFile(DecodedFile(path: "content/board.yml", raw: raw))
    }

    @Test(arguments: [
        ("name: 示例\n", "{name=示例}"), ("---\nname: 示例\n", "{name=示例}"),
        ("\u{FEFF}# x\n---\nname：示例", "{name=示例}"), ("", "nothing"), ("# x\n", "nothing"),
        ("---\n", "nothing"),
    ])
    func `a file is read, with or without a dashed line at the top`(text: String, expected: String)
    {
        let file = file(Array(text.utf8))
        #expect(file.findings.isEmpty)
        #expect(outline(file.tree) == expected)
    }

    @Test(arguments: [
        ("a: [1", 3..<4, "this bracket is never closed"),
        ("- a", 0..<1, "this is not a list of 'key: value' lines"),
        ("a: 1\n---\nb: 2", 5..<8, "a second document ('---' or '...') is not allowed"),
        ("a: 1\n...\n", 5..<8, "a second document ('---' or '...') is not allowed"),
        ("---\n---\n", 4..<7, "a second document ('---' or '...') is not allowed"),
    ])
    func `a fault is one finding with its place`(text: String, range: Range<Int>, message: String) {
        let file = file(Array(text.utf8))
        #expect(file.tree.isEmpty)
        #expect(file.findings.map(\.rule) == ["front-matter-syntax"])
        #expect(file.findings.map(\.span.range.offsets) == [range])
        #expect(file.findings.map(\.message.english) == [message])
        #expect(file.findings.map(\.severity) == [.error])
    }

    @Test func `unknown bytes are an encoding finding`() {
        let file = file(Array("a: 1".utf8) + [0xFF])
        #expect(file.tree.isEmpty)
        #expect(file.findings.map(\.rule) == ["encoding"])
        #expect(file.findings.map(\.span.range.offsets) == [4..<5])
    }

    @Test func `GB18030 is read with a warning`() {
        let file = file(Array("name: ".utf8) + [0xCA, 0xBE, 0xC0, 0xFD])
        #expect(outline(file.tree) == "{name=示例}")
        #expect(file.findings.isEmpty)
        #expect(file.warnings.map(\.rule) == ["encoding"])
        #expect(file.warnings.map(\.severity) == [.warning])
    }
}
