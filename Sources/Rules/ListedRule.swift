import Catalogue
package import Diagnostics

/// A rule as the list holds it.
package struct ListedRule: Sendable {
    /// The name that users know it by.
    package let id: RuleID
    /// How much a finding weighs unless the board says otherwise.
    package let severity: Severity

    let checkSubject: @Sendable (Subject, RuleContext) -> [Diagnostic]
    let checkRegister: @Sendable (Register, RuleContext) -> [Diagnostic]

    /// Lists a rule.
    init<Listed: Rule>(_ rule: Listed.Type) {
        id = rule.id
        severity = rule.severity
        checkSubject = { Listed.check($0, $1) }
        checkRegister = { Listed.check($0, $1) }
    }
}
