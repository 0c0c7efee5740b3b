import Glibc
import Outputs
import Testing

private let pages = ["index.html": "首页", "finance/ledger/2026-10.html": "<p>十月</p>"]

struct SiteWriterTests {
    private let folder = TemporaryFolder()

    @Test func `a first build writes the pages and nothing beside the site`() throws {
        let summary = try folder.build(pages)
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
        #expect(folder.read("site/index.html") == "首页")
        #expect(folder.read("site/finance/ledger/2026-10.html") == "<p>十月</p>")
        #expect(folder.status("site/index.html")?.st_mode == S_IFREG | 0o644)
        #expect((summary.written, summary.unchanged, summary.removed) == (2, 0, 0))
        #expect(summary.kept == 0 && summary.leftover == nil)
    }

    @Test func `a build with nothing new leaves the site itself in place`() throws {
        try folder.build(pages)
        let before = folder.inode("site")
        let summary = try folder.build(pages)
        #expect(folder.inode("site") == before)
        #expect((summary.written, summary.unchanged) == (0, 2))
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }

    @Test(arguments: [true, false])
    func `an unchanged page keeps its times, and with hard links its inode`(links: Bool) throws {
        try folder.build(pages)
        let before = try #require(folder.status("site/index.html"))
        let disk = SiteDisk(linksFiles: links)
        let summary = try folder.build(pages.merging(["new.html": "新"]) { $1 }, disk: disk)
        let after = try #require(folder.status("site/index.html"))
        #expect(after.st_mtim.tv_sec == before.st_mtim.tv_sec)
        #expect(after.st_mtim.tv_nsec == before.st_mtim.tv_nsec)
        #expect((after.st_ino == before.st_ino) == links)
        #expect(folder.read("site/index.html") == "首页")
        #expect((summary.written, summary.unchanged) == (1, 2))
    }

    @Test func `a changed page is a new file, so a reader of the old one is not disturbed`() throws
    {
        try folder.build(pages)
        let reader = open("\(folder.path)/site/index.html", O_RDONLY)
        defer { close(reader) }
        let before = folder.inode("site/index.html")
        let summary = try folder.build(pages.merging(["index.html": "新首页"]) { $1 })
        var old = [UInt8](repeating: 0, count: 64)
        let count = read(reader, &old, 64)
        #expect(String(decoding: old.prefix(count), as: UTF8.self) == "首页")
        #expect(folder.read("site/index.html") == "新首页")
        #expect(folder.inode("site/index.html") != before)
        #expect((summary.written, summary.unchanged) == (1, 1))
    }

    @Test func `a page that is no longer built is removed with its empty folders`() throws {
        try folder.build(pages)
        let summary = try folder.build(["index.html": "首页"])
        #expect(folder.tree("site").keys.sorted() == ["index.html", "manifest.json"])
        #expect((summary.removed, summary.unchanged) == (1, 1))
    }

    @Test func `a page may take the place of a folder of pages, and back`() throws {
        try folder.build(["a/b.html": "1", "c": "2"])
        try folder.build(["a": "3", "c/d.html": "4"])
        #expect(folder.read("site/a") == "3")
        #expect(folder.read("site/c/d.html") == "4")
    }

    @Test func `two builds of the same pages are the same to the byte`() throws {
        try folder.build(pages, into: "one")
        try folder.build(["other.html": "旧"], into: "two")
        try folder.build(pages, into: "two")
        #expect(folder.tree("one") == folder.tree("two"))
    }

    @Test func `a page that someone changed on the disk is written again`() throws {
        try folder.build(pages)
        folder.write("site/index.html", "假的")
        let summary = try folder.build(pages)
        #expect(folder.read("site/index.html") == "首页")
        #expect((summary.written, summary.unchanged) == (1, 1))
    }

    @Test func `a page that someone removed is written again`() throws {
        try folder.build(pages)
        unlink("\(folder.path)/site/index.html")
        try folder.build(pages)
        #expect(folder.read("site/index.html") == "首页")
    }

