import Values

/// Reads full-width colons, commas, brackets and blanks as YAML's own where they stand as structure.
///
/// Inside text they are left as they are. Works line by line with the little that it must know of
/// YAML: block texts, quotes and flow collections; whatever it leaves, libyaml judges.
struct FullWidthYAML {
    let bytes: [UInt8]
    let end: Int
    let known: KnownKeys
    var index: Int
    var output: NormalizedText
    private var keyColumns: [Int] = []
    var quote: UInt8 = 0
    var flow: [UInt8] = []
    private var blockParent = -1
    private var blockColumn = -1
    var expectsKeys = true

    /// Rewrites a range of a file's bytes.
    static func normalize(_ bytes: [UInt8], _ range: Range<Int>, known: KnownKeys) -> NormalizedText
    {
        var reader = FullWidthYAML(bytes: bytes, range: range, known: known)
        while reader.index < reader.end { reader.readLine() }
        return reader.output
    }

    /// Whether there is anything that could need rewriting.
    static func isNeeded(_ bytes: [UInt8], _ range: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { buffer in
            for index in range where buffer[index] >= 0xE3 && index + 2 < range.upperBound {
                if buffer[index] == 0xEF, buffer[index + 1] == 0xBC || buffer[index + 1] == 0xBD {
                    return true
                }
                if buffer[index] == 0xE3, buffer[index + 1] == 0x80, buffer[index + 2] == 0x80 {
                    return true
                }
            }
            for index in range where buffer[index] == UInt8(ascii: "{") { return true }
            return false
        }
    }

    private init(bytes: [UInt8], range: Range<Int>, known: KnownKeys) {
        self.bytes = bytes
        self.known = known
        index = range.lowerBound
        end = range.upperBound
        output = NormalizedText(base: range.lowerBound, capacity: range.count)
    }

    // MARK: Lines

    private mutating func readLine() {
        if quote != 0 || !flow.isEmpty {
            readContinuation()
            return
        }
        if blockParent >= 0 {
            if readBlockLine() { return }
            blockParent = -1
        }
        var column = readIndent(upTo: .max)
        if isLineEnd(index) {
            endLine()
            return
        }
        while readListMark(&column) {}
        readEntry(column: column)
    }

    /// Copies a line of a block text; false when the line is outside of it.
    private mutating func readBlockLine() -> Bool {
        var column = 0
        var probe = index
        while probe < end {
            if bytes[probe] == 0x20 {
                column += 1
                probe += 1
            } else if isWide(probe, 0xE3, 0x80, 0x80) {
                column += 2
                probe += 3
            } else {
                break
            }
        }
        if isLineEnd(probe) {
            endLine()
            return true
        }
        guard column > blockParent else { return false }
        if blockColumn < 0 { blockColumn = column }
        _ = readIndent(upTo: blockColumn)
        endLine()
        return true
    }

    /// Writes the indentation, two columns for an ideographic space, and returns its columns.
    private mutating func readIndent(upTo limit: Int) -> Int {
        var column = 0
        while index < end, column < limit {
            if bytes[index] == 0x20 {
                keep()
                column += 1
            } else if isWide(index, 0xE3, 0x80, 0x80) {
                replace(3, with: "  ")
                column += 2
            } else {
                break
            }
        }
        return column
    }

    private mutating func readListMark(_ column: inout Int) -> Bool {
        guard index + 1 < end, bytes[index] == UInt8(ascii: "-") else { return false }
        if bytes[index + 1] == 0x20 {
            keep()
            column += 1
            while index < end, bytes[index] == 0x20 {
                keep()
                column += 1
            }
        } else if isWide(index + 1, 0xE3, 0x80, 0x80) {
            keep()
            replace(3, with: " ")
            column += 2
        } else {
            return false
        }
        expectsKeys = false
        return true
    }

    private mutating func endLine() {
        while index < end, bytes[index] != 0x0A { keep() }
        if index < end { keep() }
    }

    // MARK: Keys and values

