import Outputs
import Testing

/// The files of a site as they would be written.
struct SiteFiles {
    private struct Missing: Error {}

    /// Their bytes by path.
    let all: [String: [UInt8]]

    /// Makes every file of a board's site.
    init(_ board: InMemoryBoard) throws {
        let plan = try SitePlan(
            try #require(board.board()), templates: try SiteTemplates(overrides: []),
            fileSize: { board.bytes($0)?.count },
            read: { path in
                guard let bytes = board.bytes(path) else { throw Missing() }
                return bytes
            })
        var files: [String: [UInt8]] = [:]
        for file in plan.files { files[file.path] = try file.bytes() }
        all = files
    }

    /// A file as text.
    func text(_ path: String) throws -> String {
        String(decoding: try #require(all[path], "\(path) is there"), as: UTF8.self)
    }
}
