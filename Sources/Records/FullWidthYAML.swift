import Diagnostics

/// Reads full-width colons, commas, brackets and blanks as YAML's own where they stand as structure.
///
/// Inside text they are left as they are. Works line by line with the little that it must know of
/// YAML: which lists and rows are open, block texts, quotes and flow collections; whatever it leaves,
/// libyaml judges. Every byte is looked at a bounded number of times.
struct FullWidthYAML {
    /// A list or a mapping that is open, and the column of its dashes or keys.
    struct Level: Equatable {
        let column: Int
        let isList: Bool
    }

    /// A text after `|` or `>`: the column of its key, and its own once that is known.
    private struct BlockText {
        let parent: Int
        var column: Int?
    }

    /// More open levels than this are left to libyaml, which refuses them.
    static let levelLimit = 64

    let source: [UInt8]
    let text: ByteWindow
    let known: KnownKeys
    var index: Int
    var edits: [TextEdit] = []
    var levels: [Level] = []
    var upcoming: UpcomingLine?
    private var block: BlockText?
    /// Lines deeper than this column go on with an unquoted text.
    private var textColumn = Int.max

    /// The bytes of a range as libyaml is to read them.
    static func normalize(_ source: SourceFile, _ range: Range<Int>, known: KnownKeys)
        -> NormalizedText
    {
        let edits = source.bytes.withUnsafeBufferPointer { bytes in
            let text = ByteWindow(bytes, range)
            var reader = FullWidthYAML(
                source: source.bytes, text: text, known: known, index: range.lowerBound)
            while reader.index < range.upperBound { reader.readLine() }
            return reader.edits
        }
        return NormalizedText(source, range, edits)
    }

    private init(source: [UInt8], text: ByteWindow, known: KnownKeys, index: Int) {
        self.source = source
        self.text = text
        self.known = known
        self.index = index
    }

    // MARK: Lines

    private mutating func readLine() {
        upcoming = nil
        if block != nil, readBlockLine() { return }
        let (start, column) = text.indent(at: index)
        if column != start - index { replaceBlanks(to: start) }
        index = start
        if isContentEnd || isDocumentMark(column: column) {
            skipLine()
        } else if column > textColumn {
            readRest()
        } else {
            textColumn = .max
            readContent(column: column)
        }
    }

    private mutating func readContent(column lineColumn: Int) {
        var column = lineColumn
        var parent: Int?
        closeLevels(at: column, isList: isListMark)
        while isListMark {
            if levels.last != Level(column: column, isList: true) {
                levels.append(Level(column: column, isList: true))
            }
            parent = column
            readListMark(&column)
            if levels.count > Self.levelLimit { index = text.end }
            if isContentEnd { return skipLine() }
        }
        let isFirst = parent == nil
        guard let colon = keyColon(column: column, isFirst: isFirst) else {
            readValue(parent: parent ?? levels.last?.column ?? column)
            return
        }
        if levels.last != Level(column: column, isList: false) {
            levels.append(Level(column: column, isList: false))
        }
        readKey(colon)
        isContentEnd ? skipLine() : readValue(parent: column)
    }

    private var isListMark: Bool { text[index] == UInt8(ascii: "-") && text.isGap(index + 1) }

    private func isDocumentMark(column: Int) -> Bool {
        guard column == 0, text.isGap(index + 3) else { return false }
        return (0..<3).allSatisfy { text[index + $0] == UInt8(ascii: "-") }
    }

    private var isContentEnd: Bool {
        text.isLineEnd(index) || text[index] == UInt8(ascii: "#")
    }

    private mutating func closeLevels(at column: Int, isList: Bool) {
        while let last = levels.last, last.column > column { levels.removeLast() }
        if !isList, levels.last == Level(column: column, isList: true) { levels.removeLast() }
    }

    /// Steps over `- `; a lone ideographic space after the dash is as wide as the next line needs.
    private mutating func readListMark(_ column: inout Int) {
        let start = index + 1
        let (end, width) = text.indent(at: start)
        if end == start + 3, width == 2 {
            let isWide = upcomingLine().column == column + 3
            replace(3, at: start, 0x20, isWide ? 0x20 : 0)
            column += isWide ? 3 : 2
        } else {
            index = start
            if width != end - start { replaceBlanks(to: end) }
            column += 1 + width
        }
        index = end
    }

    // MARK: Values

    private mutating func readKey(_ colon: KeyColon) {
        let blanks = text.blanksStart(before: colon.offset, from: index)
        replaceWideBlanks(from: blanks, to: colon.offset)
        index = colon.offset + (colon.isWide ? 3 : 1)
        if colon.isWide {
            replace(3, at: colon.offset, UInt8(ascii: ":"), text.isGap(index) ? 0 : 0x20)
        }
        let blanksEnd = text.indent(at: index).end
        replaceWideBlanks(from: index, to: blanksEnd)
        index = blanksEnd
    }

