/// For people: a line that terminals make a link of, the excerpt, other places, and the hint.
///
/// A blank line stands between two findings. The blanks of a draft that may wait are one block: the
/// first as any finding, the others named in a note with their lines. A source without any text has no excerpt. What records
/// let through follows, one line each, without excerpts: they would show what is to stay unseen.
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
        let blanks = DraftBlanks(findings.diagnostics)
        for diagnostic in findings.diagnostics {
            guard let others = blanks.others(than: diagnostic) else { continue }
            if !bytes.isEmpty { bytes.append(UInt8.lineFeed) }
            bytes += block(of: diagnostic, and: others, findings: findings, tables: &tables).utf8
        }
        if !bytes.isEmpty, !findings.shownAllowed.isEmpty { bytes.append(UInt8.lineFeed) }
        for allowed in findings.shownAllowed {
            bytes += line(of: allowed, findings: findings, tables: &tables).utf8
        }
        return bytes
    }

    /// `path:line:column: let through: reason [rule]`.
    private func line(
        of allowed: AllowedFinding, findings: Findings, tables: inout LineTables
    ) -> String {
        let rule = VisibleText.of(allowed.finding.rule.description)
        return place(of: allowed.finding.span, tables: &tables)
            + palette.paint(findings.language.allowedWord + ":", as: .hint) + " "
            + VisibleText.of(findings.text(of: allowed.reason)) + " [\(rule)]\n"
    }

    /// `path:line:column: `, or `path!F12: ` in a spreadsheet.
    private func place(of span: SourceSpan, tables: inout LineTables) -> String {
        let path = VisibleText.of(PersonalDigits.masked(path: span.file.path))
        if let cells = span.file.cells {
            let cell = cells.name(at: Int(span.range.start)).map { "!" + $0 } ?? ""
            return palette.paint("\(path)\(cell):", as: .path) + " "
        }
        let place = tables.table(of: span.file).place(at: Int(span.range.start))
        return palette.paint("\(path):\(place.line):\(place.column):", as: .path) + " "
    }

    private func block(
        of diagnostic: Diagnostic, and blanks: ArraySlice<Diagnostic>, findings: Findings,
        tables: inout LineTables
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
        if !blanks.isEmpty {
            let words = words(of: blanks, besides: diagnostic, tables: &tables)
            text += line(
                .note, findings.text(of: words), at: nil, language: language, tables: &tables)
        }
        if let hint = diagnostic.hint {
            text += palette.paint(language.hintWord + ":", as: .hint)
            text += " " + VisibleText.of(findings.text(of: hint)) + "\n"
        }
        return text
    }

    /// How many more blanks a draft has, and which, with their lines or cells.
    private func words(
        of blanks: ArraySlice<Diagnostic>, besides first: Diagnostic, tables: inout LineTables
    ) -> Message {
        var english: [String] = []
        var chinese: [String] = []
        for diagnostic in blanks {
            let name = diagnostic.blank ?? diagnostic.message
            var place = Message(verbatim: "")
            if let cells = diagnostic.span.file.cells {
                let cell = cells.name(at: Int(diagnostic.span.range.start)) ?? ""
                if !cell.isEmpty { place = Message(en: " (\(cell))", zh: "（\(cell)）") }
            } else if diagnostic.span.range != first.span.range {
                let offset = Int(diagnostic.span.range.start)
                let number = tables.table(of: diagnostic.span.file).place(at: offset).line
                place = Message(en: " (line \(number))", zh: "（第 \(number) 行）")
            }
            english.append(name.english + place.english)
            chinese.append(name.chinese + place.chinese)
        }
        let count = blanks.count
        return Message(
            en: "\(count) more \(count == 1 ? "blank" : "blanks") in this draft: "
                + english.joined(separator: ", "),
            zh: "这份草稿还有 \(count) 处没有填：" + chinese.joined(separator: "、"))
    }

    private func excerpt(
        of diagnostic: Diagnostic, findings: Findings, tables: inout LineTables
    ) -> String {
        let span = diagnostic.span
        guard !span.file.bytes.isEmpty || diagnostic.label != nil else { return "" }
        let table = tables.table(of: span.file)
        let excerpt = Excerpt(
            of: span.range, in: table, redaction: findings.redaction(of: span.file))
        let label = diagnostic.label.map { VisibleText.of(findings.text(of: $0)) }
        return excerpt.block(label: label, palette: palette)
    }

    /// `path:line:column: severity: message`, without the place where there is none.
    private func line(
        _ severity: Severity, _ message: String, at span: SourceSpan?, language: MessageLanguage,
        tables: inout LineTables
    ) -> String {
        var text = span.map { place(of: $0, tables: &tables) } ?? ""
        text += palette.paint(language.word(for: severity) + ":", as: .severity(severity))
        return text + " " + VisibleText.of(message) + "\n"
    }
}

extension MessageLanguage {
    fileprivate func word(for severity: Severity) -> String {
        switch self {
        case .english: severity.rawValue
        case .chinese: severity.chineseName
        }
    }

    fileprivate var allowedWord: String {
        switch self {
        case .english: "let through"
        case .chinese: "放行"
        }
    }

    fileprivate var hintWord: String {
        switch self {
        case .english: "hint"
        case .chinese: "提示"
        }
    }
}
