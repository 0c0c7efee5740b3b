import Testing
import Values

struct TextTests {
    @Test(arguments: [
        ("  a b\t\r\n", "a b"), ("\u{3000}甲\u{3000} ", "甲"), ("", ""), (" \u{3000}", ""),
        ("甲", "甲"),
    ])
    func `white space at the ends is trimmed`(text: String, trimmed: String) {
        #expect(Text(text).trimmed.string == trimmed)
        #expect(Text(text).isBlank == trimmed.isEmpty)
    }

    @Test func `a part shares the buffer`() {
        let text = Text("前2026后").part(3, 7)
        #expect(text.string == "2026")
        #expect(text == "2026")
        #expect(text.equals("2026"))
        #expect(!text.equals("2027"))
        #expect(text.hashValue == Text("2026").hashValue)
        #expect(text[0] == 0x32)
        #expect(text < "2027" && !("2027" < text))
    }

    @Test func `what reads the bytes may throw`() {
        #expect(throws: ValueFault.form) {
            try Text("a").withBytes { (bytes) throws(ValueFault) -> Int in
                guard bytes.isEmpty else { throw .form }
                return 0
            }
        }
    }
}