    private mutating func readValue(parent: Int) {
        switch text[index] {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            readQuoted()
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            if readBlockMark(parent: parent) { return skipLine() }
        default:
            if opensFlow(at: index) {
                readFlow()
            } else {
                textColumn = parent
            }
        }
        readRest()
    }

    /// Steps over a quoted text, or to the end when nothing closes it.
    mutating func readQuoted() {
        let mark = text[index]
        index += 1
        while index < text.end {
            let byte = text[index]
            index += 1
            if byte == UInt8(ascii: "\\"), mark != UInt8(ascii: "'") {
                index = min(index + 1, text.end)
            } else if byte == mark {
                guard mark == UInt8(ascii: "'"), index < text.end, text[index] == mark else {
                    return
                }
                index += 1
            }
        }
    }

    /// Reads the rest of a line on which no structure follows.
    private mutating func readRest() {
        let stop = text.lineEnd(from: index)
        var textEnd = stop
        var probe = index
        while let mark = text.find(UInt8(ascii: "#"), from: probe, to: stop) {
            if text.isAfterGap(mark, from: index) {
                textEnd = mark
                break
            }
            probe = mark + 1
        }
        replaceWideBlanks(from: text.blanksStart(before: textEnd, from: index), to: textEnd)
        skipLine()
    }

    mutating func skipLine() {
        index = text.nextLine(from: index)
    }

    // MARK: Block texts

    /// Begins a text after `|` or `>`; false when what stands there is something else.
    private mutating func readBlockMark(parent: Int) -> Bool {
        var probe = index + 1
        var column: Int?
        while probe < text.end, !text.isGap(probe) {
            switch text[probe] {
            case UInt8(ascii: "+"), UInt8(ascii: "-"): break
            case let digit where digit >= 0x31 && digit <= 0x39:
                column = max(parent, 0) + Int(digit - 0x30)
            default: return false
            }
            probe += 1
        }
        block = BlockText(parent: parent, column: column)
        return true
    }

    /// Reads a line of a block text; false when the line is outside of it.
    private mutating func readBlockLine() -> Bool {
        guard let block else { return false }
        let (start, column) = text.indent(at: index)
        if text.isLineEnd(start) {
            replaceIndent(columns: block.column ?? .max)
            skipLine()
            return true
        }
        guard column > block.parent, column >= block.column ?? 0 else {
            self.block = nil
            return false
        }
        let own = block.column ?? blockColumn(parent: block.parent)
        self.block?.column = own
        replaceIndent(columns: own)
        skipLine()
        return true
    }

    /// The column of a block text: its ASCII blanks if they will do, as ideographic ones often begin
    /// a paragraph; else all of its blanks, those of the line that has fewest.
    private func blockColumn(parent: Int) -> Int {
        var ascii = 0
        while text[index + ascii] == 0x20 { ascii += 1 }
        if ascii > parent, ascii > 0 { return ascii }
        var least = Int.max
        var line = index
        while line < text.end {
            let (start, column) = text.indent(at: line)
            if !text.isLineEnd(start) {
                if column <= parent { break }
                least = min(least, column)
            }
            line = text.nextLine(from: start)
        }
        return least
    }

    // MARK: Edits

    mutating func replace(
        _ count: UInt8, at offset: Int, _ first: UInt8 = 0, _ second: UInt8 = 0
    ) {
        edits.append(
            TextEdit(offset: Int32(clamping: offset), count: count, first: first, second: second))
    }

    /// Reads ideographic spaces as two blanks each, as far as so many columns.
    private mutating func replaceIndent(columns: Int) {
        var column = 0
        while column < columns {
            let width = text.blankWidth(at: index)
            if width == 0 || (width == 3 && column + 2 > columns) { return }
            if width == 3 { replace(3, at: index, 0x20, 0x20) }
            index += width
            column += width == 1 ? 1 : 2
        }
    }

    private mutating func replaceBlanks(to end: Int) {
        var offset = index
        while offset < end {
            if text[offset] != 0x20 { replace(3, at: offset, 0x20, 0x20) }
            offset += text[offset] == 0x20 ? 1 : 3
        }
    }

    /// Reads the ideographic spaces among blanks as one blank each.
    mutating func replaceWideBlanks(from start: Int, to end: Int) {
        var offset = start
        while offset < end {
            let isWide = text[offset] == 0xE3
            if isWide { replace(3, at: offset, 0x20) }
            offset += isWide ? 3 : 1
        }
    }
}
