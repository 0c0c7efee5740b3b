import Diagnostics
import Pages
import Records
import Values

/// Reads `templates/strings/<language>.yml`: flat, `key: text`; a board's file over the built-in.
struct StringFiles {
    private(set) var findings: [Diagnostic] = []
    /// What the files of Traditional Chinese say themselves.
    private(set) var traditionalStrings: [String] = []
    private let builtIn: [(path: String, bytes: [UInt8])]
    private let overrides: [(path: String, bytes: [UInt8])]

    init(
        builtIn: [(path: String, bytes: [UInt8])], overrides: [(path: String, bytes: [UInt8])]
    ) {
        self.builtIn = builtIn
        self.overrides = overrides
    }

    /// The strings of every built-in language, Simplified Chinese first, then by tag.
    ///
    /// Traditional Chinese has those of Simplified, where it has none of its own.
    mutating func read() -> [SiteStrings] {
        var strings: [SiteStrings] = []
        var simplified: [String: String] = [:]
        for file in builtIn.sorted(by: { Self.order($0.path) < Self.order($1.path) }) {
            guard let language = Self.language(of: file.path) else { continue }
            let isTraditional = language == Self.traditional
            var texts = entries(of: file, known: isTraditional ? simplified.keys.sorted() : nil)
            if isTraditional { traditionalStrings += texts.values.sorted() }
            texts = isTraditional ? simplified.merging(texts) { $1 } : texts
            let missing = SiteStrings.missingKeys(in: texts)
            for key in missing { reportMissing(key, in: file) }
            let known = texts.keys.sorted()
            for own in overrides where own.path == file.path {
                let changed = entries(of: own, known: known)
                if isTraditional { traditionalStrings += changed.values.sorted() }
                texts.merge(changed) { $1 }
            }
            if language == "zh-Hans" { simplified = texts }
            if missing.isEmpty { strings.append(SiteStrings(language: language, texts: texts)) }
        }
        return strings
    }

    /// The phrases of `traditional.yml` with their wordings, by phrase; a board's own go first.
    mutating func traditionalPhrases() -> [(text: String, wording: String)] {
        var phrases: [String: String] = [:]
        for file in (builtIn + overrides) where file.path == "traditional.yml" {
            phrases.merge(entries(of: file, known: nil)) { $1 }
        }
        return phrases.sorted { $0.key < $1.key }.map { (text: $0.key, wording: $0.value) }
    }

    private static let traditional = "zh-Hant"

    private static func order(_ path: String) -> String {
        path == "strings/zh-Hans.yml" ? "" : path
    }

    private static func language(of path: String) -> String? {
        guard path.hasPrefix("strings/"), path.hasSuffix(".yml") else { return nil }
        return String(path.dropFirst("strings/".count).dropLast(".yml".count))
    }

    /// The strings of a file; a key that is not known, where that is asked, is a finding.
    private mutating func entries(
        of file: (path: String, bytes: [UInt8]), known: [String]?
    ) -> [String: String] {
        let yaml = YAMLFile(DecodedFile(path: "templates/" + file.path, raw: file.bytes))
        guard yaml.findings.isEmpty else {
            findings += yaml.findings.map { TemplateMessages.asTemplateFinding($0) }
            return [:]
        }
        guard !yaml.tree.isEmpty else { return [:] }
        var mapping = StrictMapping(yaml.tree, 0)
        var texts: [String: String] = [:]
        for key in known ?? Self.keys(of: yaml.tree) {
            texts[key] = mapping.text(key)?.string
        }
        findings += mapping.finish().map { TemplateMessages.asTemplateFinding($0) }
        return texts
    }

    private static func keys(of tree: FieldTree) -> [String] {
        var keys: [String] = []
        tree.forEachEntry(of: 0) { key, _ in keys.append(tree.text(of: key).string) }
        return keys
    }

    private mutating func reportMissing(_ key: String, in file: (path: String, bytes: [UInt8])) {
        findings.append(
            TemplateMessages.finding(
                Message(en: "the string '\(key)' is missing", zh: "缺少文字“\(key)”"),
                at: SourceFile(path: "templates/" + file.path, bytes: file.bytes).span(0, 0)))
    }
}
