import Diagnostics

/// The finding that the contract shows, with its note and hint.
func contractFinding() -> Diagnostic {
    let record = marked(
        "content/finance/2026-10.md",
        String(repeating: "x\n", count: 11) + "closing-balance: «118,220.10»\n")
    let catalogue = marked(
        "content/catalogue.yml",
        String(repeating: "x\n", count: 30)
            + "      - «opening-balance + total-income - total-expense = closing-balance»\n")
    return Diagnostic(
        rule: "check-failed", severity: .error,
        message: Message(
            en: "closing balance is 118,220.10 but 118,120.10 follows",
            zh: "本月结余写的是 118,220.10，按收支算应为 118,120.10"),
        span: record,
        label: Message(en: "100.00 too much", zh: "多了 100.00"),
        notes: [
            DiagnosticNote(
                Message(
                    verbatim: "opening-balance + total-income - total-expense = closing-balance"),
                at: catalogue)
        ],
        hint: Message(
            en: "entry 记-007 on line 31 has that amount", zh: "第 31 行的 记-007 正好是这个数"),
        item: "finance.monthly-ledger")
}

/// A warning without notes, hint and item.
func plainWarning(
    _ message: String = "nothing is said", severity: Severity = .warning,
    rule: RuleID = "vague-summary",
    at span: SourceSpan = marked("a.md", "ab«c»")
) -> Diagnostic {
    Diagnostic(
        rule: rule, severity: severity, message: Message(verbatim: message), span: span)
}

/// What one rule says of itself.
func description(of rule: RuleID) -> RuleDescription? {
    guard rule == "vague-summary" else { return nil }
    return RuleDescription(
        summary: Message(en: "It says nothing", zh: "说不清"),
        details: Message(en: "It says nothing.", zh: "说不清。"),
        page: Message(en: "# vague-summary", zh: "# vague-summary"), severity: .warning)
}

/// A finding on a personal number that its record lets through.
func allowedPhone() -> AllowedFinding {
    AllowedFinding(
        plainWarning("a phone", rule: "unmasked-phone", at: marked("b.md", "«13800001234»")),
        reason: "the office's own, 13800001234")
}

/// Findings written in a format, as text.
func written(
    _ diagnostics: [Diagnostic], as format: any DiagnosticFormat, records: Int = 42,
    language: MessageLanguage = .english, allowed: [AllowedFinding] = [],
    extras: Findings.Extras = []
) -> String {
    let findings = Findings(
        diagnostics, records: records, language: language, allowed: allowed, extras: extras,
        describe: description(of:))
    return String(decoding: format.bytes(of: findings), as: UTF8.self)
}

/// Findings of random files, places and texts.
func awkwardFindings(seed: UInt64) -> [Diagnostic] {
    var numbers = SeededNumbers(seed: seed)
    var diagnostics: [Diagnostic] = []
    for _ in 0..<6 {
        let bytes = numbers.awkwardBytes(upTo: 200)
        let text = String(decoding: numbers.awkwardBytes(upTo: 40), as: UTF8.self)
        let source = SourceFile(path: text, bytes: bytes)
        let start = Int.random(in: -3...210, using: &numbers)
        let end = Int.random(in: -3...230, using: &numbers)
        let message = Message(verbatim: text)
        diagnostics.append(
            Diagnostic(
                rule: RuleID(text), severity: .error, message: message,
                span: source.span(start, end), label: message,
                notes: [
                    DiagnosticNote(message), DiagnosticNote(message, at: source.span(end, start)),
                ],
                hint: message, item: text))
    }
    return DiagnosticOrder.sorted(diagnostics)
}
