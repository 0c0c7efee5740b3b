import Foundation
import TestSupport
import Testing

/// What a page costs on a poor line, and what it may ask a browser to do.
struct SiteWeightTests {
    /// A page with the style sheets and scripts that it asks for to be read.
    private func weight(
        of page: (path: String, text: String), in files: [String: [UInt8]], suffix: String = ""
    ) -> Int {
        let depth = page.path.split(separator: "/").count - 1
        let assets = page.text.matches(of: #/(?:src|href)="([^"]*\.(?:css|js))"/#).map {
            String($0.1).replacing(String(repeating: "../", count: depth), with: "")
        }
        return ([page.path] + assets).reduce(0) { sum, path in
            sum + (files[path + suffix] ?? files[path] ?? []).count
        }
    }

    @Test func `the build says nothing and succeeds`() throws {
        let build = try BuiltSite.sample.get()
        #expect(build.result.ending == .exit(0))
        #expect(build.files.count > 1000)
    }

    /// A month's page is left out: it is a stack of sheets for the wall, as long as they are many.
    @Test func `a page with its style and script weighs at most 60 KB, 15 KB compressed`() throws {
        let files = try BuiltSite.sample.get().files
        let pages = try BuiltSite.pages.filter {
            $0.path.firstMatch(of: #/months\/\d/#) == nil
        }
        #expect(pages.contains { BuiltSite.isRecord($0.text) && $0.text.contains("<svg class") })
        let heavy = pages.compactMap { page in
            let plain = weight(of: page, in: files)
            let packed = weight(of: page, in: files, suffix: ".gz")
            return plain <= 60 * 1024 && packed <= 15 * 1024
                ? nil : "\(page.path): \(plain), \(packed)"
        }
        #expect(heavy == [])
    }

    @Test func `only records with stages or a slip ask for their style`() throws {
        let records = try BuiltSite.pages.filter { BuiltSite.isRecord($0.text) }
        let wrong = records.filter { page in
            let hasSteps = ["<ol class=\"stages\"", "<section class=\"slip\""].contains {
                page.text.contains($0)
            }
            return page.text.contains("assets/steps.css") != hasSteps
        }
        #expect(wrong.map(\.path) == [])
        #expect(records.contains { $0.text.contains("assets/steps.css") })
    }

    @Test func `every page has a strict policy`() throws {
        let wrong = try BuiltSite.pages.compactMap { page -> String? in
            let policy = page.text.firstMatch(
                of: #/http-equiv="Content-Security-Policy" content="([^"]*)"/#)
            guard let policy else { return page.path + ": none" }
            let text = String(policy.1)
            let isStrict =
                text.hasPrefix("default-src 'self'") || text.hasPrefix("default-src 'none'")
            return isStrict && !text.contains("unsafe") && !text.contains("http") ? nil : text
        }
        #expect(wrong == [])
    }

    @Test func `nothing is loaded from another origin, and nothing in a page runs`() throws {
        let wrong = try BuiltSite.pages.flatMap { page -> [String] in
            var text = page.text.replacing(
                #/<script type="application\/ld\+json">.*?<\/script>/#, with: "")
            text = text.replacing(#/<script src="[^":]*" defer><\/script>/#, with: "")
            // The page itself, and in another language, is named, not loaded.
            text = text.replacing(#/<link rel="(?:alternate|canonical)"[^>]*>/#, with: "")
            if page.path.hasSuffix("404.html") {
                text = text.replacing(#/<style>[^<]*<\/style>/#, with: "")
            }
            let banned: [Regex<Substring>] = [
                #/<script/#, #/<style/#, #/<iframe/#, #/<[a-z][^>]* style=/#,
                #/<[a-z][^>]* on[a-z]+="/#, #/ src="(?:[a-z]+:|\/\/)/#,
                #/<link[^>]* href="(?:[a-z]+:|\/\/)/#, #/javascript:/#,
            ]
            return banned.compactMap { text.firstMatch(of: $0) }.map { "\(page.path): \($0.0)" }
        }
        #expect(wrong == [])
    }

    @Test func `the style of a page that stands alone is the one that its policy names`() throws {
        let page = try #require(try BuiltSite.pages.first { $0.path == "404.html" }?.text)
        let style = try #require(page.firstMatch(of: #/<style>([^<]*)<\/style>/#)?.1)
        let sum = try #require(page.firstMatch(of: #/style-src 'sha256-([^']*)'/#)?.1)
        let script =
            "import base64,hashlib,sys;"
            + "print(base64.b64encode(hashlib.sha256(sys.stdin.buffer.read()).digest()).decode())"
        let result = try ProgramRun(
            "-c", script, input: Array(String(style).utf8), program: "/usr/bin/python3"
        ).result()
        #expect(result.outputText == sum + "\n")
    }

    @Test func `compressed forms are there where they gain, hold the same, and are listed`() throws
    {
        let build = try BuiltSite.sample.get()
        let manifest = String(decoding: build.files["manifest.json"] ?? [], as: UTF8.self)
        var count = 0
        for (path, packed) in build.files where path.hasSuffix(".gz") || path.hasSuffix(".br") {
            let plain = try #require(build.files[String(path.dropLast(3))])
            #expect(packed.count < plain.count && plain.count > 511, "\(path)")
            #expect(manifest.contains("\"path\":\"\(path)\""), "\(path)")
            count += 1
        }
        #expect(count > 400)
        let unpack = try ProgramRun(
            "-c", "import gzip,sys;sys.stdout.buffer.write(gzip.open(sys.argv[1]).read())",
            build.board.folder.path + "/board/index.html.gz", program: "/usr/bin/python3"
        ).result()
        #expect(unpack.output == build.files["index.html"])
        let head = try #require(build.files["index.html.gz"])
        #expect(Array(head[4..<8]) == [0, 0, 0, 0], "no time")
    }
}
