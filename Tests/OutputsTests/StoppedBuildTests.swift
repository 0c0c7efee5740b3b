import Glibc
import Outputs
import Synchronization
import Testing

private let old = ["index.html": "旧", "same.html": "同", "gone/page.html": "去"]
private let new = ["index.html": "新", "same.html": "同", "party/page.html": "来"]
private let foreign = ["README.md": "说明", "gone/note.txt": "便条", "up/.keep": ""]

/// A kill is what the disk is at a step: the observer looks, and keeps a copy to go on from.
struct StoppedBuildTests {
    private let folder = TemporaryFolder()

    /// The state of the disk after every step of a build.
    private func states(
        disk make: (@escaping @Sendable (SiteDisk.Operation) -> Void) -> SiteDisk
    ) throws -> [(step: SiteDisk.Operation, state: TemporaryFolder)] {
        let seen = Mutex<[(step: SiteDisk.Operation, state: TemporaryFolder)]>([])
        let folder = folder
        try folder.build(
            new,
            disk: make { step in
                let state = folder.copy()
                seen.withLock { $0.append((step, state)) }
            })
        return seen.withLock { $0 }
    }

    private func prepareOldSite() throws {
        try folder.build(old)
        for (path, text) in foreign { folder.write("site/\(path)", text) }
        symlink("nowhere", "\(folder.path)/site/link")
    }

    private func finishedTree() throws -> [String: String] {
        let other = TemporaryFolder()
        try other.build(old)
        for (path, text) in foreign { other.write("site/\(path)", text) }
        symlink("nowhere", "\(other.path)/site/link")
        try other.build(new)
        return other.tree("site")
    }

    @Test(arguments: [true, false])
    func `at every step the site is the old one or the new one whole`(links: Bool) throws {
        try prepareOldSite()
        let before = folder.tree("site")
        let after = try finishedTree()
        let states = try states { SiteDisk(linksFiles: links, observer: $0) }
        let trees = states.map { $0.state.tree("site") }
        let swap = try #require(states.firstIndex { $0.step == .exchange })
        #expect(states.count > 30)
        #expect(trees[..<swap].allSatisfy { $0 == before })
        #expect(trees[swap...].allSatisfy { $0 == after })
        #expect(
            folder.tree()
                == Dictionary(
                    uniqueKeysWithValues: after.map { ("site/" + $0.key, $0.value) } + [
                        ("site/", "folder")
                    ]
                ))
    }

    @Test func `at every step of a first build the site is absent or whole`() throws {
        let states = try states { SiteDisk(observer: $0) }
        let swap = try #require(states.firstIndex { $0.step == .rename })
        #expect(states[..<swap].allSatisfy { $0.state.status("site") == nil })
        let after = folder.tree("site")
        #expect(states[swap...].allSatisfy { $0.state.tree("site") == after })
    }

    @Test(arguments: [(true, true), (false, true), (true, false), (false, false)])
    func `the build after a kill at any step ends as if there had been none`(
        links: Bool, exchange: Bool
    ) throws {
        try prepareOldSite()
        let after = try finishedTree()
        let states = try states {
            SiteDisk(linksFiles: links, exchangesFolders: exchange, observer: $0)
        }
        for (index, (step, state)) in states.enumerated() {
            let summary = try state.build(new)
            #expect(state.tree("site") == after, "killed at step \(index), \(step)")
            #expect(state.tree().keys.filter { !$0.hasPrefix("site/") } == [])
            #expect(summary.leftover == nil)
        }
    }

    @Test func `a build that takes another page back after a kill removes the page`() throws {
        try prepareOldSite()
        let states = try states { SiteDisk(observer: $0) }
        for (step, state) in states {
            try state.build(["index.html": "三"])
            let pages = state.tree("site").keys.filter { $0.hasSuffix(".html") }
            #expect(pages == ["index.html"], "killed at \(step)")
            #expect(foreign.allSatisfy { state.read("site/\($0.key)") == $0.value })
        }
    }

    @Test func `between two renames the old site is whole and put back by the next build`() throws {
        try prepareOldSite()
        let before = folder.tree("site")
        let states = try states { SiteDisk(exchangesFolders: false, observer: $0) }
        let gaps = states.filter { $0.state.status("site") == nil }
        let gap = try #require(gaps.first?.state)
        #expect(gaps.count == 1)
        #expect(gap.tree(".site.building/spare") == before)
        let staged = try SiteWriter(folder: "\(gap.path)/site").begin()
        staged.abandon()
        #expect(gap.tree("site") == before)
    }

    @Test(arguments: [SiteDisk.Operation.sync, .exchange])
    func `a file that arrives during the build is not lost`(moment: SiteDisk.Operation) throws {
        try prepareOldSite()
        let folder = folder
        let disk = SiteDisk { step in
            guard step == moment else { return }
            let site = moment == .sync ? "site" : ".site.building/spare"
            folder.write("\(site)/uploads/late.txt", "迟到")
            folder.write("\(site)/README.md", "说明已改")
        }
        let summary = try folder.build(new, disk: disk)
        #expect(folder.read("site/uploads/late.txt") == "迟到")
        #expect(folder.read("site/README.md") == "说明已改")
        #expect(summary.leftover == nil)
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }

    @Test(arguments: [true, false])
    func `a foreign page that arrives during the build is kept and reported`(isOld: Bool) throws {
        try prepareOldSite()
        let folder = folder
        let disk = SiteDisk { step in
            guard step == .sync else { return }
            folder.write("site/party/page.html", "手写")
            let times = [timespec(), timespec()]
            if isOld { utimensat(AT_FDCWD, "\(folder.path)/site/party/page.html", times, 0) }
        }
        let summary = try folder.build(new, disk: disk)
        let kept = "\(folder.path)/.site.building/spare/party/page.html"
        #expect(
            summary.leftover == SiteWriteError(path: kept, fault: .foreignFile(others: 0)))
        #expect(folder.read("site/party/page.html") == "来")
        #expect(folder.failure(of: new) == summary.leftover)
        #expect(folder.read(".site.building/spare/party/page.html") == "手写")
        unlink(kept)
        try folder.build(new)
        #expect(folder.tree().keys.filter { !$0.hasPrefix("site/") } == [])
    }
}
