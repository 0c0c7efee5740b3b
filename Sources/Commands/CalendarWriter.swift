/// Writes iCalendar (RFC 5545): lines that end in CR LF and have at most 75 octets.
struct CalendarWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = []

    private static let octetLimit = 75

    /// Writes a component with what the closure writes between its beginning and its end.
    mutating func component(_ name: String, _ content: (inout CalendarWriter) -> Void) {
        property("BEGIN", name)
        content(&self)
        property("END", name)
    }

    /// Writes a property whose value has no text of people in it: a day, a term, a number.
    mutating func property(_ name: String, _ value: String) {
        line(name + ":" + value)
    }

    /// Writes a property that is a text: what has a meaning in the format is escaped.
    mutating func text(_ name: String, _ value: String) {
        line(name + ":" + Self.escaped(value))
    }

    /// Line feeds become `\n`; other control characters are not allowed and are left out.
    private static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\\", ";", ",":
                escaped.append("\\")
                escaped.append(scalar)
            case "\n": escaped.append(contentsOf: "\\n".unicodeScalars)
            case _ where scalar.value < 0x20 || scalar.value == 0x7F: continue
            default: escaped.append(scalar)
            }
        }
        return String(escaped)
    }

    /// Folds a line between characters, never within one: some readers unfold text, not octets.
    private mutating func line(_ text: String) {
        var room = Self.octetLimit
        for character in text {
            let octets = Array(character.utf8)
            if octets.count > room, room < Self.octetLimit - 1 {
                bytes += "\r\n ".utf8
                room = Self.octetLimit - 1
            }
            guard octets.count <= room else {
                fold(character.unicodeScalars, &room)
                continue
            }
            bytes += octets
            room -= octets.count
        }
        bytes += "\r\n".utf8
    }

    /// A character of very many marks does not fit on a line of its own.
    private mutating func fold(_ scalars: Character.UnicodeScalarView, _ room: inout Int) {
        for scalar in scalars {
            let octets = Array(UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
            if octets.count > room {
                bytes += "\r\n ".utf8
                room = Self.octetLimit - 1
            }
            bytes += octets
            room -= octets.count
        }
    }
}
