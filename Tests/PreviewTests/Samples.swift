import Diagnostics
import Preview

/// Builds with and without errors.
enum Samples {
    static let source = SourceFile(
        path: "content/finance/a.md", bytes: Array("---\n支出: 约1800元 <b>\n".utf8))

    /// An error in the second line, with everything that a finding can have.
    static let error = Diagnostic(
        rule: "wrong-type", severity: .error,
        message: Message(
            en: "'expense' is '<b>' of 13800138000", zh: "“支出”的“<b>”不对，13800138000"),
        span: source.span(12, 22), label: Message(en: "too much", zh: "多了"),
        notes: [DiagnosticNote(Message(en: "see here", zh: "看这里"), at: source.span(0, 3))],
        hint: Message(en: "write it as 1250.00", zh: "写成 1250.00 的样子"))

    static let warning = Diagnostic(
        rule: "vague-summary", severity: .warning, message: Message(en: "vague", zh: "太笼统"),
        span: source.span(4, 10))

    static func findings(_ all: Diagnostic...) -> Findings {
        Findings(all, records: 3, language: .english)
    }

    static let good = PreviewBuild(findings: findings(), changedFiles: 7)
    static let broken = PreviewBuild(broken: findings(error, warning))
}

extension Answer {
    var text: String { String(decoding: body, as: UTF8.self) }
}
