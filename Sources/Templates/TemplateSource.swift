/// One template as it was written.
package struct TemplateSource: Sendable {
    /// The name that partials and pages use, such as `pages/record`.
    package let name: String
    /// Where it was read, for messages.
    package let path: String
    /// UTF-8 bytes; a byte-order mark at the start is not part of the template.
    package let text: [UInt8]

    /// A template called `name`, read from `path`.
    package init(name: String, path: String, text: [UInt8]) {
        self.name = name
        self.path = path
        self.text = text
    }

    /// The offset of the first byte that belongs to the template.
    var start: Int {
        text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
    }

    /// The line and column of a byte offset.
    func place(of offset: Int) -> TemplatePlace {
        var line = 1
        var column = 1
        for byte in text[min(start, offset)..<min(offset, text.count)] {
            if byte == UInt8(ascii: "\n") {
                line += 1
                column = 1
            } else if byte & 0xC0 != 0x80 {
                column += 1
            }
        }
        return TemplatePlace(line: line, column: column)
    }
}

/// A place in a template.
package struct TemplatePlace: Hashable, Sendable {
    /// 1-based.
    package let line: Int
    /// In Unicode scalars, 1-based.
    package let column: Int
}

/// How much a template set puts up with.
package enum TemplateMode: Sendable {
    /// Whatever would silently leave something out is a fault.
    case strict
    /// The Mustache specification to the letter: missing names and templates are empty.
    case lenient
}
