/// A finding that a record lets through by name of its rule (`allow:`), and why.
package struct AllowedFinding: Sendable {
    /// What was found.
    package let finding: Diagnostic

    /// The record's reason, as it is written there.
    package let reason: String

    /// Makes an allowed finding.
    package init(_ finding: Diagnostic, reason: String) {
        self.finding = finding
        self.reason = reason
    }
}
