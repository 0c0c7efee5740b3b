import Foundation
import TestSupport
import Testing

/// The sample board's own site: whole, and asking nothing of anybody.
struct SampleSiteTests {
    /// The site of the sample board, built once.
    private static let built = Result { () throws -> (ProgramResult, [String: [UInt8]]) in
        let folder = try TemporaryBoard()
        let result = try ProgramRun("build", "--output", folder.folder.path + "/site").result()
        return (result, try folder.files(below: "site"))
    }

    private var site: [String: [UInt8]] {
        get throws { try Self.built.get().1 }
    }

    private var pages: [(path: String, text: String)] {
        get throws {
            try site.filter { $0.key.hasSuffix(".html") }.sorted { $0.key < $1.key }
                .map { ($0.key, String(decoding: $0.value, as: UTF8.self)) }
        }
    }

    @Test func `the sample board has no finding`() throws {
        let result = try ProgramRun("check", "--strict").result()
        #expect(result.outputText == "")
        #expect(result.errorText.hasSuffix(" records: no findings\n"))
        #expect(result.ending == .exit(0))
    }

    @Test func `it builds`() throws {
        let result = try Self.built.get().0
        #expect(result.ending == .exit(0))
        #expect(result.outputText == "")
        #expect(try pages.count > 100)
        for path in ["index.html", "404.html", "catalogue.html", "manifest.json"] {
            #expect(try site[path] != nil, "\(path)")
        }
    }

    @Test func `every relative link leads to a file of the site`() throws {
        let site = try site
        let broken = try pages.filter { !$0.path.hasSuffix("404.html") }.flatMap { page in
            Self.targets(in: page.text).compactMap { target -> String? in
                let file = target.prefix { $0 != "#" && $0 != "?" }
                if file.isEmpty || target.contains(#/^[a-z]+:/#) { return nil }
                let path = Self.joined(file.removingPercentEncoding ?? "", from: page.path)
                return site[path] != nil ? nil : "\(page.path): \(target)"
            }
        }
        #expect(broken == [])
    }

    @Test func `every page names its language, its title and one main heading`() throws {
        let wrong = try pages.filter { page in
            !page.text.contains("<html lang=\"") || !page.text.contains("<title>")
                || page.text.ranges(of: "<h1").count != 1
        }
        #expect(wrong.map(\.path) == [])
    }

    @Test func `no page has one id twice`() throws {
        let wrong = try pages.compactMap { page -> String? in
            let ids = page.text.matches(of: #/ id="([^"]*)"/#).map { String($0.1) }
            return Set(ids).count == ids.count ? nil : page.path
        }
        #expect(wrong == [])
    }

    @Test func `the manifest lists every file but itself, with its size`() throws {
        struct Manifest: Decodable {
            struct Entry: Decodable {
                let path: String
                let bytes: Int
            }
            let files: [Entry]
        }
        let site = try site
        let manifest = try JSONDecoder().decode(
            Manifest.self, from: Data(site["manifest.json"] ?? []))
        let sizes = manifest.files.map { "\($0.path) \($0.bytes)" }
        let there = site.filter { $0.key != "manifest.json" }.map { "\($0.key) \($0.value.count)" }
        #expect(sizes.sorted() == there.sorted())
    }

    private static func targets(in page: String) -> [String] {
        page.matches(of: #/ (?:href|src)="([^"]*)"/#)
            .map { String($0.1).replacing("&amp;", with: "&") }
    }

    private static func joined(_ target: String, from page: String) -> String {
        if target.hasPrefix("/") { return target }
        var parts = page.split(separator: "/").dropLast().map(String.init)
        for part in target.split(separator: "/") {
            switch part {
            case ".": continue
            case "..": if parts.isEmpty { parts.append("..") } else { parts.removeLast() }
            default: parts.append(String(part))
            }
        }
        return parts.joined(separator: "/")
    }
}
