import Glibc
import Outputs
import Testing

private let pages = ["index.html": "首页", "finance/ledger.html": "账"]

struct ForeignFilesTests {
    private let folder = TemporaryFolder()

    @Test(arguments: [(true, true), (false, true), (true, false), (false, false)])
    func `files, folders and links that no build wrote stay`(links: Bool, exchange: Bool) throws {
        let disk = SiteDisk(linksFiles: links, exchangesFolders: exchange)
        try folder.build(pages, disk: disk)
        folder.write("site/CNAME", "board.example")
        folder.write("site/.git/objects/ab/cd", "object")
        folder.write("site/finance/note.txt", "便条")
        symlink("../outside", "\(folder.path)/site/link")
        mkdir("\(folder.path)/site/empty", 0o755)
        mkfifo("\(folder.path)/site/finance/pipe", 0o600)
        chmod("\(folder.path)/site/.git", 0o500)
        let note = try #require(folder.status("site/finance/note.txt"))
        let summary = try folder.build(["index.html": "新"], disk: disk)
        #expect(
            folder.tree("site").filter { $0.key != "manifest.json" } == [
                "index.html": "新", "CNAME": "board.example", "finance/": "folder",
                "finance/note.txt": "便条", "finance/pipe": "special", "link": "-> ../outside",
                "empty/": "folder", ".git/": "folder", ".git/objects/": "folder",
                ".git/objects/ab/": "folder", ".git/objects/ab/cd": "object",
            ])
        let kept = try #require(folder.status("site/finance/note.txt"))
        #expect(kept.st_mtim.tv_nsec == note.st_mtim.tv_nsec)
        #expect((kept.st_ino == note.st_ino) == links)
        #expect(folder.status("site/.git")?.st_mode == S_IFDIR | 0o500)
        #expect(summary.kept == 5 && summary.removed == 1 && summary.leftover == nil)
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }

    @Test func `a link out of the site is neither followed nor emptied`() throws {
        folder.write("outside/deep/file.txt", "外")
        try folder.build(pages)
        symlink("../outside", "\(folder.path)/site/uploads")
        try folder.build(["index.html": "新"])
        #expect(folder.tree("outside") == ["deep/": "folder", "deep/file.txt": "外"])
        #expect(folder.tree("site")["uploads"] == "-> ../outside")
    }

    @Test func `a page is not taken from behind a link, and not written through one`() throws {
        folder.write("outside/ledger.html", "账")
        mkdir("\(folder.path)/site", 0o755)
        symlink("../outside", "\(folder.path)/site/finance")
        let folder = folder
        let disk = SiteDisk { _ in
            #expect(folder.status("outside/ledger.html")?.st_nlink == 1)
        }
        let error = folder.failure(of: pages, disk: disk)
        #expect(error?.path == "\(folder.path)/site/finance")
        #expect(error?.fault == .foreignFile(others: 0))
        #expect(folder.tree("outside") == ["ledger.html": "账"])
        #expect(folder.tree().keys.filter { $0.hasPrefix(".") } == [])
    }

    @Test(arguments: ["index.html", "finance/ledger.html", "finance", "index.html/inner.txt"])
    func `a file that no build wrote is not written over`(path: String) throws {
        folder.write("site/\(path)", "手写")
        folder.write("site/z.txt", "z")
        let before = folder.tree()
        let error = folder.failure(of: pages)
        let place = path.hasPrefix("index.html") ? "index.html" : path
        #expect(error?.path == "\(folder.path)/site/\(place)")
        #expect(error?.fault == .foreignFile(others: 0))
        #expect(folder.tree() == before)
    }

    @Test func `the first of several files in the way is named, the others counted`() throws {
        for path in pages.keys { folder.write("site/\(path)", "手写") }
        let error = folder.failure(of: pages)
        #expect(error?.path == "\(folder.path)/site/finance/ledger.html")
        #expect(error?.fault == .foreignFile(others: 1))
    }

    @Test(arguments: [true, false])
    func `a file that no build wrote with a page's own bytes becomes the page`(links: Bool) throws {
        folder.write("site/index.html", "首页")
        let summary = try folder.build(pages, disk: SiteDisk(linksFiles: links))
        #expect((summary.written, summary.unchanged, summary.kept) == (1, 1, 0))
        #expect(summary.leftover == nil)
        #expect(folder.read("site/index.html") == "首页")
    }

    @Test(arguments: [
        "", "{", "[]", "null", "\u{0}\u{1}", #"{"version":2,"files":[]}"#, #"{"version":1}"#,
        #"{"version":1,"files":[{"bytes":3}]}"#, #"{"version":1,"files":[{"path":"index.html"}"#,
        #"{"version":1,"files":[{"path":"index.html"}]}x"#, #"{"version":1,"files":[],"files":[]}"#,
        #"{"version":1,"files":[{"path":"\ud800"}]}"#, #"{"name":"my app","icons":[]}"#,
        String(repeating: "[", count: 100_000),
        #"{"x":"# + String(repeating: "[", count: 100_000),
    ])
    func `a manifest that no build can have written is not written over`(text: String) throws {
        try folder.build(pages)
        folder.write("site/manifest.json", text)
        let error = folder.failure(of: ["index.html": "新"])
        #expect(error?.path == "\(folder.path)/site/index.html")
        #expect(error?.fault == .foreignFile(others: 1))
        #expect(folder.read("site/manifest.json") == text)
    }

    @Test func `without a manifest every file of the old site stays`() throws {
        try folder.build(pages)
        unlink("\(folder.path)/site/manifest.json")
        let summary = try folder.build(["index.html": "首页"])
        #expect(folder.read("site/finance/ledger.html") == "账")
        #expect((summary.kept, summary.removed) == (1, 0))
    }

    @Test func `a manifest that was only laid out anew is still one`() throws {
        try folder.build(pages)
        folder.write(
            "site/manifest.json",
            """
            {"by": {"x": [1, -2.5e3, true, null, "\\u4e00\\n"]}, "files": [\r
              {"sha256": "", "path": "\\u0069ndex.html"}, {"path": "finance\\/ledger.html"}
            ], "version": 1}
            """)
        let summary = try folder.build(["index.html": "新"])
        #expect((summary.written, summary.removed, summary.kept) == (1, 1, 0))
        #expect(folder.tree("site").keys.sorted() == ["index.html", "manifest.json"])
    }

    @Test(arguments: 0..<200)
    func `a damaged manifest never makes a build lose a foreign file`(seed: Int) throws {
        try folder.build(pages)
        folder.write("site/note.txt", "便条")
        var bytes = Array((folder.read("site/manifest.json") ?? "").utf8)
        bytes[(seed * 7919) % bytes.count] = UInt8(truncatingIfNeeded: seed * 31)
        bytes.removeSubrange((seed % 3 == 0 ? bytes.count - seed / 3 : bytes.count)...)
        folder.write("site/manifest.json", String(decoding: bytes, as: UTF8.self))
        _ = folder.failure(of: ["index.html": "新"])
        #expect(folder.read("site/note.txt") == "便条")
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }
}
