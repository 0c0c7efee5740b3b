/// A record as the text of its file: keys with values in order, remarks between them, and a body.
///
/// What is written reads back as exactly the values that were given, without white space around
/// them; line ends of any kind become line feeds.
package struct RecordText: Sendable {
    /// What stands in the front matter, in order.
    package enum Part: Sendable {
        /// A key with its value.
        case entry(Entry)
        /// Lines for the writer, with a blank line above; no part of the record.
        case remark(String)
    }

    /// A key with its value.
    package struct Entry: Sendable {
        /// The key as it is to stand there, such as `上月结余`.
        package let key: String
        /// The value.
        package let value: Value
        /// What it is and how to write it, on lines above; nil for none.
        package let comment: String?
        /// Whether its lines begin with `#`, for the writer to take off who wants the field.
        package let isCommentedOut: Bool

        /// Makes an entry.
        package init(
            _ key: String, _ value: Value, comment: String? = nil, isCommentedOut: Bool = false
        ) {
            self.key = key
            self.value = value
            self.comment = comment
            self.isCommentedOut = isCommentedOut
        }
    }

    /// What stands after a key.
    package indirect enum Value: Sendable, Hashable {
        /// Nothing.
        case blank
        /// A number, date, period, amount, flag or choice: without quotes where it can be.
        case scalar(String)
        /// Words: in quotes where they look like anything else, after `|` where they have lines.
        case text(String)
        /// Words, one after the other.
        case list([String])
        /// Rows of cells.
        case table([[Cell]])
        /// A table in a file beside the record, with the word for `file`.
        case tableFile(key: String, name: String)
    }

    /// A cell of a table: the column's key and the value.
    package struct Cell: Sendable, Hashable {
        /// The key as it is to stand there, such as `凭证号`.
        package let key: String
        /// The value; a list or a table is none that a cell can hold.
        package let value: Value

        /// Makes a cell.
        package init(_ key: String, _ value: Value) {
            self.key = key
            self.value = value
        }
    }

    /// What stands in the front matter.
    package let parts: [Part]
    /// The Markdown after it.
    package let body: String

    /// Makes a record's text; no two entries may have one key.
    package init(_ parts: [Part], body: String = "") {
        self.parts = parts
        self.body = body
    }

    /// Makes a record's text of entries alone.
    package init(entries: [Entry], body: String = "") {
        self.init(entries.map(Part.entry), body: body)
    }

    /// The whole file, in UTF-8 with line feeds.
    package var string: String {
        var lines = ["---"]
        for (index, part) in parts.enumerated() {
            switch part {
            case .entry(let entry):
                lines += Self.comment(entry.comment)
                let own = RecordLines.entry(entry.key, entry.value)
                lines += entry.isCommentedOut ? own.map { "#" + $0 } : own
            case .remark(let text):
                if index > 0 { lines.append("") }
                lines += Self.comment(text)
            }
        }
        lines.append("---")
        let text = RecordLines.trimmed(body)
        if !text.isEmpty { lines += ["", text] }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func comment(_ text: String?) -> [String] {
        guard let text else { return [] }
        return RecordLines.lines(of: text).map { line in
            let shown = String(
                String.UnicodeScalarView(
                    line.unicodeScalars.map { YAMLScalar.isPrintable($0) ? $0 : " " }))
            return shown.isEmpty ? "#" : "# " + shown
        }
    }
}
