import Boards
import Catalogue
import Diagnostics
import Records
import TestSupport
import Testing

/// A finding of `board.yml` that a test expects at a mark: rule, both messages and both hints.
struct SettingsFinding {
    private let text: String

    init(
        _ rule: String, _ english: String, _ chinese: String,
        hint: (english: String, chinese: String)? = nil
    ) {
        let hint = hint.map { "\n  \($0.english)\n  \($0.chinese)" } ?? ""
        text = "\(rule)\n  \(english)\n  \(chinese)\(hint)"
    }

    fileprivate init(_ finding: Diagnostic) {
        self.init(
            finding.severity == .error ? "\(finding.rule)" : "\(finding.severity) \(finding.rule)",
            finding.message.english, finding.message.chinese,
            hint: finding.hint.map { ($0.english, $0.chinese) })
    }

    fileprivate func line(at range: SourceRange) -> String {
        "\(range.start)-\(range.end) \(text)"
    }
}

/// A `board.yml` in a test, with a mark where a finding is expected.
enum MarkedSettings {
    /// What every board needs, but for the keys that a test gives itself.
    static func completed(_ text: String) -> String {
        let needed = [
            "name: 示例公开栏", "code: T1", "contact: 0571-8000 0000", "since: 2026-01",
        ]
        let lines = text.split(separator: "\n").map { $0.filter { $0 != "«" && $0 != "»" } }
        let missing = needed.filter { line in
            let key = line.prefix { $0 != ":" } + ":"
            return !lines.contains { $0.hasPrefix(key) }
        }
        return text + missing.map { "\n" + $0 }.joined() + "\n"
    }

    /// Reads a text without marks.
    static func read(_ text: String, catalogue: Catalogue? = nil) -> (
        settings: BoardSettings?, findings: [Diagnostic]
    ) {
        let file = DecodedFile(path: "content/board.yml", raw: Array(text.utf8))
        let rules = ["late-publication", "missing-record", "vague-summary", "unmasked-phone"]
        let (settings, findings) = BoardSettingsReader.read(
            file, knownRules: rules, catalogue: catalogue)
        return (settings, findings)
    }

    /// The settings of a text that has no finding.
    static func settings(
        _ text: String, sourceLocation: SourceLocation = #_sourceLocation
    ) throws -> BoardSettings {
        let (settings, findings) = read(completed(text))
        #expect(
            findings.map(\.message.english) == [], "no finding", sourceLocation: sourceLocation)
        return try #require(settings, sourceLocation: sourceLocation)
    }
}

/// Expects these findings of a text, each at its mark, and no others; then there are no settings.
func expect(
    _ expected: SettingsFinding..., in text: String, catalogue: Catalogue? = nil,
    sourceLocation: SourceLocation = #_sourceLocation
) {
    let file = MarkedFile("content/board.yml", MarkedSettings.completed(text))
    #expect(file.marks.count == expected.count, "a mark each", sourceLocation: sourceLocation)
    let wanted = zip(file.marks, expected).map { $1.line(at: $0) }
    let (settings, findings) = MarkedSettings.read(
        String(decoding: file.raw, as: UTF8.self), catalogue: catalogue)
    let found = findings.sorted { $0.span.range.start < $1.span.range.start }
        .map { SettingsFinding($0).line(at: $0.span.range) }
    #expect(found == wanted, sourceLocation: sourceLocation)
    #expect(settings == nil, sourceLocation: sourceLocation)
}