    @Test func `a site behind a symbolic link is built where the link leads`() throws {
        mkdir("\(folder.path)/real", 0o755)
        mkdir("\(folder.path)/real/public", 0o755)
        symlink("real/public", "\(folder.path)/site")
        try folder.build(pages)
        try folder.build(["index.html": "新"])
        #expect(folder.status("site").map { $0.st_mode & S_IFMT } == S_IFLNK)
        #expect(folder.read("real/public/index.html") == "新")
        #expect(folder.tree("real").keys.filter { !$0.hasPrefix("public/") } == [])
    }

    @Test func `the folder of the site keeps its mode`() throws {
        mkdir("\(folder.path)/site", 0o755)
        chmod("\(folder.path)/site", 0o2750)
        try folder.build(pages)
        #expect(folder.status("site")?.st_mode == S_IFDIR | 0o2750)
    }

    @Test func `without an exchange of folders two renames do`() throws {
        let disk = SiteDisk(exchangesFolders: false)
        try folder.build(pages, disk: disk)
        folder.write("site/README.md", "说明")
        try folder.build(["index.html": "新"], disk: disk)
        #expect(folder.read("site/index.html") == "新")
        #expect(folder.read("site/README.md") == "说明")
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }

    @Test func `a second build at the same time is refused and disturbs nothing`() throws {
        let first = try SiteWriter(folder: "\(folder.path)/site").begin()
        let entry = try first.put(OutputFile(path: "a.html", bytes: [65]))
        let error = folder.failure(of: pages)
        #expect(error == SiteWriteError(path: "\(folder.path)/site", fault: .anotherBuild))
        _ = try first.finish([entry])
        #expect(folder.read("site/a.html") == "A")
        try folder.build(pages)
        #expect(folder.read("site/index.html") == "首页")
    }

    @Test func `giving up leaves the old site and nothing beside it`() throws {
        try folder.build(pages)
        let before = folder.tree()
        let staged = try SiteWriter(folder: "\(folder.path)/site").begin()
        _ = try staged.put(OutputFile(path: "x/y/z.html", bytes: [1]))
        staged.abandon()
        #expect(folder.tree() == before)
    }

    @Test func `what a stopped build left is cleared`() throws {
        folder.write(".site.building/lock", "")
        folder.write(".site.building/next/half/page.html", "半")
        try folder.build(pages)
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
        #expect(folder.tree("site").keys.contains("half/page.html") == false)
    }

    @Test func `a folder for building that no build made is left alone`() throws {
        folder.write(".site.building/diary.txt", "日记")
        let error = folder.failure(of: pages)
        #expect(error?.path == "\(folder.path)/.site.building")
        #expect(error?.fault == .foreignBuildingFolder)
        #expect(folder.read(".site.building/diary.txt") == "日记")
    }

    @Test(arguments: [
        ("missing/site", "missing/", SiteDisk.Operation.open, ENOENT),
        ("file/site", "file/site", .open, ENOTDIR),
        ("dangling", "dangling", .open, ENOENT),
    ])
    func `a site without a parent names the path that is missing`(
        site: String, path: String, operation: SiteDisk.Operation, code: Int32
    ) throws {
        folder.write("file", "")
        symlink("nowhere", "\(folder.path)/dangling")
        let error = folder.failure(of: pages, into: site)
        #expect(error?.path == "\(folder.path)/\(path)")
        #expect(error?.fault == .system(operation, code: code))
    }

    @Test func `a parent that takes no new folder is named`() throws {
        let error = #expect(throws: SiteWriteError.self) {
            try SiteWriter(folder: "/proc/site").begin()
        }
        #expect(error?.path == "/proc/.site.building")
        guard case .system(.makeFolder, code: _) = error?.fault else {
            Issue.record("another fault: \(String(describing: error))")
            return
        }
    }

    @Test(arguments: ["file", "/"])
    func `a site that is no folder with a parent is refused`(site: String) throws {
        folder.write("file", "")
        let path = site == "/" ? site : "\(folder.path)/\(site)"
        let error = #expect(throws: SiteWriteError.self) {
            try SiteWriter(folder: path).begin()
        }
        #expect(error == SiteWriteError(path: path, fault: .notAFolder))
        #expect(folder.tree() == ["file": ""])
    }

    @Test func `a relative path and a slash at the end name the same site`() throws {
        try folder.build(pages, into: "site/")
        try folder.build(["a": "1"], into: "./site//")
        #expect(folder.tree("site").keys.sorted() == ["a", "manifest.json"])
    }
}
