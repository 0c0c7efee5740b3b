import Diagnostics
import Pages
import Records
import Values

/// Reads `templates/strings/<language>.yml`: flat, `key: text`; a board's file over the built-in.
struct StringFiles {
    private(set) var findings: [Diagnostic] = []
    private let builtIn: [(path: String, bytes: [UInt8])]
    private let overrides: [(path: String, bytes: [UInt8])]

    init(
        builtIn: [(path: String, bytes: [UInt8])], overrides: [(path: String, bytes: [UInt8])]
    ) {
        self.builtIn = builtIn
        self.overrides = overrides
    }

    /// The strings of every built-in language, Simplified Chinese first, then by tag.
    mutating func read() -> [SiteStrings] {
        var strings: [SiteStrings] = []
        for file in builtIn.filter({ Self.language(of: $0.path) != nil }) {
            let language = Self.language(of: file.path) ?? ""
            var texts = entries(of: file, known: nil)
            let missing = SiteStrings.missingKeys(in: texts)
            for key in missing { reportMissing(key, in: file) }
            let known = texts.keys.sorted()
            for own in overrides where own.path == file.path {
                texts.merge(entries(of: own, known: known)) { $1 }
            }
            if missing.isEmpty { strings.append(SiteStrings(language: language, texts: texts)) }
        }
        return strings.sorted { Self.order($0.language) < Self.order($1.language) }
    }

    private static func order(_ language: String) -> String {
        language == "zh-Hans" ? "" : language
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
