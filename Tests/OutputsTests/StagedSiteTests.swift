import Glibc
import Outputs
import Testing

struct StagedSiteTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [
        "", "/", "/etc/passwd", "..", "../x", "a/../../x", "a//b", "a/", "./a", "a/.", "a\0b",
        "manifest.json",
    ])
    func `a path that leads out of the site is refused`(path: String) throws {
        let error = folder.failure(of: [path: "x"])
        #expect(error == SiteWriteError(path: path, fault: .unsafePath))
        #expect(folder.tree() == [:])
    }

    @Test(arguments: ["...", "..a", ".well-known/x", "a b/党务 公开.csv", "a\\b", "党务/2026年.html"])
    func `a path of odd but honest names is written`(path: String) throws {
        try folder.build([path: "x"])
        #expect(folder.read("site/\(path)") == "x")
    }

    @Test(arguments: [("a.html", "a.html"), ("a", "a/b"), ("a/b", "a")])
    func `two files in one place are refused`(first: String, second: String) throws {
        let staged = try SiteWriter(folder: "\(folder.path)/site").begin()
        _ = try staged.put(OutputFile(path: first, bytes: [1]))
        let error = #expect(throws: SiteWriteError.self) {
            try staged.put(OutputFile(path: second, bytes: [2]))
        }
        #expect(error == SiteWriteError(path: second, fault: .duplicatePath))
        staged.abandon()
        #expect(folder.tree() == [:])
    }

    @Test func `a name longer than the disk takes is a fault with its path`() throws {
        let name = String(repeating: "长", count: 100)
        let error = folder.failure(of: [name: "x"])
        #expect(error?.path == "\(folder.path)/site/\(name)")
        #expect(error?.fault == .system(.createFile, code: ENAMETOOLONG))
    }

    @Test func `a whole build from many threads is the build from one`() async throws {
        let pages = (0..<400).map { number in
            OutputFile(
                path: "d\(number % 7)/e\(number % 5)/\(number).html",
                bytes: Array("page \(number)".utf8))
        }
        let staged = try SiteWriter(folder: "\(folder.path)/many").begin()
        let entries = try await withThrowingTaskGroup(of: ManifestEntry.self) { group in
            for page in pages { group.addTask { try staged.put(page) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        let summary = try staged.finish(entries)
        #expect(summary.written == 400)
        let texts = pages.map { ($0.path, String(decoding: $0.bytes, as: UTF8.self)) }
        try folder.build(Dictionary(uniqueKeysWithValues: texts), into: "one")
        #expect(folder.tree("many") == folder.tree("one"))
    }

    @Test func `a large file and an empty one are written and compared whole`() throws {
        let large = String(repeating: "公开", count: 100_000)
        try folder.build(["large.html": large, "empty.css": ""])
        let before = folder.inode("site/large.html")
        let summary = try folder.build(["large.html": large, "empty.css": "", "x": "x"])
        #expect(summary.unchanged == 2)
        #expect(folder.inode("site/large.html") == before)
        let last = String(large.dropLast()) + "示"
        #expect(try folder.build(["large.html": last, "empty.css": "", "x": "x"]).written == 1)
        #expect(folder.read("site/large.html") == last)
    }
}
