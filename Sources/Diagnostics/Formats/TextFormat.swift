/// For people: a line that terminals make a link of, the excerpt, other places, and the hint.
///
/// A blank line stands between two findings. A source without any text has no excerpt.
package struct TextFormat: DiagnosticFormat {
    package let name = "text"

    private let palette: Palette

    /// Makes the format, with colours or without.
    package init(palette: Palette) {
        self.palette = palette
    }

    package func bytes(of findings: Findings) -> [UInt8] {
        var tables = LineTables()
        var bytes: [UInt8] = []
        for diagnostic in findings.diagnostics {
            if !bytes.isEmpty { bytes.append(UInt8.lineFeed) }
            bytes += block(of: diagnostic, findings: findings, tables: &tables).utf8
        }
        return bytes
    }

    private func block(
        of diagnostic: Diagnostic, findings: Findings, tables: inout LineTables
    ) -> String {
        let language = findings.language
        let rule = VisibleText.of(diagnostic.rule.description)
        var text = line(
            diagnostic.severity, findings.text(of: diagnostic.message) + " [\(rule)]",
            at: diagnostic.span, language: language, tables: &tables)
        text += excerpt(of: diagnostic, findings: findings, tables: &tables)
        for note in diagnostic.notes {
            text += line(
                .note, findings.text(of: note.message), at: note.span, language: language,
                tables: &tables)
        }
        if let hint = diagnostic.hint {
            text += palette.paint(language.hintWord + ":", as: .hint)
            text += " " + VisibleText.of(findings.text(of: hint)) + "\n"
        }
        return text
    }

    private func excerpt(
        of diagnostic: Diagnostic, findings: Findings, tables: inout LineTables
    ) -> String {
        let span = diagnostic.span
        guard !span.file.bytes.isEmpty || diagnostic.label != nil else { return "" }
        let table = tables.table(of: span.file)
        let excerpt = Excerpt(of: span.range, in: table, redaction: findings.redaction)
        let label = diagnostic.label.map { VisibleText.of(findings.text(of: $0)) }
        return excerpt.block(label: label, palette: palette)
    }

    /// `path:line:column: severity: message`, without the place where there is none.
    private func line(
        _ severity: Severity, _ message: String, at span: SourceSpan?, language: MessageLanguage,
        tables: inout LineTables
    ) -> String {
        var text = ""
        if let span {
            let place = tables.table(of: span.file).place(at: Int(span.range.start))
            let path = VisibleText.of(PersonalDigits.masked(path: span.file.path))
            text += palette.paint("\(path):\(place.line):\(place.column):", as: .path) + " "
        }
        text += palette.paint(language.word(for: severity) + ":", as: .severity(severity))
        return text + " " + VisibleText.of(message) + "\n"
    }
}

extension MessageLanguage {
    fileprivate func word(for severity: Severity) -> String {
        switch (self, severity) {
        case (.english, _): severity.rawValue
        case (.chinese, .error): "错误"
        case (.chinese, .warning): "警告"
        case (.chinese, .note): "说明"
        }
    }

    fileprivate var hintWord: String {
        switch self {
        case .english: "hint"
        case .chinese: "提示"
        }
    }
}