    private mutating func readEntry(column: Int) {
        if flowOpener(at: index) != nil || bytes[index] == UInt8(ascii: "#") {
            readValue(column: column)
            return
        }
        guard let colon = keyEnd(), colon.isASCII || isKey(until: colon.index, column: column)
        else {
            readValue(column: column)
            return
        }
        while let last = keyColumns.last, last > column { keyColumns.removeLast() }
        if keyColumns.last != column { keyColumns.append(column) }
        while index < colon.index { keep() }
        if colon.isASCII {
            keep()
        } else {
            replace(3, with: isLineEnd(index + 3) ? ":" : ": ")
        }
        skipBlanks()
        expectsKeys = isLineEnd(index)
        readValue(column: column)
    }

    /// The colon that ends a key on this line: `: `, `:` at the end, or a full-width one.
    private func keyEnd() -> (index: Int, isASCII: Bool)? {
        var probe = index
        if bytes[probe] == UInt8(ascii: "\"") || bytes[probe] == UInt8(ascii: "'") {
            let mark = bytes[probe]
            probe += 1
            while probe < end, bytes[probe] != mark, bytes[probe] != 0x0A { probe += 1 }
            probe += 1
        }
        while probe < end, bytes[probe] != 0x0A {
            if bytes[probe] == UInt8(ascii: ":"), probe + 1 >= end || isBlank(probe + 1) {
                return (probe, true)
            }
            if isWide(probe, 0xEF, 0xBC, 0x9A) { return (probe, false) }
            probe += 1
        }
        return nil
    }

    /// Whether text before a full-width colon is a key rather than the start of a sentence.
    private func isKey(until colon: Int, column: Int) -> Bool {
        if known.contains(Text(bytes, index, colon).trimmed) || column == 0 { return true }
        if keyColumns.contains(column), isFirstOnLine { return true }
        if isFirstOnLine { return expectsKeys }
        return nextLineContinues(at: column)
    }

    private var isFirstOnLine: Bool {
        var probe = index
        while probe > 0, bytes[probe - 1] != 0x0A {
            probe -= 1
            if bytes[probe] == UInt8(ascii: "-") { return false }
        }
        return true
    }

    /// Whether the next line starts a known key in this column, so that this one is a key too.
    private func nextLineContinues(at column: Int) -> Bool {
        var probe = index
        while probe < end, bytes[probe] != 0x0A { probe += 1 }
        probe += 1
        var reached = 0
        while probe < end {
            if bytes[probe] == 0x20 {
                reached += 1
                probe += 1
            } else if isWide(probe, 0xE3, 0x80, 0x80) {
                reached += 2
                probe += 3
            } else {
                break
            }
        }
        guard reached == column, probe < end else { return false }
        var stop = probe
        while stop < end, bytes[stop] != 0x0A, bytes[stop] != UInt8(ascii: ":"),
            !isWide(stop, 0xEF, 0xBC, 0x9A)
        {
            stop += 1
        }
        return known.contains(Text(bytes, probe, stop).trimmed)
    }

    private mutating func readValue(column: Int) {
        guard index < end else { return }
        switch bytes[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            quote = bytes[index]
            keep()
            readContinuation()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            blockParent = keyColumns.last ?? 0
            blockColumn = -1
            endLine()
        default:
            if flowOpener(at: index) != nil {
                readContinuation()
            } else {
                readPlain()
            }
        }
    }

    mutating func readPlain() {
        while index < end, bytes[index] != 0x0A {
            if isWide(index, 0xE3, 0x80, 0x80), index + 3 < end, bytes[index + 3] == 0x23 {
                replace(3, with: " ")
            } else {
                keep()
            }
        }
        endLine()
    }

    private mutating func skipBlanks() {
        while index < end {
            if bytes[index] == 0x20 {
                keep()
            } else if isWide(index, 0xE3, 0x80, 0x80) {
                replace(3, with: " ")
            } else {
                return
            }
        }
    }

    // MARK: Bytes

    mutating func keep() {
        output.keep(bytes[index])
        index += 1
    }

    mutating func replace(_ count: Int, with text: StaticString) {
        output.replace(count, with: text)
        index += count
    }

    private func isBlank(_ place: Int) -> Bool {
        bytes[place] == 0x20 || bytes[place] == 0x0A || bytes[place] == 0x0D || bytes[place] == 0x09
    }

    private func isLineEnd(_ place: Int) -> Bool {
        place >= end || bytes[place] == 0x0A || bytes[place] == 0x0D
    }

    func isWide(_ place: Int, _ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        place + 2 < end && bytes[place] == first && bytes[place + 1] == second
            && bytes[place + 2] == third
    }
}
