import Diagnostics

/// A finding as lines, expected or found, so that both can be compared as texts.
struct MarkedLines {
    private let span: SourceSpan
    private let lines: [String]

    init(expected finding: MarkedFinding, at span: SourceSpan) {
        self.span = span
        lines = Self.lines(
            span, finding.severity, finding.rule, finding.message, hint: finding.hint,
            notes: finding.notes)
    }

    /// Hint and notes are shown only where the test asks for them.
    init(found: Diagnostic, comparedWith expected: MarkedFinding?) {
        span = found.span
        lines = Self.lines(
            found.span, found.severity, found.rule, found.message,
            hint: expected?.hint == nil ? nil : found.hint,
            notes: expected?.notes == nil ? nil : found.notes.map(Self.line))
    }

    /// What tells a finding from others on the same board.
    static func key(_ span: SourceSpan, _ rule: RuleID) -> String {
        "\(span.file.path):\(span.range.start):\(span.range.end):\(rule)"
    }

    /// All of them, by path, start, end, and then as texts.
    static func text(_ all: [MarkedLines]) -> String {
        all.sorted { left, right in
            if left.span.file.path != right.span.file.path {
                return left.span.file.path < right.span.file.path
            }
            let (mine, theirs) = (left.span.range, right.span.range)
            if mine.start != theirs.start { return mine.start < theirs.start }
            if mine.end != theirs.end { return mine.end < theirs.end }
            return left.lines.lexicographicallyPrecedes(right.lines)
        }
        .flatMap(\.lines).map { $0 + "\n" }.joined()
    }

    private static func lines(
        _ span: SourceSpan, _ severity: Severity, _ rule: RuleID, _ message: Message,
        hint: Message?, notes: [String]?
    ) -> [String] {
        let places = LineTable(span.file).places(of: span.range)
        let range =
            "\(places.start.line):\(places.start.column)-\(places.end.line):\(places.end.column)"
        var lines = [
            "\(span.file.path):\(range): \(severity) [\(rule)]",
            "    \(message.english)", "    \(message.chinese)",
        ]
        if let hint { lines += ["    hint: \(hint.english)", "    hint: \(hint.chinese)"] }
        for note in notes ?? [] { lines.append("    note: \(note)") }
        return lines
    }

    private static func line(_ note: DiagnosticNote) -> String {
        guard let span = note.span else { return note.message.english }
        let start = LineTable(span.file).place(at: Int(span.range.start))
        return "\(span.file.path):\(start.line):\(start.column): \(note.message.english)"
    }
}
