import Boards
import Diagnostics
import Testing

struct SeveritySettingsTests {
    private func severity(
        _ rules: String, _ rule: RuleID, item: String? = nil
    ) throws -> Severity? {
        let settings = try MarkedSettings.settings("rules: \(rules)")
        let file = SourceFile(path: "content/finance/a.md", bytes: Array("text".utf8))
        let finding = Diagnostic(
            rule: rule, severity: .warning, message: Message(en: "late", zh: "晚了"),
            span: file.span(1, 3), label: Message(verbatim: "label"),
            notes: [DiagnosticNote(Message(verbatim: "note"))], hint: Message(verbatim: "hint"),
            item: item)
        guard let changed = settings.severities.applied(to: finding) else { return nil }
        #expect(changed.rule == finding.rule)
        #expect(changed.message == finding.message)
        #expect(changed.span.range == finding.span.range)
        #expect(changed.label == finding.label)
        #expect(changed.notes.map(\.message) == finding.notes.map(\.message))
        #expect(changed.hint == finding.hint)
        #expect(changed.item == finding.item)
        return changed.severity
    }

    @Test(arguments: [
        ("{late-publication: error}", Severity.error), ("{late-publication: note}", .note),
        ("{late-publication: warning}", .warning), ("{missing-record: error}", .warning),
        ("{}", .warning),
    ])
    func `a rule weighs what the board says, and nothing else of it changes`(
        rules: String, expected: Severity
    ) throws {
        #expect(try severity(rules, "late-publication") == expected)
    }

    @Test func `a rule that is off finds nothing`() throws {
        #expect(try severity("{late-publication: off}", "late-publication") == nil)
        #expect(try severity("{late-publication: off}", "missing-record") == .warning)
    }

    @Test(
        arguments: [
            ("finance.monthly-ledger", Severity.error as Severity?), ("residency.relief", nil),
            ("service.guide", .warning), (nil, .warning),
        ] as [(String?, Severity?)])
    func `a rule weighs by item`(item: String?, expected: Severity?) throws {
        let rules = "{late-publication: {finance.monthly-ledger: error, residency.relief: off}}"
        #expect(try severity(rules, "late-publication", item: item) == expected)
    }

    @Test func `one item goes before all`() throws {
        let settings = SeveritySettings([
            .init(rule: "vague-summary", for: .board, severity: nil),
            .init(rule: "vague-summary", for: .item("finance.aid-fund"), severity: .error),
        ])
        let file = SourceFile(path: "content/finance/a.md", bytes: [])
        func finding(_ item: String) -> Diagnostic {
            Diagnostic(
                rule: "vague-summary", severity: .warning, message: Message(verbatim: "x"),
                span: file.span(0, 0), item: item)
        }
        #expect(settings.applied(to: finding("finance.aid-fund"))?.severity == .error)
        #expect(settings.applied(to: finding("finance.monthly-ledger")) == nil)
    }

    @Test func `drafts go before their item and all`() throws {
        let rules = "rules: {missing-record: {draft: warning, F01: note}, late-publication: off}"
        let settings = try MarkedSettings.settings(rules).severities
        func severity(_ rule: RuleID, _ item: String?, inDraft: Bool) -> Severity? {
            settings.severity(of: rule, usually: .error, item: item, inDraft: inDraft)
        }
        #expect(severity("missing-record", nil, inDraft: true) == .warning)
        #expect(severity("missing-record", "F01", inDraft: true) == .warning)
        #expect(severity("missing-record", "F01", inDraft: false) == .note)
        #expect(severity("missing-record", "F02", inDraft: false) == .error)
        #expect(severity("late-publication", nil, inDraft: true) == nil)
        #expect(severity("wrong-type", nil, inDraft: true) == .error)
    }
}
