/// Everything that one run of the checks has to say, ready to be written in any format.
package struct Findings: Sendable {
    /// The findings, in the order that they are shown in (`DiagnosticOrder`).
    package let diagnostics: [Diagnostic]

    /// Number of records that were checked.
    package let records: Int

    /// The language of the messages.
    package let language: MessageLanguage

    /// What is masked in messages and excerpts.
    package let redaction: Redaction

    /// Makes the findings of a run; the diagnostics must be sorted.
    package init(
        _ diagnostics: [Diagnostic],
        records: Int,
        language: MessageLanguage,
        redaction: Redaction = .personalDigits
    ) {
        self.diagnostics = diagnostics
        self.records = records
        self.language = language
        self.redaction = redaction
    }

    /// How many of the findings have a severity.
    package func count(of severity: Severity) -> Int {
        diagnostics.count { $0.severity == severity }
    }

    /// A message in the language of the findings, with nothing personal in it.
    func text(of message: Message) -> String {
        redaction.masked(message.text(in: language))
    }
}
