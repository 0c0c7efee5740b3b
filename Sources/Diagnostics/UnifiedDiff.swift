/// The change of a file as `diff -u` shows it, with no personal number in clear.
///
/// What is replaced is shown blackened, `█` for every sign; what takes its place as it is. Lines end in
/// LF, control characters are visible ones. Empty where nothing is replaced.
package struct UnifiedDiff: Sendable {
    /// Lines that are shown around a change.
    private static let context = 3

    private let table: LineTable
    private let edits: [Edit]
    private let redaction: Redaction

    /// A replaced stretch of a line.
    package struct Edit: Sendable {
        /// The bytes that are replaced, on one line.
        package let range: Range<Int>
        /// What stands there instead, without line ends.
        package let replacement: [UInt8]

        /// Makes an edit.
        package init(_ range: Range<Int>, _ replacement: [UInt8]) {
            self.range = range
            self.replacement = replacement
        }
    }

    /// Makes the diff of a source; the edits are in order and apart from each other.
    ///
    /// The redaction is given offsets of the source.
    package init(
        of source: SourceFile, _ edits: [Edit], redaction: Redaction = .personalDigits
    ) {
        self.redaction = redaction
        table = LineTable(source)
        self.edits = edits
    }

    /// The whole text.
    package func text(palette: Palette = .plain) -> String {
        let byLine = Dictionary(grouping: edits) { table.line(at: $0.range.lowerBound) }
        if byLine.isEmpty { return "" }
        let path = VisibleText.of(PersonalDigits.masked(path: table.source.path))
        var text = palette.paint("--- \(path)", as: .path) + "\n"
        text += palette.paint("+++ \(path)", as: .path) + "\n"
        for lines in hunks(byLine.keys.sorted()) {
            let place = "\(lines.lowerBound),\(lines.count)"
            text += palette.paint("@@ -\(place) +\(place) @@", as: .hint) + "\n"
            text += lineTexts(lines, byLine, palette)
        }
        return text
    }

    /// Lines that are shown together, of which some are changed.
    private func hunks(_ changed: [Int]) -> [Range<Int>] {
        // What follows the last line end is no line.
        let isEnded = table.content(ofLine: table.lineCount).isEmpty
        let end = max(2, isEnded ? table.lineCount : table.lineCount + 1)
        var hunks: [Range<Int>] = []
        for line in changed {
            let range = max(1, line - Self.context)..<min(end, line + Self.context + 1)
            if let last = hunks.last, last.upperBound >= range.lowerBound {
                hunks[hunks.count - 1] = last.lowerBound..<range.upperBound
            } else {
                hunks.append(range)
            }
        }
        return hunks
    }

    /// The lines of a hunk, the removed ones of a run of changes before the added ones.
    private func lineTexts(
        _ lines: Range<Int>, _ byLine: [Int: [Edit]], _ palette: Palette
    ) -> String {
        var text = ""
        var added = ""
        for line in lines {
            guard let edits = byLine[line] else {
                text += added + " " + shown(line) + "\n" + ending(line)
                added = ""
                continue
            }
            text += palette.paint("-" + shown(line, hiding: edits), as: .removed) + "\n"
            text += ending(line)
            added += palette.paint("+" + shown(line, with: edits), as: .added) + "\n"
            added += ending(line)
        }
        return text + added
    }

    private func ending(_ line: Int) -> String {
        line == table.lineCount ? "\\ No newline at end of file\n" : ""
    }

    /// A line as it is, with these stretches blackened.
    private func shown(_ line: Int, hiding edits: [Edit] = []) -> String {
        let content = table.content(ofLine: line)
        var own = MaskCursor(edits.map(\.range))
        return shown(content) { own.covers($0) ? "█" : nil }
    }

    /// A line as it will be.
    private func shown(_ line: Int, with edits: [Edit]) -> String {
        let content = table.content(ofLine: line)
        var own = MaskCursor(edits.map(\.range))
        return shown(content) { stretch in
            guard own.covers(stretch) else { return nil }
            // The first character of a stretch stands for all of it.
            let edit = edits.first { $0.range.lowerBound == stretch.lowerBound }
            return edit.map { VisibleText.of(String(decoding: $0.replacement, as: UTF8.self)) }
                ?? ""
        }
    }

    /// A line with other text for some of its characters, and nothing personal in clear.
    private func shown(_ content: Range<Int>, _ other: (Range<Int>) -> String?) -> String {
        let bytes = table.source.bytes
        var shown = ""
        var personal = MaskCursor(redaction.ranges(in: bytes[content]))
        var offset = content.lowerBound
        while offset < content.upperBound {
            let next = DecodedScalar(in: bytes, at: offset, end: content.upperBound)
            let stretch = offset..<(offset + next.length)
            offset = stretch.upperBound
            let isPersonal = personal.covers(stretch)
            if let text = other(stretch) {
                shown += text
            } else if isPersonal {
                shown += next.length > 1 ? "＊" : "*"
            } else {
                shown.unicodeScalars.append(
                    next.scalar == "\t" ? next.scalar : VisibleText.of(next.scalar))
            }
        }
        return shown
    }
}
