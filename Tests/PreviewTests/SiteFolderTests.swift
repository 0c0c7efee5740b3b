import Preview
import Testing

struct SiteFolderTests {
    private let board: TemporaryFolder
    private let site: SiteFolder

    init() throws {
        board = try TemporaryFolder()
        try board.make("site/finance")
        try board.write("secret.txt", "secret")
        try board.write("site/index.html", "home")
        try board.write("site/finance/a.csv", "1,2")
        try board.link("site/out.txt", to: "../secret.txt")
        try board.link("site/etc", to: "/etc")
        try board.link("site/inside", to: "finance")
        site = SiteFolder(board.path + "/site")
    }

    @Test func `files and folders are found`() {
        #expect(site.place(at: ["index.html"]) == .file(Array("home".utf8)))
        #expect(site.place(at: ["finance", "a.csv"]) == .file(Array("1,2".utf8)))
        #expect(site.place(at: ["finance"]) == .folder)
        #expect(site.place(at: []) == .folder)
    }

    @Test(arguments: [
        ["nothing"], ["index.html", "x"], ["finance", "b"], ["out.txt"], ["etc", "passwd"], ["etc"],
        ["inside", "a.csv"],
    ])
    func `what is not there, or behind a link, is nothing`(_ names: [String]) {
        #expect(site.place(at: names) == .nothing)
    }

    @Test func `a site that is gone, and one that is exchanged, are seen as they are`() throws {
        try board.move("site", to: "old")
        #expect(site.place(at: ["index.html"]) == .nothing)
        try board.make("site")
        try board.write("site/index.html", "new")
        #expect(site.place(at: ["index.html"]) == .file(Array("new".utf8)))
    }
}
