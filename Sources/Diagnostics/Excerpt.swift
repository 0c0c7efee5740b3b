/// The line that a finding points at, as it is shown, with carets under the faulty part.
///
/// Of a range over several lines the first is shown, marked to its end; an empty range has one
/// caret. Tabs become blanks, control characters visible ones, personal numbers stars. A line of
/// more than 160 columns is cut around the carets, with `…` where something is left out. The work
/// is bounded however long the line is.
package struct Excerpt: Sendable {
    /// Most columns that a line is shown in.
    package static let columnLimit = 160

    /// Number of the line, from 1.
    package let line: Int

    /// What is shown of the line.
    package let text: String

    /// Columns between the start of the shown text and the first caret.
    package let caretIndent: Int

    /// Number of carets, at least 1.
    package let caretCount: Int

    /// Makes the excerpt for a range of a source; a range outside it counts as its start or end.
    package init(of range: SourceRange, in table: LineTable, redaction: Redaction = .personalDigits)
    {
        let line = table.line(at: Int(range.start))
        let content = table.content(ofLine: line)
        let marked = range.offsets.clamped(to: content)
        let shown = ShownLine(
            of: content, marking: marked, in: table.source.bytes, redaction: redaction)
        let window = shown.window(limit: Excerpt.columnLimit)
        self.line = line
        text = window.text
        caretIndent = window.mark.lowerBound
        caretCount = window.mark.count
    }

    /// The three lines of the block, each ending in a line feed; the label stands after the carets.
    package func block(label: String?, palette: Palette = .plain) -> String {
        let number = String(line)
        let margin = String(repeating: " ", count: number.utf8.count)
        let carets = String(repeating: "^", count: caretCount)
        let mark = label.map { carets + " " + $0 } ?? carets
        return margin + " |\n"
            + number + (text.isEmpty ? " |" : " | " + text) + "\n"
            + margin + " | " + String(repeating: " ", count: caretIndent)
            + palette.paint(mark, as: .mark) + "\n"
    }
}
