import Values

/// The lines of a front matter: block style, two blanks a level.
enum RecordLines {
    /// A key with its value.
    static func entry(_ key: String, _ value: RecordText.Value, indent: String = "") -> [String] {
        let head = indent + YAMLScalar.key(key) + ":"
        switch value {
        case .blank:
            return [head]
        case .scalar(let text):
            return scalar(trimmed(text), isText: false, after: head, indent)
        case .text(let text):
            return scalar(trimmed(text), isText: true, after: head, indent)
        case .list(let items):
            return list(items.map(trimmed), after: head, indent)
        case .table(let rows):
            if rows.isEmpty { return [head + " []"] }
            return [head] + rows.flatMap { row($0, indent: indent + "  ") }
        case .tableFile(let key, let name):
            let file = trimmed(name)
            return [head, "\(indent)  \(YAMLScalar.key(key)): \(YAMLScalar.text(file))"]
        }
    }

    /// The text without the white space around it that a reader of records leaves out too.
    static func trimmed(_ text: String) -> String {
        Text(lines(of: text).joined(separator: "\n")).trimmed.string
    }

    /// The lines of a text, whatever ends them.
    static func lines(of text: String) -> [String] {
        text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" || $0 == "\r" }
            .map(String.init)
    }

    private static func scalar(
        _ text: String, isText: Bool, after head: String, _ indent: String
    ) -> [String] {
        if text.isEmpty { return [head] }
        if let block = block(text, indent: indent + "  ") { return [head + " |"] + block }
        return [head + " " + (isText ? YAMLScalar.text(text) : YAMLScalar.value(text))]
    }

    /// The lines of a text after `|`; nil when it has only one, or lines that would not stay as
    /// they are.
    private static func block(_ text: String, indent: String) -> [String]? {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        guard lines.count > 1 else { return nil }
        for line in lines {
            let isBlank = Text(String(line)).isBlank
            guard line.first != "\t", !isBlank || line.isEmpty,
                line.unicodeScalars.allSatisfy({ YAMLScalar.isPrintable($0) })
            else { return nil }
        }
        return lines.map { $0.isEmpty ? "" : indent + $0 }
    }

    private static func list(_ items: [String], after head: String, _ indent: String) -> [String] {
        let items = items.filter { !$0.isEmpty }
        let flow = "[" + items.joined(separator: ", ") + "]"
        if items.allSatisfy(YAMLScalar.isWord), flow.count <= 60 { return [head + " " + flow] }
        return [head] + items.map { "\(indent)  - \(YAMLScalar.item($0))" }
    }

    private static func row(_ cells: [RecordText.Cell], indent: String) -> [String] {
        var lines = cells.flatMap { entry($0.key, $0.value, indent: indent + "  ") }
        guard let first = lines.first else { return [indent + "- {}"] }
        lines[0] = indent + "- " + first.dropFirst(indent.count + 2)
        return lines
    }
}
