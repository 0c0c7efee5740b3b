import Preview
import Testing

struct RequestHeadTests {
    private func head(_ text: String) throws(RequestFault) -> RequestHead {
        try RequestHead(Array(text.utf8))
    }

    @Test func `a plain request is read`() throws {
        let head = try head(
            "GET /finance/?q=1 HTTP/1.1\r\nHost: localhost:8000\r\nX: \t y \r\n\r\n")
        #expect(!head.isHead && head.keepsAlive)
        #expect(head.target == "/finance/?q=1")
        #expect(head.authorities == ["localhost:8000"])
    }

    @Test func `the name in the address counts beside that in the field`() throws {
        let head = try head("HEAD http://evil.example HTTP/1.1\r\nHost: localhost\r\n\r\n")
        #expect(head.isHead)
        #expect(head.target == "/")
        #expect(head.authorities == ["evil.example", "localhost"])
    }

    @Test(arguments: [
        ("HTTP/1.0", "", false), ("HTTP/1.1", "Connection: close\r\n", false),
        ("HTTP/1.1", "connection: Keep-Alive, CLOSE\r\n", false),
        ("HTTP/1.1", "Connection: keep-alive\r\n", true),
    ])
    func `a connection is kept unless one side says otherwise`(
        _ version: String, _ field: String, _ keeps: Bool
    ) throws {
        let head = try head("GET / \(version)\r\nHost: localhost\r\n\(field)\r\n")
        #expect(head.keepsAlive == keeps)
    }

    @Test(arguments: [
        ("GET / HTTP/1.1\r\n\r\n", RequestFault.malformed),
        ("GET / HTTP/1.1\r\nHost: a\r\nHost: a\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost : a\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: a\r\n folded\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: a\r\nno colon\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: a\0b\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", .malformed),
        ("GET / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n", .malformed),
        ("GET  / HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET /a b HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET /\u{8D22} HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET finance HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET * HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET /\r\nHost: a\r\n\r\n", .malformed),
        ("GET / FTP/1.1\r\nHost: a\r\n\r\n", .malformed),
        ("GET / HTTP/2.0\r\nHost: a\r\n\r\n", .foreignVersion),
        ("get / HTTP/1.1\r\nHost: a\r\n\r\n", .foreignMethod),
        ("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n", .foreignMethod),
        ("CONNECT a:80 HTTP/1.1\r\nHost: a\r\n\r\n", .foreignMethod),
    ])
    func `what is doubtful is refused`(_ text: String, _ fault: RequestFault) {
        #expect(throws: fault) { try head(text) }
    }

    @Test func `too many fields are refused`() {
        let fields = String(repeating: "X: 1\r\n", count: RequestHead.fieldLimit)
        #expect(throws: RequestFault.largeHead) {
            try head("GET / HTTP/1.1\r\nHost: a\r\n\(fields)\r\n")
        }
    }

    @Test func `a head ends at its blank line, and what follows is left`() throws {
        let text = "GET / HTTP/1.1\r\nHost: a\r\n\r\n"
        #expect(try RequestHead.length(in: Array((text + "GET").utf8)) == text.utf8.count)
        #expect(try RequestHead.length(in: Array(text.dropLast(1).utf8)) == nil)
        #expect(try RequestHead.length(in: []) == nil)
    }

    private static let hopeless: [(String, RequestFault)] = [
        ("GET / HTTP/1.1\nHost: a\n\n", .malformed),
        ("\r\nGET / HTTP/1.1\r\n", .malformed),
        ("GET /\(long)", .longLine),
        ("GET /\(long) HTTP/1.1\r\n", .longLine),
        ("GET / HTTP/1.1\r\nX: \(long)\r\nY: \(long)", .largeHead),
    ]
    private static let long = String(repeating: "a", count: 9000)

    @Test(arguments: hopeless)
    func `a head that can come to no good end is refused before it ends`(
        _ text: String, _ fault: RequestFault
    ) {
        #expect(throws: fault) { try RequestHead.length(in: Array(text.utf8)) }
    }
}
