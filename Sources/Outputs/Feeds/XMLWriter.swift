/// Writes XML 1.0 in UTF-8, an element a line.
struct XMLWriter {
    /// What was written so far.
    private(set) var bytes = Array("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n".utf8)

    /// Writes an element with others in it.
    mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [],
        _ content: (inout XMLWriter) -> Void
    ) {
        open(name, attributes)
        bytes += ">\n".utf8
        content(&self)
        close(name)
    }

    /// Writes an element with a text in it.
    mutating func element(
        _ name: String, _ attributes: [(name: String, value: String)] = [], text: String
    ) {
        open(name, attributes)
        bytes += ">".utf8
        append(text)
        close(name)
    }

    /// Writes an element with nothing in it.
    mutating func element(_ name: String, _ attributes: [(name: String, value: String)]) {
        open(name, attributes)
        bytes += "/>\n".utf8
    }

    private mutating func open(_ name: String, _ attributes: [(name: String, value: String)]) {
        bytes += "<\(name)".utf8
        for attribute in attributes {
            bytes += " \(attribute.name)=\"".utf8
            append(attribute.value)
            bytes += "\"".utf8
        }
    }

    private mutating func close(_ name: String) {
        bytes += "</\(name)>\n".utf8
    }

    /// Appends a text, escaped; what XML has no place for becomes U+FFFD.
    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            case ">": bytes += "&gt;".utf8
            case "\"": bytes += "&quot;".utf8
            case "\t", "\n", "\r": bytes += "&#\(scalar.value);".utf8
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": bytes += "\u{FFFD}".utf8
            default: bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }
}
