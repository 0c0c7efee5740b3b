import Preview
import Testing

struct RequestPathTests {
    private static let good: [(String, [String], Bool)] = [
        ("/", [], true), ("/index.html", ["index.html"], false),
        ("/finance/", ["finance"], true),
        ("/finance/a.html?x=/../y", ["finance", "a.html"], false),
        ("/%E8%B4%A2.csv", ["\u{8D22}.csv"], false), ("/a%20b", ["a b"], false),
        ("/a%2Eb", ["a.b"], false), ("/a+b", ["a+b"], false),
    ]

    @Test(arguments: good)
    func `an address is decoded part by part`(
        _ target: String, _ names: [String], _ isFolder: Bool
    ) throws {
        let path = try #require(RequestPath(target))
        #expect(path.names == names)
        #expect(path.isFolder == isFolder)
    }

    @Test func `a query is kept as it was sent`() throws {
        #expect(try #require(RequestPath("/a?b=%2F&c")).query == "b=%2F&c")
    }

    private static let tooDeep = "/" + String(repeating: "a/", count: 40)
    private static let tooLong = "/" + String(repeating: "a", count: 256)
    private static let bad: [String] = [
        "", "a", "?x", "//", "//evil.example/", "/a//b", "/..", "/../etc/passwd", "/a/../b", "/./a",
        "/%2e%2e/etc/passwd", "/%2E%2E%2Fetc", "/.%2e/a", "/a%2fb", "/a%5cb", "/a\\..\\b",
        "/..%5c..%5cetc", "/a%00.html", "/%00", "/a%0ab", "/a%7F", "/%ff", "/%c0%ae%c0%ae/a", "/%",
        "/%2", "/%zz", "/%u002e", "/.git/config", "/.hidden", "/a/.b/c",
        tooDeep, tooLong,
    ]

    @Test(arguments: bad)
    func `what can be the address of no file is none`(_ target: String) {
        #expect(RequestPath(target) == nil)
    }
}
