import Foundation
import Preview
import Testing

/// What the watcher tells of real folders.
struct ChangeWatcherTests {
    private let board: TemporaryFolder

    init() throws {
        board = try TemporaryFolder()
        try board.make("content/finance")
        try board.write("content/board.yml", "name: x\n")
        try board.write("content/finance/a.md", "old")
    }

    private func watcher() throws -> ChangeWatcher { try ChangeWatcher(board: board.path) }

    /// Whether a change is told; the system tells of it before the call that made it returns.
    private func tells(_ watcher: ChangeWatcher, _ change: () throws -> Void) throws -> Bool {
        _ = try watcher.takeChanges()
        try change()
        return try watcher.takeChanges()
    }

    @Test func `nothing is told while nothing happens, and reading is nothing`() throws {
        let watcher = try watcher()
        #expect(
            try !tells(watcher) {
                _ = try String(
                    contentsOfFile: board.path + "/content/finance/a.md", encoding: .utf8)
            })
    }

    @Test func `a written, a new, a removed and a touched file are told of`() throws {
        let watcher = try watcher()
        #expect(try tells(watcher) { try board.write("content/finance/a.md", "new") })
        #expect(try tells(watcher) { try board.write("content/finance/b.md", "new") })
        #expect(try tells(watcher) { try board.remove("content/finance/b.md") })
        #expect(
            try tells(watcher) {
                try FileManager.default.setAttributes(
                    [.posixPermissions: 0o600], ofItemAtPath: board.path + "/content/board.yml")
            })
    }

    @Test func `a save by vim is told of: the old file aside, the new one in its place`() throws {
        let watcher = try watcher()
        #expect(try !tells(watcher) { try board.write("content/finance/.a.md.swp", "x") })
        #expect(try !tells(watcher) { try board.write("content/finance/4913", "") })
        #expect(
            try tells(watcher) {
                try board.move("content/finance/a.md", to: "content/finance/a.md~")
                try board.write("content/finance/a.md", "new")
                try board.remove("content/finance/a.md~")
            })
    }

    @Test(arguments: [
        ".~lock.a.xlsx#", "~$a.docx", "~WRL0001.tmp", "a.md~", ".#a.md", "#a.md#", ".a.md.swx",
        "a.md.bak", "A.TMP", ".hidden.md",
    ])
    func `files that editors keep for themselves do not count, until they take a record's name`(
        _ name: String
    ) throws {
        let watcher = try watcher()
        #expect(try !tells(watcher) { try board.write("content/finance/\(name)", "x") })
        #expect(
            try tells(watcher) {
                try board.move("content/finance/\(name)", to: "content/finance/a.md")
            })
    }

    @Test func `folders that come later are watched, with what is in them`() throws {
        let watcher = try watcher()
        #expect(try tells(watcher) { try board.make("content/party/deep/deeper") })
        #expect(try tells(watcher) { try board.write("content/party/deep/deeper/a.md", "x") })
        try board.make("elsewhere/inner")
        #expect(try tells(watcher) { try board.move("elsewhere", to: "content/moved") })
        #expect(try tells(watcher) { try board.write("content/moved/inner/a.md", "x") })
    }

    @Test func `templates are watched when they come`() throws {
        let watcher = try watcher()
        #expect(try tells(watcher) { try board.make("templates/pages") })
        #expect(try tells(watcher) { try board.write("templates/pages/home.mustache", "x") })
    }

    @Test func `a folder that moved out of the board is let go`() throws {
        let watcher = try watcher()
        #expect(try tells(watcher) { try board.move("content/finance", to: "finance") })
        #expect(try !tells(watcher) { try board.write("finance/a.md", "x") })
    }

    @Test func `the whole content may go and come again`() throws {
        let watcher = try watcher()
        #expect(try tells(watcher) { try board.remove("content") })
        #expect(try tells(watcher) { try board.make("content/finance") })
        #expect(try tells(watcher) { try board.write("content/finance/a.md", "x") })
    }

    @Test func `the board itself may go and come again`() throws {
        let watcher = try watcher()
        #expect(watcher.hasBoard)
        #expect(try tells(watcher) { try board.remove("") })
        #expect(!watcher.hasBoard)
        #expect(try !watcher.findBoardAgain())
        try board.make("content/finance")
        #expect(try watcher.findBoardAgain())
        #expect(try tells(watcher) { try board.write("content/finance/a.md", "x") })
    }

    @Test func `what is written beside content and templates does not count`() throws {
        let watcher = try watcher()
        #expect(
            try !tells(watcher) {
                try board.make("site/finance")
                try board.write("site/finance/index.html", "x")
                try board.make(".site.building")
                try board.write("notes.md", "x")
            })
    }

    @Test func `after more changes than the system keeps, everything is looked at anew`() throws {
        let watcher = try watcher()
        let limit = try String(
            contentsOfFile: "/proc/sys/fs/inotify/max_queued_events", encoding: .utf8)
        let count = try #require(Int(limit.trimmingCharacters(in: .whitespacesAndNewlines)))
        try #require(count < 100_000)
        #expect(
            try tells(watcher) {
                // Each makes a change of another kind than the one before, so none is left out.
                for number in 0...(count / 2) {
                    let file = fopen(board.path + "/content/finance/\(number % 7).md", "w")
                    fclose(file)
                }
                try board.make("content/late")
            })
        #expect(try tells(watcher) { try board.write("content/late/a.md", "x") })
    }

    @Test func `a board that is not there yet is found when it is`() throws {
        let later = board.path + "/later"
        let watcher = try ChangeWatcher(board: later)
        #expect(!watcher.hasBoard)
        try board.make("later/content")
        #expect(try watcher.findBoardAgain())
        #expect(try tells(watcher) { try board.write("later/content/board.yml", "x") })
    }
}
