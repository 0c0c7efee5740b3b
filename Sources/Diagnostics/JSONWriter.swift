/// Writes JSON (RFC 8259) without blanks, members in the order that they are given.
///
/// Control characters, and those that reorder text, are written as `\u` escapes, so that the output
/// can be looked at in a terminal.
package struct JSONWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    private var needsComma = false

    /// Starts with nothing; `capacity` is about how many bytes there will be.
    package init(capacity: Int = 0) {
        bytes.reserveCapacity(capacity)
    }

    /// Everything that was written, as a file: with a line feed at its end.
    package mutating func file() -> [UInt8] {
        bytes.append(.lineFeed)
        return bytes
    }

    /// Writes an object of the members that the closure writes.
    package mutating func object(_ members: (inout JSONWriter) -> Void) {
        enclose("{", "}", members)
    }

    /// Writes an array of the values that the closure writes.
    package mutating func array(_ values: (inout JSONWriter) -> Void) {
        enclose("[", "]", values)
    }

    /// Writes the name of a member; its value must be written next.
    package mutating func key(_ name: String) {
        string(name)
        bytes.append(UInt8(ascii: ":"))
        needsComma = false
    }

    /// Begins a new line, for long lists that people look at and compare.
    package mutating func line() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = false
        bytes.append(.lineFeed)
    }

    /// Begins a new line for the next member or value, so many steps in.
    mutating func line(indent: Int) {
        line()
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * indent)
    }

    /// Begins a new line for the bracket that closes what was opened.
    mutating func endLine(indent: Int) {
        needsComma = false
        line(indent: indent)
    }

    /// Writes that there is nothing.
    mutating func null() {
        separate()
        bytes += "null".utf8
    }

    /// Writes a yes or a no.
    package mutating func flag(_ value: Bool) {
        separate()
        bytes += (value ? "true" : "false").utf8
    }

    /// Writes a number.
    package mutating func number(_ value: Int) {
        separate()
        bytes += String(value).utf8
    }

    /// Writes a number that is not negative and given in tenths: 925 as `92.5`.
    package mutating func number(tenths: Int) {
        separate()
        bytes += "\(tenths / 10).\(tenths % 10)".utf8
    }

    /// Writes a text.
    package mutating func string(_ text: String) {
        var text = text
        text.withUTF8 { string(utf8: $0) }
    }

    /// Writes a text that is given in UTF-8.
    package mutating func string(utf8 text: UnsafeBufferPointer<UInt8>) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        var start = 0
        var index = 0
        while index < text.count {
            if Self.isPlain(text, at: index) {
                index += 1
                continue
            }
            bytes.append(contentsOf: text[start..<index])
            let next = DecodedScalar(in: text, at: index, end: text.count)
            append(next.scalar)
            index += next.length
            start = index
        }
        bytes.append(contentsOf: text[start...])
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a string of ASCII letters, digits and marks that another function appends.
    package mutating func plain(_ write: (inout [UInt8]) -> Void) {
        separate()
        bytes.append(UInt8(ascii: "\""))
        write(&bytes)
        bytes.append(UInt8(ascii: "\""))
    }

    /// Writes a member that is a text.
    package mutating func member(_ name: String, _ text: String) {
        key(name)
        string(text)
    }

    /// Writes a member that is a number.
    package mutating func member(_ name: String, _ value: Int) {
        key(name)
        number(value)
    }

    private mutating func enclose(
        _ open: Unicode.Scalar, _ close: Unicode.Scalar, _ content: (inout JSONWriter) -> Void
    ) {
        separate()
        bytes.append(UInt8(ascii: open))
        needsComma = false
        content(&self)
        bytes.append(UInt8(ascii: close))
        needsComma = true
    }

    private mutating func separate() {
        if needsComma { bytes.append(UInt8(ascii: ",")) }
        needsComma = true
    }

    /// Whether a byte needs no second look: no escape, and no first byte of a fragile scalar.
    ///
    /// Continuation bytes are passed over with their first byte, so that most text is one run.
    private static func isPlain(_ text: UnsafeBufferPointer<UInt8>, at index: Int) -> Bool {
        switch text[index] {
        case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F: return false
        case 0xC2, 0xD8, 0xE2: return false
        case 0xEF:
            // Full-width marks, of which Chinese is full, are harmless.
            return index + 1 < text.count && text[index + 1] != 0xBB && text[index + 1] != 0xBF
        default: return true
        }
    }

    private mutating func append(_ scalar: Unicode.Scalar) {
        switch scalar {
        case "\"": bytes += "\\\"".utf8
        case "\\": bytes += "\\\\".utf8
        case "\n": bytes += "\\n".utf8
        case "\r": bytes += "\\r".utf8
        case "\t": bytes += "\\t".utf8
        default:
            let value = scalar.value
            // Some readers take a byte-order mark out of a text.
            let isFragile = value == 0xFEFF || VisibleText.isHostile(value)
            if value < 0x20 || value == 0x7F || isFragile {
                let digits = String(value, radix: 16)
                bytes += ("\\u" + String(repeating: "0", count: 4 - digits.utf8.count)).utf8
                bytes += digits.utf8
            } else {
                bytes += UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter
            }
        }
    }
}
