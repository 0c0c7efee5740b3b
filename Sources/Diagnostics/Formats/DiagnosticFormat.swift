/// A way to write findings.
package protocol DiagnosticFormat: Sendable {
    /// The name that `--format` knows it by.
    var name: String { get }

    /// The findings in UTF-8; the same bytes for the same findings.
    func bytes(of findings: Findings) -> [UInt8]
}
