package import Diagnostics

/// A finding that a test expects at a mark.
package struct MarkedFinding: Sendable {
    let rule: RuleID
    let severity: Severity
    let message: Message
    let hint: Message?
    let notes: [String]?

    /// An error: whole messages in English and Chinese.
    ///
    /// The hint is compared where one is given; notes too, each as `path:line:column: English`.
    package static func error(
        _ rule: String, _ english: String, _ chinese: String, hint: Message? = nil,
        notes: [String]? = nil
    ) -> MarkedFinding {
        MarkedFinding(RuleID(rule), .error, Message(en: english, zh: chinese), hint, notes)
    }

    /// A warning.
    package static func warning(
        _ rule: String, _ english: String, _ chinese: String, hint: Message? = nil,
        notes: [String]? = nil
    ) -> MarkedFinding {
        MarkedFinding(RuleID(rule), .warning, Message(en: english, zh: chinese), hint, notes)
    }

    /// A remark, for auditors.
    package static func remark(
        _ rule: String, _ english: String, _ chinese: String, hint: Message? = nil,
        notes: [String]? = nil
    ) -> MarkedFinding {
        MarkedFinding(RuleID(rule), .remark, Message(en: english, zh: chinese), hint, notes)
    }

    private init(
        _ rule: RuleID, _ severity: Severity, _ message: Message, _ hint: Message?,
        _ notes: [String]?
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.hint = hint
        self.notes = notes
    }
}
