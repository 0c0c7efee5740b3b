import Foundation
import TestSupport

/// The sample board as a district would publish it: below a path, in its three languages,
/// compressed, with a term for lists of residents.
enum BuiltSite {
    /// What the build said, and where the site is.
    struct Build: Sendable {
        let result: ProgramResult
        let board: TemporaryBoard
        let files: [String: [UInt8]]
    }

    /// The build, made once.
    static let sample = Result { () throws -> Build in
        let board = try TemporaryBoard()
        try FileManager.default.copyItem(
            at: PackageFolder.root.appending(path: "content"),
            to: board.folder.appending(path: "content"))
        let file = board.folder.appending(path: "content/board.yml")
        let kept = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").filter {
            line in !["languages:", "base-url:", "retain:"].contains { line.hasPrefix($0) }
        }
        let own = [
            "languages: [zh-Hans, zh-Hant, en]", "base-url: https://example.org/board/",
            "retain: 180d", "",
        ]
        try board.write("content/board.yml", (kept.map(String.init) + own).joined(separator: "\n"))
        let result = try board.run("build", "--compress", "--output", "board")
        return Build(result: result, board: board, files: try board.files(below: "board"))
    }

    /// Every page with its text, by path.
    static var pages: [(path: String, text: String)] {
        get throws {
            try sample.get().files.filter { $0.key.hasSuffix(".html") }
                .sorted { $0.key < $1.key }
                .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
        }
    }

    /// The meta tags of a page in their order.
    static func meta(_ page: String) -> [(name: String, content: String)] {
        page.matches(of: #/<meta name="([^"]*)" content="([^"]*)">/#)
            .map { (String($0.1), String($0.2)) }
    }

    /// The page of a record: its template is the only one with a header block that folds.
    static func isRecord(_ page: String) -> Bool { page.contains("class=\"facts-block has-more\"") }
}
