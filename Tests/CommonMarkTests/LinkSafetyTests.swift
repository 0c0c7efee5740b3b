import CommonMark
import Testing

struct LinkSafetyTests {
    @Test(arguments: [
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", "javascript&colon;alert(1)",
        "&#106;avascript:alert(1)", "java&Tab;script:alert(1)", "java&#10;script:alert(1)",
        "&#1;javascript:alert(1)", "java\u{200B}script:alert(1)", "<java script:alert(1)>",
        "< javascript:alert(1)>", "javascript&#x3a;alert(1)", "\u{A0}javascript:alert(1)",
        "vbscript:x", "VBSCRIPT:x", "file:///etc/passwd", "data:text/html,x",
        "data:image/svg+xml,x", "data:image/pngx,x", "data:,x", "da&#9;ta:image/png;base64,AA",
        "javascript\\:alert(1)",
    ])
    func `an unsafe link is only its text`(_ target: String) {
        #expect(html("[甲](\(target))") == "<p>甲</p>\n")
        #expect(html("![甲 *乙*](\(target))") == "<p>甲 乙</p>\n")
        #expect(html("[甲][a]\n\n[a]: \(target)") == "<p>甲</p>\n")
    }

    @Test(arguments: [
        ("made-up-scheme://a", "made-up-scheme://a"), ("tel:0571-80000000", "tel:0571-80000000"),
        ("mailto:a@b.c", "mailto:a@b.c"), ("data:image/png;base64,AA", "data:image/png;base64,AA"),
        ("DATA:image/webp,AA", "DATA:image/webp,AA"), ("a/javascript:b", "a/javascript:b"),
        ("?javascript:b", "?javascript:b"), ("files:x", "files:x"), ("#甲", "#%E7%94%B2"),
        ("a&b'c\"d", "a&amp;b&#x27;c%22d"), ("甲:乙", "%E7%94%B2:%E4%B9%99"),
    ])
    func `any other target is kept`(_ target: String, _ address: String) {
        #expect(html("[甲](\(target))") == "<p><a href=\"\(address)\">甲</a></p>\n")
        #expect(html("![甲](\(target))") == "<p><img src=\"\(address)\" alt=\"甲\" /></p>\n")
    }

    @Test func `an unsafe autolink is text`() {
        #expect(html("<javascript:alert(1)>") == "<p>javascript:alert(1)</p>\n")
    }

    @Test func `an unsafe target is told all the same`() {
        let document = MarkdownDocument(Array("[甲](javascript&colon;x)".utf8))
        #expect(document.links.map(\.target) == ["javascript:x"])
    }
}
