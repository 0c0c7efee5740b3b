/// What a rule says of itself, for formats that describe the rules that they name.
package struct RuleDescription: Sendable {
    /// The fault in one sentence.
    package let summary: Message

    /// What counts and what does not, as plain text.
    package let details: Message

    /// The rule's whole page, in Markdown.
    package let page: Message

    /// How much a finding weighs unless the board says otherwise.
    package let severity: Severity

    /// Makes a description.
    package init(summary: Message, details: Message, page: Message, severity: Severity) {
        self.summary = summary
        self.details = details
        self.page = page
        self.severity = severity
    }
}
