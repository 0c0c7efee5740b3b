/// How much a finding weighs.
package enum Severity: String, Comparable, CaseIterable, Sendable {
    case note
    /// For an auditor: worth a look, and no fault; shown only when asked for.
    case remark
    case warning
    case error

    package static func < (left: Severity, right: Severity) -> Bool {
        left.weight < right.weight
    }

    private var weight: Int {
        switch self {
        case .note: 0
        case .remark: 1
        case .warning: 2
        case .error: 3
        }
    }
}

/// The name of a rule, in kebab case, such as `check-failed`; users rely on it, it is never reused.
package struct RuleID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// The name as it is printed.
    package let description: String

    package init(stringLiteral value: String) {
        description = value
    }

    /// Makes an id of a name that was read.
    package init(_ name: String) {
        description = name
    }
}

/// Another place that helps to understand a finding.
package struct DiagnosticNote: Sendable {
    /// What is there.
    package let message: Message

    /// Where; nil for a note on the whole.
    package let span: SourceSpan?

    /// Makes a note.
    package init(_ message: Message, at span: SourceSpan? = nil) {
        self.message = message
        self.span = span
    }
}

/// One finding: what is wrong, where, and what to do.
package struct Diagnostic: Sendable {
    /// The rule that raised it.
    package let rule: RuleID

    /// How much it weighs.
    package let severity: Severity

    /// What is wrong, alone understandable; never shows a personal number.
    package let message: Message

    /// Where it is wrong.
    package let span: SourceSpan

    /// What stands beside the caret, such as `100.00 too much`.
    package let label: Message?

    /// Other places, in the order that they help.
    package let notes: [DiagnosticNote]

    /// What to do, where that can be said.
    package let hint: Message?

    /// Code of the catalogue item that the record belongs to, where known.
    package let item: String?

    /// Whether what it points at is personal, so that nothing shows it in clear.
    package let isSecret: Bool

    /// What a draft has not filled in yet, where that is all that is wrong.
    package let blank: Message?

    /// Makes a finding.
    package init(
        rule: RuleID,
        severity: Severity,
        message: Message,
        span: SourceSpan,
        label: Message? = nil,
        notes: [DiagnosticNote] = [],
        hint: Message? = nil,
        item: String? = nil,
        isSecret: Bool = false,
        blank: Message? = nil
    ) {
        self.rule = rule
        self.severity = severity
        self.message = message
        self.span = span
        self.label = label
        self.notes = notes
        self.hint = hint
        self.item = item
        self.isSecret = isSecret
        self.blank = blank
    }

    /// The same finding with another weight, or at other places.
    package func with(
        severity: Severity? = nil, span: SourceSpan? = nil, notes: [DiagnosticNote]? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: rule, severity: severity ?? self.severity, message: message,
            span: span ?? self.span, label: label, notes: notes ?? self.notes, hint: hint,
            item: item, isSecret: isSecret, blank: blank)
    }
}
