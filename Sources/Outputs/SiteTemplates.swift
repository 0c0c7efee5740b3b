import Crypto
package import Diagnostics
package import Pages
import Templates

/// A template, string file or value of theirs that is at fault.
package struct TemplateFindings: Error, Sendable {
    /// At least one, each with the rule id `bad-template` and a place under `templates/`.
    package let findings: [Diagnostic]
}

/// What turns pages into HTML: templates, strings and assets, the board's own over the built-in.
package struct SiteTemplates: Sendable {
    /// A file that is copied as it is.
    package struct Asset: Sendable {
        /// Relative to the site: `assets/style.css`.
        package let path: String
        /// Its content.
        package let bytes: [UInt8]
    }

    /// The strings of every language, Simplified Chinese first.
    package let strings: [SiteStrings]
    /// Phrases with their wording in Traditional Chinese, from `traditional.yml`.
    let traditionalPhrases: [(text: String, wording: String)]
    /// Strings that are in Traditional Chinese already.
    let traditionalStrings: [String]
    /// Files to copy, sorted by path.
    package let assets: [Asset]

    /// Style sheets for printing alone, by their names without `print/` and `.css`.
    package let printStyles: [String: [UInt8]]

    private let set: TemplateSet
    private let sources: [String: SourceFile]

    /// Compiles the built-in templates with a board's own files over them.
    ///
    /// Paths are relative to `templates/`: `pages/record.mustache`, `strings/en.yml`,
    /// `assets/style.css`; a string file may give only some strings, other files are ignored.
    /// Throws all faults at once, also for a page type without a template.
    package init(overrides: [(path: String, bytes: [UInt8])]) throws(TemplateFindings) {
        try self.init(builtIn: Self.builtIn, overrides: overrides)
    }

    /// The same with other built-in files: as they are, and with one taken away.
    package init(
        builtIn: [(path: String, bytes: [UInt8])], overrides: [(path: String, bytes: [UInt8])]
    ) throws(TemplateFindings) {
        var files: [String: [UInt8]] = [:]
        for file in builtIn + overrides { files[file.path] = file.bytes }
        assets = files.filter { $0.key.hasPrefix("assets/") }
            .map { Asset(path: $0.key, bytes: $0.value) }
            .sorted { $0.path < $1.path }
        var styles: [String: [UInt8]] = [:]
        for (path, bytes) in files where path.hasPrefix("print/") && path.hasSuffix(".css") {
            styles[String(path.dropFirst("print/".count).dropLast(".css".count))] = bytes
        }
        printStyles = styles
        var sources: [String: SourceFile] = [:]
        for (path, bytes) in files where path.hasSuffix(".mustache") {
            sources[path] = SourceFile(path: "templates/" + path, bytes: Self.withoutMark(bytes))
        }
        self.sources = sources
        var reader = StringFiles(builtIn: builtIn, overrides: overrides)
        strings = reader.read()
        traditionalStrings = reader.traditionalStrings
        traditionalPhrases = reader.traditionalPhrases()
        let (set, findings) = Self.compile(sources)
        let all = reader.findings + findings + Self.missingTemplates(sources)
        guard let set, all.isEmpty else { throw TemplateFindings(findings: all) }
        self.set = set
    }

    /// The HTML of a page.
    ///
    /// Throws `TemplateFindings` when its template asks for what the page does not have.
    func html(of page: Page) throws(TemplateFindings) -> [UInt8] {
        var html: [UInt8] = []
        do throws(RenderFault) {
            try set.render(page.template, page.values(), into: &html)
        } catch {
            throw TemplateFindings(findings: [TemplateMessages.finding(error, sources)])
        }
        return html
    }

    /// The style of the page that stands alone, with its checksum for a content policy.
    func plainStyle() throws(TemplateFindings) -> PlainStyle {
        var text: [UInt8] = []
        do throws(RenderFault) {
            try set.render("parts/plain-style", [], into: &text)
        } catch {
            throw TemplateFindings(findings: [TemplateMessages.finding(error, sources)])
        }
        return PlainStyle(text: text, checksum: Base64.text(SHA256.hash(data: text)))
    }

    /// The files that the program carries.
    package static let builtIn: [(path: String, bytes: [UInt8])] = EmbeddedFiles.all.map { file in
        (file.path.description, Array(file.text.description.utf8))
    }

    private static func compile(_ sources: [String: SourceFile]) -> (TemplateSet?, [Diagnostic]) {
        let list = sources.sorted { $0.key < $1.key }.map { path, source in
            TemplateSource(
                name: String(path.dropLast(".mustache".count)), path: path, text: source.bytes)
        }
        do throws(TemplateErrors) {
            return (try TemplateSet(list, mode: .strict), [])
        } catch {
            return (nil, error.faults.map { TemplateMessages.finding($0, sources) })
        }
    }

    private static func missingTemplates(_ sources: [String: SourceFile]) -> [Diagnostic] {
        PageTypes.all.map { $0.template }.filter { sources[$0 + ".mustache"] == nil }.map { name in
            TemplateMessages.missing(name)
        }
    }

    private static func withoutMark(_ bytes: [UInt8]) -> [UInt8] {
        bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    }
}
