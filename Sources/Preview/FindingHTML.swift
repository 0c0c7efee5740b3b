import Diagnostics

/// One finding as a piece of a page.
struct FindingHTML {
    private let finding: Diagnostic
    private let findings: Findings
    private let language: MessageLanguage

    init(_ finding: Diagnostic, of findings: Findings, in language: MessageLanguage) {
        self.finding = finding
        self.findings = findings
        self.language = language
    }

    /// Message, place, excerpt, other places, and what to do.
    var text: String {
        var pieces = ["<article class=\"nb-\(finding.severity.rawValue)\">"]
        pieces.append("<h3>\(shown(finding.message))</h3>")
        pieces.append(
            "<p class=\"nb-place\">\(place(of: finding.span)) "
                + "<span class=\"nb-rule\">[\(HTMLText.escaped(finding.rule.description))]</span></p>"
        )
        if !finding.span.file.bytes.isEmpty { pieces.append(excerpt) }
        for note in finding.notes {
            let there = note.span.map { place(of: $0) + " " } ?? ""
            pieces.append("<p class=\"nb-note\">\(there)\(shown(note.message))</p>")
        }
        if let hint = finding.hint {
            let word = Message(en: "Hint: ", zh: "提示：")
            pieces.append("<p class=\"nb-hint\">\(word.text(in: language))\(shown(hint))</p>")
        }
        return (pieces + ["</article>"]).joined(separator: "\n")
    }

    /// File, line and column, as a terminal shows them and in words.
    private func place(of span: SourceSpan) -> String {
        let table = LineTable(span.file)
        let start = table.place(at: Int(span.range.start))
        let (line, column) = (start.line, start.column)
        let path = VisibleText.of(PersonalDigits.masked(path: span.file.path))
        let inWords = Message(
            en: "line \(line), character \(column)", zh: "第 \(line) 行，第 \(column) 个字")
        return "<code>\(HTMLText.escaped(path)):\(line):\(column)</code> "
            + "<span class=\"nb-words\">\(inWords.text(in: language))</span>"
    }

    /// The line with the faulty part marked, and carets below it.
    ///
    /// The carets stand behind the same text made invisible, for fonts do not agree how wide a Chinese
    /// character is.
    private var excerpt: String {
        let excerpt = Excerpt(
            of: finding.span.range, in: LineTable(finding.span.file), redaction: findings.redaction)
        let parts = excerpt.parts
        let carets = String(repeating: "^", count: excerpt.caretCount)
        let label = finding.label.map { " " + shown($0) } ?? ""
        let number = "\(excerpt.line)"
        let margin = String(repeating: " ", count: number.count)
        return "<pre><span class=\"nb-margin\">\(number) | </span>"
            + HTMLText.escaped(parts.before) + "<mark>\(HTMLText.escaped(parts.marked))</mark>"
            + HTMLText.escaped(parts.after) + "\n<span class=\"nb-margin\">\(margin) | </span>"
            + "<span class=\"nb-ghost\" aria-hidden=\"true\">\(HTMLText.escaped(parts.before))</span>"
            + "<span class=\"nb-caret\">\(carets)\(label)</span></pre>"
    }

    private func shown(_ message: Message) -> String {
        HTMLText.escaped(VisibleText.of(findings.redaction.masked(message.text(in: language))))
    }
}

extension Excerpt {
    /// The shown text before, under and after the carets.
    fileprivate var parts: (before: String, marked: String, after: String) {
        var parts = (before: "", marked: "", after: "")
        var column = 0
        for scalar in text.unicodeScalars {
            let width = DisplayWidth.of(scalar)
            // What takes no column belongs to what it stands on.
            let place = width == 0 ? max(0, column - 1) : column
            if place < caretIndent {
                parts.before.unicodeScalars.append(scalar)
            } else if place < caretIndent + caretCount {
                parts.marked.unicodeScalars.append(scalar)
            } else {
                parts.after.unicodeScalars.append(scalar)
            }
            column += width
        }
        return parts
    }
}
