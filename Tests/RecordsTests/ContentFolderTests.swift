import Glibc
import Records
import Testing

struct ContentFolderTests {
    /// A board in a folder of its own that is removed afterwards.
    private func withBoard(_ body: (String) throws -> Void) throws {
        let template = try #require(strdup("/tmp/records-tests-XXXXXX"))
        defer { free(template) }
        let path = String(cString: try #require(mkdtemp(template)))
        defer { remove(path) }
        try body(path)
    }

    private func remove(_ path: String) {
        if let stream = opendir(path) {
            while let entry = readdir(stream) {
                let name = withUnsafeBytes(of: entry.pointee.d_name) {
                    String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self)
                }
                if name != ".", name != ".." { remove(path + "/" + name) }
            }
            closedir(stream)
        }
        if Glibc.remove(path) != 0 { unlink(path) }
    }

    private func write(_ text: String, to path: String) throws {
        let file = try #require(fopen(path, "w"))
        fputs(text, file)
        fclose(file)
    }

    @Test func `files are listed by path and read`() throws {
        try withBoard { board in
            for folder in ["content", "content/finance", "content/finance/a", "content/.git"] {
                mkdir(board + "/" + folder, 0o755)
            }
            try write("1", to: board + "/content/finance/b.md")
            try write("2", to: board + "/content/finance/a/x.md")
            try write("3", to: board + "/content/finance/示例.md")
            try write("4", to: board + "/content/board.yml")
            try write("5", to: board + "/content/.hidden")
            try write("6", to: board + "/content/.git/x")
            symlink("finance", board + "/content/link")
            symlink("board.yml", board + "/content/linked.yml")
            symlink("nowhere", board + "/content/broken")
            symlink("/etc/hostname", board + "/content/finance/outside.md")
            let folder = try ContentFolder(board: board)
            #expect(
                folder.paths == [
                    "content/board.yml", "content/finance/a/x.md", "content/finance/b.md",
                    "content/finance/示例.md", "content/linked.yml",
                ])
            #expect(
                folder.unread == [
                    "content/broken", "content/finance/outside.md", "content/link",
                ])
            #expect(try folder.read("content/finance/示例.md") == Array("3".utf8))
            #expect(try folder.read("content/linked.yml") == Array("4".utf8))
            #expect(try folder.read("content/finance") == [])
        }
    }

    @Test func `what is not there is an error with its path`() throws {
        try withBoard { board in
            #expect {
                _ = try ContentFolder(board: board)
            } throws: {
                let error = $0 as? ContentError
                return error?.path == board + "/content" && error?.code == ENOENT
                    && error?.reason == "No such file or directory"
            }
            #expect(throws: ContentError.self) { try ContentFolder.read(board + "/x.md") }
        }
    }

    @Test func `a file of two gibibytes is refused`() throws {
        try withBoard { board in
            try write("", to: board + "/big")
            truncate(board + "/big", Int(Int32.max))
            #expect {
                _ = try ContentFolder.read(board + "/big")
            } throws: {
                ($0 as? ContentError)?.code == EFBIG
            }
        }
    }

    @Test(
        arguments: [
            ("content/finance/2026-10.md", .finance), ("content/party/a/b.md", .party),
            ("content/finance", nil), ("content/pages/about.md", nil), ("content/board.yml", nil),
            ("finance/a.md", nil), ("", nil),
        ] as [(String, Column?)])
    func `a column is the folder below content`(path: String, column: Column?) {
        #expect(ContentFolder.column(of: path) == column)
    }
}
