import Foundation
import TestSupport
import Testing

/// The servers that docs/hosting.md shows, run from the blocks that it shows, on the loopback.
struct HostingTests {
    /// What a server sent.
    private struct Answer: Decodable {
        let status: Int
        let headers: [String: String]
        let sha256: String
    }

    /// A file of the site as `manifest.json` lists it.
    private struct Manifest: Decodable {
        struct Entry: Decodable {
            let path: String
            let sha256: String
        }
        let files: [Entry]
    }

    enum Server: String, CaseIterable, CustomTestStringConvertible, Sendable {
        case nginx
        case caddy

        /// The language of its block in the document.
        var language: String {
            switch self {
            case .nginx: "nginx"
            case .caddy: "caddyfile"
            }
        }

        /// The compressed forms that it sends as the document sets it up, the best first.
        var encodings: [(name: String, suffix: String)] {
            switch self {
            case .nginx: [("gzip", ".gz")]
            case .caddy: [("br", ".br"), ("gzip", ".gz")]
            }
        }

        var testDescription: String { rawValue }
    }

    /// The only block of a language in docs/hosting.md.
    private func block(_ language: String) throws -> String {
        let document = try String(
            contentsOf: PackageFolder.root.appending(path: "docs/hosting.md"), encoding: .utf8)
        let parts = document.components(separatedBy: "```\(language)\n")
        try #require(parts.count == 2, "one block of \(language)")
        return String(parts[1].components(separatedBy: "\n```")[0])
    }

    private func answers(_ server: Server, _ requests: [(String, [String: String])]) throws
        -> [Answer]
    {
        let build = try BuiltSite.sample.get()
        let scratch = try TemporaryBoard()
        try scratch.write("block", try block(server.language))
        let input = try JSONSerialization.data(
            withJSONObject: requests.map { [$0.0, $0.1] as [Any] })
        let folder = scratch.folder.path
        let result = try ProgramRun(
            arguments: [
                PackageFolder.root.path + "/Tests/serve.py", server.rawValue,
                build.board.folder.path, folder + "/block", folder,
            ], input: [UInt8](input), environment: ["PATH": "/usr/bin:/bin"],
            program: "/usr/bin/python3"
        ).result(secondLimit: 60)
        #expect(result.ending == .exit(0), "\(result.errorText)")
        return try JSONDecoder().decode([Answer].self, from: Data(result.output))
    }

    private func checksums() throws -> [String: String] {
        let files = try BuiltSite.sample.get().files
        let manifest = try JSONDecoder().decode(
            Manifest.self, from: Data(files["manifest.json"] ?? []))
        return Dictionary(uniqueKeysWithValues: manifest.files.map { ($0.path, $0.sha256) })
    }

    @Test(arguments: Server.allCases)
    func `files come with their types, and as they are`(_ server: Server) throws {
        let ledger = "finance/monthly-ledger/2026-10"
        let expected = [
            ("", "index.html", "text/html; charset=utf-8"),
            (ledger + ".html", ledger + ".html", "text/html; charset=utf-8"),
            (ledger + "-entries.csv", ledger + "-entries.csv", "text/csv; charset=utf-8"),
            ("assets/style.css", "assets/style.css", "text/css; charset=utf-8"),
            ("assets/icon.svg", "assets/icon.svg", "image/svg+xml"),
            ("assets/reading.js", "assets/reading.js", "javascript; charset=utf-8"),
            ("finance/", "finance/index.html", "text/html; charset=utf-8"),
        ]
        let sums = try checksums()
        for (answer, row) in zip(
            try answers(server, expected.map { ("/board/" + $0.0, [:]) }), expected)
        {
            #expect(answer.status == 200, "\(row.0)")
            #expect(answer.sha256 == sums[row.1], "\(row.0)")
            #expect(answer.headers["content-type"]?.contains(row.2) == true, "\(answer.headers)")
            #expect(answer.headers["content-encoding"] == nil)
            #expect(answer.headers["cache-control"] == "no-cache")
            let policy = answer.headers["content-security-policy"] ?? ""
            #expect(policy.hasPrefix("default-src 'self'") && !policy.contains("unsafe"))
        }
    }

    @Test(arguments: Server.allCases)
    func `compressed forms are sent to whoever takes them`(_ server: Server) throws {
        let sums = try checksums()
        for encoding in server.encodings {
            let path = "/board/finance/monthly-ledger/2026-10.html"
            let answer = try #require(
                try answers(server, [(path, ["Accept-Encoding": encoding.name])]).first)
            #expect(answer.status == 200)
            #expect(answer.headers["content-encoding"] == encoding.name)
            #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
            #expect(answer.headers["vary"]?.lowercased() == "accept-encoding")
            #expect(
                answer.sha256
                    == sums["finance/monthly-ledger/2026-10.html" + encoding.suffix])
        }
    }

    @Test(arguments: Server.allCases)
    func `an address that is not there gets the board's own page, at any depth`(_ server: Server)
        throws
    {
        let paths = ["/board/nothing.html", "/board/finance/monthly-ledger/1999-01.html"]
        let sum = try checksums()["404.html"]
        for answer in try answers(server, paths.map { ($0, [:]) }) {
            #expect(answer.status == 404)
            #expect(answer.sha256 == sum)
            #expect(answer.headers["content-type"] == "text/html; charset=utf-8")
            #expect(answer.headers["content-security-policy"] == nil, "its own is stricter")
        }
    }

    @Test(arguments: Server.allCases)
    func `a folder without its slash leads to the folder, and a page is asked for again cheaply`(
        _ server: Server
    ) throws {
        let first = try answers(server, [("/board/finance", [:]), ("/board/index.html", [:])])
        #expect((300..<400).contains(first[0].status))
        #expect(first[0].headers["location"]?.hasSuffix("/finance/") == true)
        guard let tag = first.last?.headers["etag"] else { return }
        let again = try answers(server, [("/board/index.html", ["If-None-Match": tag])])
        #expect(again.first?.status == 304)
    }
}
