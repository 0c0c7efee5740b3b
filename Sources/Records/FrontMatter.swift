import Diagnostics

/// Where the front matter of a file begins and ends.
struct FrontMatter {
    /// The opening `---`, or the first line when there is none.
    let opening: SourceRange
    /// What stands between the two `---` lines; empty when it is missing or not closed.
    let yaml: Range<Int>
    /// What follows the closing line.
    let body: SourceRange
    /// What is wrong with the `---` lines.
    let fault: RecordFault?

    /// Looks for the two lines; blank lines may come before the first.
    init(of bytes: [UInt8]) {
        self = bytes.withUnsafeBufferPointer { FrontMatter(ByteWindow($0, 0..<$0.count)) }
    }

    private init(_ text: ByteWindow) {
        var start = 0
        while start < text.end, text.isGap(start) { start += text[start] == 0xE3 ? 3 : 1 }
        guard Self.isFence(start, in: text) else {
            let lineEnd = text.blanksStart(before: text.lineEnd(from: start), from: start)
            let first = SourceRange(start: start, end: lineEnd)
            self.init(
                opening: first, yaml: 0..<0, body: SourceRange(start: 0, end: text.end),
                fault: .frontMatterMissing(first))
            return
        }
        let opening = SourceRange(start: start, end: start + 3)
        let yamlStart = text.nextLine(from: start)
        var line = yamlStart
        while line < text.end {
            let next = text.nextLine(from: line)
            if Self.isFence(line, in: text) {
                self.init(
                    opening: opening, yaml: yamlStart..<line,
                    body: SourceRange(start: next, end: text.end), fault: nil)
                return
            }
            line = next
        }
        self.init(
            opening: opening, yaml: 0..<0, body: SourceRange(start: text.end, end: text.end),
            fault: .frontMatterUnclosed(opening))
    }

    private init(
        opening: SourceRange, yaml: Range<Int>, body: SourceRange, fault: RecordFault?
    ) {
        self.opening = opening
        self.yaml = yaml
        self.body = body
        self.fault = fault
    }

    /// Whether a line is `---`, blanks after it aside.
    private static func isFence(_ start: Int, in text: ByteWindow) -> Bool {
        for offset in 0..<3 where text[start + offset] != UInt8(ascii: "-") { return false }
        let end = text.lineEnd(from: start)
        return text.blanksStart(before: end, from: start + 3) == start + 3
    }
}
