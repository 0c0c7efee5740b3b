import Outputs
import Pages
import Testing

extension InMemoryBoard {
    private struct Missing: Error {}

    /// The pages of its site as text, by path.
    func site() throws -> [String: String] {
        let plan = try SitePlan(
            try #require(board()), templates: try SiteTemplates(overrides: []),
            fileSize: { bytes($0)?.count },
            read: { path in
                guard let bytes = bytes(path) else { throw Missing() }
                return bytes
            })
        var pages: [String: String] = [:]
        for file in plan.files where file.path.hasSuffix(".html") {
            pages[file.path] = String(decoding: try file.bytes(), as: UTF8.self)
        }
        return pages
    }
}
