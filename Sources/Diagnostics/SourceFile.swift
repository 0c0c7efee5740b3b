/// A text that was read: its path and its bytes, which every place in a finding points into.
package struct SourceFile: Sendable {
    /// Path relative to the board, with `/` between its parts.
    package let path: String

    /// The text in UTF-8, without a byte-order mark, whatever encoding it was stored in.
    package let bytes: [UInt8]

    /// The cells of the spreadsheet that the text stands for; nil for a text of its own.
    package let cells: CellPlaces?

    /// Makes a source of text that is already in UTF-8.
    package init(path: String, bytes: [UInt8], cells: CellPlaces? = nil) {
        self.path = path
        self.bytes = bytes
        self.cells = cells
    }

    /// The range of these bytes, `[start, end)`, as a place in this file.
    package func span(_ start: Int, _ end: Int) -> SourceSpan {
        SourceSpan(file: self, range: SourceRange(start: start, end: end))
    }

    /// The given range as a place in this file.
    package func span(_ range: SourceRange) -> SourceSpan {
        SourceSpan(file: self, range: range)
    }
}
