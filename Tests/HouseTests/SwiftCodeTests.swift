import Testing

struct SwiftCodeTests {
    @Test(arguments: [
        ("let a = 1 // public", "let a = 1 "),
        ("let a = \"public // x\"", "let a = \"\""),
        ("let a = \"\\(b(\"public\")) c\" + d", "let a = \"\" + d"),
        ("let a = \"\\\"public\" + d", "let a = \"\" + d"),
        ("/* public */ let a", " let a"),
        ("/// public", ""),
    ])
    func `comments and texts are not code`(_ line: String, _ code: String) {
        #expect(SwiftCode.lines(of: [line]) == [code])
    }

    @Test func `a long text is not code, whatever lines it has`() {
        let lines = ["let a = \"\"\"", "public // \" x", "\"\"\" + b"]
        #expect(SwiftCode.lines(of: lines) == ["let a = ", "", " + b"])
    }
}
