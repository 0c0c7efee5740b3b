import Testing

struct FunctionLengthsTests {
    @Test func `a function is counted to its own closing brace`() {
        let code = [
            "struct A {", "    func b() {", "        if c {", "        }", "    }", "    let d = 1",
            "}",
        ]
        let lengths = FunctionLengths.of(code)
        #expect(lengths.map(\.line) == [2])
        #expect(lengths.map(\.count) == [4])
    }

    @Test func `a signature may take several lines`() {
        let code = ["func b(", "    _ c: Int", ") throws {", "    d()", "}"]
        #expect(FunctionLengths.of(code).map(\.count) == [5])
    }

    @Test func `a requirement of a protocol has no body`() {
        #expect(FunctionLengths.of(["    func b(", "        c: Int", "    ) -> D", "}"]).isEmpty)
        #expect(FunctionLengths.of(["    func b() -> D", "    var e: F { get }", "    }"]).isEmpty)
    }

    @Test func `a brace on its own line opens a body`() {
        let code = ["    static func b()", "        -> [C]", "    {", "        d()", "    }"]
        #expect(FunctionLengths.of(code).map(\.count) == [5])
    }

    @Test func `a function on one line counts for nothing`() {
        #expect(FunctionLengths.of(["    func b() { c() }", "    func d() {", "    }"]).count == 1)
    }
}
