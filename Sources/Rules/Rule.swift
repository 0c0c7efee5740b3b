package import Catalogue
package import Diagnostics

/// A check of the disclosure rules: one file each, listed once in `Rulebook.all`.
///
/// A rule's doc comment is its page in docs/rules.md.
package protocol Rule: Sendable {
    /// The name that users know it by.
    static var id: RuleID { get }
    /// How much a finding weighs unless the board says otherwise.
    static var severity: Severity { get }
    /// Looks at one record.
    static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic]
    /// Looks at all records together.
    static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic]
}

extension Rule {
    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] { [] }
    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] { [] }

    /// A finding of this rule on a record.
    static func finding(
        _ message: Message, at span: SourceSpan, of notice: Notice, severity: Severity? = nil,
        label: Message? = nil, notes: [DiagnosticNote] = [], hint: Message? = nil,
        blank: Message? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity ?? Self.severity, message: message, span: span,
            label: label, notes: notes, hint: hint, item: notice.item?.code,
            blank: notice.status == .draft ? blank : nil)
    }

    /// A finding of this rule on a body, which may be a free page's.
    static func finding(
        _ message: Message, at span: SourceSpan, item: String?, hint: Message? = nil
    ) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity, message: message, span: span, hint: hint, item: item)
    }
}
