/// For GitHub: one workflow command a finding, which becomes an annotation beside the line.
///
/// The service takes columns only where a range lies on one line, so a longer range has its lines
/// alone. Notes and hints have no place in an annotation.
package struct GitHubFormat: DiagnosticFormat {
    package let name = "github"

    /// Makes the format.
    package init() {}

    package func bytes(of findings: Findings) -> [UInt8] {
        var tables = LineTables()
        var bytes: [UInt8] = []
        for diagnostic in findings.diagnostics {
            let places = tables.table(of: diagnostic.span.file).places(of: diagnostic.span.range)
            let path = PersonalDigits.masked(path: diagnostic.span.file.path)
            let message = findings.text(of: diagnostic.message)
            bytes += "::\(command(for: diagnostic.severity)) file=\(property(path))".utf8
            bytes += region(from: places.start, to: places.end).utf8
            bytes += ",title=\(property(diagnostic.rule.description))::\(data(message))\n".utf8
        }
        return bytes
    }

    private func region(from start: SourcePlace, to end: SourcePlace) -> String {
        guard start.line == end.line else { return ",line=\(start.line),endLine=\(end.line)" }
        return ",line=\(start.line),col=\(start.column)"
            + ",endLine=\(end.line),endColumn=\(end.column)"
    }

    private func command(for severity: Severity) -> String {
        switch severity {
        case .error: "error"
        case .warning: "warning"
        case .note, .remark: "notice"
        }
    }

    private func property(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n", ":", ","])
    }

    private func data(_ text: String) -> String {
        escaped(text, ["%", "\r", "\n"])
    }

    /// The text with some ASCII characters as `%` and two digits, and no other control characters.
    private func escaped(_ text: String, _ reserved: Set<Unicode.Scalar>) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            if reserved.contains(scalar) {
                escaped.append(contentsOf: PercentEncoding.of(UInt8(ascii: scalar)).unicodeScalars)
            } else {
                escaped.append(VisibleText.of(scalar))
            }
        }
        return String(escaped)
    }
}
