import Values

/// The next line that says something: where it begins, and in which column.
struct UpcomingLine {
    let start: Int
    let column: Int
}

/// The colon that ends a key.
struct KeyColon {
    let offset: Int
    let isWide: Bool
}

/// Tells a key from the beginning of a sentence.
extension FullWidthYAML {
    /// The colon that ends a key on this line: `: `, `:` at the end, or a full-width one.
    mutating func keyColon(column: Int, isFirst: Bool) -> KeyColon? {
        if text[index] == UInt8(ascii: "\"") || text[index] == UInt8(ascii: "'") {
            return quotedKeyColon(at: index)
        }
        if opensFlow(at: index) { return nil }
        var probe = index
        var isUndecided = true
        while true {
            switch text[probe] {
            case 0x0A, 0x0D:
                return nil
            case UInt8(ascii: ":") where text.isGap(probe + 1):
                return KeyColon(offset: probe, isWide: false)
            case UInt8(ascii: "#") where text.isAfterGap(probe, from: index):
                return nil
            case 0xEF where isUndecided && text.wideMark(at: probe) == .colon:
                if isKey(until: probe, column: column, isFirst: isFirst) {
                    return KeyColon(offset: probe, isWide: true)
                }
                isUndecided = false
            default: break
            }
            probe += 1
        }
    }

    /// The colon after a key in quotes; nil when a quoted value begins here.
    func quotedKeyColon(at place: Int) -> KeyColon? {
        let mark = text[place]
        var probe = place + 1
        while !text.isLineEnd(probe), text[probe] != mark {
            let isEscape = text[probe] == UInt8(ascii: "\\") && mark == UInt8(ascii: "\"")
            probe += isEscape && !text.isLineEnd(probe + 1) ? 2 : 1
        }
        guard text[probe] == mark else { return nil }
        let offset = text.indent(at: probe + 1).end
        if text[offset] == UInt8(ascii: ":") { return KeyColon(offset: offset, isWide: false) }
        return text.wideMark(at: offset) == .colon ? KeyColon(offset: offset, isWide: true) : nil
    }

    /// Whether text before a full-width colon is a key: where only a key can stand, where the word is
    /// known, or where the next line goes on with the same row.
    private mutating func isKey(until colon: Int, column: Int, isFirst: Bool) -> Bool {
        let name = Text(source, index, colon).trimmed
        if name.isEmpty { return false }
        if isFirst {
            if levels.isEmpty || levels.last == Level(column: column, isList: false) { return true }
            if known.isEmpty { return true }
        }
        return known.contains(name) || upcomingLineHasKey(column: column)
    }

    /// Whether the next line starts a key in this column, so that this one is a key too.
    private mutating func upcomingLineHasKey(column: Int) -> Bool {
        let line = upcomingLine()
        guard line.column == column else { return false }
        if text[line.start] == UInt8(ascii: "-"), text.isGap(line.start + 1) { return false }
        var probe = line.start
        while !text.isLineEnd(probe) {
            if text[probe] == UInt8(ascii: ":"), text.isGap(probe + 1) { return true }
            if text.wideMark(at: probe) == .colon {
                return known.isEmpty || known.contains(Text(source, line.start, probe).trimmed)
            }
            probe += 1
        }
        return false
    }

    /// The next line that is neither blank nor a comment; searched once for every line.
    mutating func upcomingLine() -> UpcomingLine {
        if let upcoming { return upcoming }
        var offset = text.nextLine(from: index)
        var found = UpcomingLine(start: text.end, column: -1)
        while offset < text.end {
            let (start, column) = text.indent(at: offset)
            if !text.isLineEnd(start), text[start] != UInt8(ascii: "#") {
                found = UpcomingLine(start: start, column: column)
                break
            }
            offset = text.nextLine(from: start)
        }
        upcoming = found
        return found
    }
}
