package import Diagnostics

/// What came of checking and building the board once.
package struct PreviewBuild: Sendable {
    /// All findings, sorted.
    package let findings: Findings
    /// What the disk refused, where it did.
    package let problem: Message?
    /// Whether the site could not be built; the one before still stands.
    package let isBroken: Bool
    /// Files of the site that are new, other than before, or gone.
    package let changedFiles: Int

    /// Makes the outcome of a build that wrote the site.
    package init(findings: Findings, changedFiles: Int) {
        self.findings = findings
        problem = nil
        isBroken = false
        self.changedFiles = changedFiles
    }

    /// Makes the outcome of a build that could not write it.
    package init(broken findings: Findings, problem: Message? = nil) {
        self.findings = findings
        self.problem = problem
        isBroken = true
        changedFiles = 0
    }
}
