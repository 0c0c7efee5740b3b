/// Writes JSON (RFC 8259) without blanks, members in the order that they are given.
///
/// Control characters, and those that reorder text, are written as `\u` escapes, so that the output
/// can be looked at in a terminal.
package struct JSONWriter {
    /// What was written so far.
    package private(set) var bytes: [UInt8] = []

    private var needsComma = false

    /// Begins with nothing.
    package init() {}

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
        separate()
        bytes.append(UInt8(ascii: "\""))
        for scalar in text.unicodeScalars { append(scalar) }
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
