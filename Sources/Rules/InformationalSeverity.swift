import Diagnostics

extension Severity {
    /// What is worth a look and need not be wrong.
    static let informational = Severity.remark
}
