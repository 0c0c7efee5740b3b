import Diagnostics
import Testing

struct DiagnosticOrderTests {
    @Test func `findings come by path, place, weight and rule`() {
        let sorted = [
            finding("a.md", 0, 5, .note, "b", "m"),
            finding("a.md", 3, 4, .note, "a", "m"),
            finding("a.md", 3, 9, .error, "b", "m"),
            finding("a.md", 3, 9, .warning, "a", "m"),
            finding("a.md", 3, 9, .warning, "b", "m"),
            finding("a/b.md", 0, 0, .error, "a", "m"),
            finding("e\u{301}.md", 0, 0, .error, "a", "m"),
            finding("z.md", 0, 0, .error, "a", "m"),
            finding("\u{E9}.md", 0, 0, .error, "a", "m"),
            finding("记.md", 0, 0, .error, "a", "m"),
        ]
        var numbers = SeededNumbers(seed: 7)
        let result = DiagnosticOrder.sorted(sorted.shuffled(using: &numbers))
        #expect(result.map(describe) == sorted.map(describe))
    }

    @Test func `findings that are alike stay as they came`() {
        let hints = (0..<40).map { Message(verbatim: "\($0)") }
        let span = SourceFile(path: "a.md", bytes: []).span(0, 0)
        let alike = hints.map {
            Diagnostic(
                rule: "a", severity: .error, message: Message(verbatim: "m"), span: span, hint: $0)
        }
        #expect(DiagnosticOrder.sorted(alike).map(\.hint) == hints)
    }

    private func finding(
        _ path: String, _ start: Int, _ end: Int, _ severity: Severity, _ rule: String,
        _ message: String
    ) -> Diagnostic {
        Diagnostic(
            rule: RuleID(rule), severity: severity, message: Message(verbatim: message),
            span: SourceFile(path: path, bytes: []).span(start, end))
    }

    private func describe(_ diagnostic: Diagnostic) -> [[UInt8]] {
        let range = diagnostic.span.range
        return [
            diagnostic.span.file.path, "\(range.start)-\(range.end)", diagnostic.severity.rawValue,
            diagnostic.rule.description, diagnostic.message.english,
        ].map { Array($0.utf8) }
    }
}
