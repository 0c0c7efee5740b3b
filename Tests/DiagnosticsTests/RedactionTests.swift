import Diagnostics
import Testing

struct RedactionTests {
    @Test func `ranges of the caller join those of personal numbers`() {
        let redaction = Redaction { [$0.startIndex..<$0.startIndex + 6, -9..<3, 900..<901] }
        #expect(redaction.masked("张三 13800001234") == "＊＊ 138******34")
    }

    @Test func `a character that is touched is masked whole`() {
        let redaction = Redaction { [$0.startIndex + 1..<$0.startIndex + 2] }
        #expect(redaction.masked("余e\u{301}") == "＊e\u{301}")
    }
}
