import Diagnostics
import Values

/// One pass over the bytes of a CSV file.
struct CSVReader {
    private(set) var cells: [CSVTable.Cell] = []
    private(set) var rowEnds: [Int32] = []
    private(set) var unclosedQuote: SourceRange?

    private let buffer: [UInt8]
    private var separator = UInt8(ascii: ",")
    private var index = 0
    private var columns = 0

    private let knownSeparator: UInt8?

    init(_ buffer: [UInt8], separator: UInt8? = nil) {
        self.buffer = buffer
        knownSeparator = separator
    }

    /// Reads the buffer's own bytes.
    mutating func readAll(_ bytes: UnsafeBufferPointer<UInt8>) {
        separator = knownSeparator ?? Self.separator(of: bytes)
        while index < bytes.count {
            let isBreak = bytes[index] == 0x0A || bytes[index] == 0x0D
            if isBreak {
                index += 1
            } else {
                readRow(bytes)
            }
        }
    }

    /// A tab if the first line that says something has one and no comma outside of quotes.
    private static func separator(of bytes: UnsafeBufferPointer<UInt8>) -> UInt8 {
        var hasTab = false
        var hasText = false
        var isQuoted = false
        for byte in bytes {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D {
                if hasText { break }
                hasTab = false
            } else if byte == UInt8(ascii: ",") {
                return byte
            } else if byte == 0x09 {
                hasTab = true
            } else if byte != 0x20 {
                hasText = true
            }
        }
        return hasTab ? 0x09 : UInt8(ascii: ",")
    }

    private mutating func readRow(_ bytes: UnsafeBufferPointer<UInt8>) {
        let firstCell = cells.count
        var isBlank = true
        columns = 0
        while true {
            readCell(bytes)
            if let last = cells.last, columns <= CSVTable.columnLimit, !last.text.isEmpty {
                isBlank = false
            }
            guard index < bytes.count, bytes[index] == separator else { break }
            index += 1
        }
        if isBlank {
            cells.removeSubrange(firstCell...)
        } else {
            rowEnds.append(Int32(cells.count))
        }
    }

    private mutating func readCell(_ bytes: UnsafeBufferPointer<UInt8>) {
        columns += 1
        let start = index
        var probe = start
        while probe < bytes.count, bytes[probe] == 0x20 { probe += 1 }
        if probe < bytes.count, bytes[probe] == UInt8(ascii: "\"") {
            index = probe
            readQuotedCell(bytes)
            return
        }
        while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
        guard start < index else {
            add(Text(buffer, start, start), start, start)
            return
        }
        let text = Text(buffer, start, index).trimmed
        add(text, Int(text.start), Int(text.end))
    }

    private mutating func readQuotedCell(_ bytes: UnsafeBufferPointer<UInt8>) {
        let quote = UInt8(ascii: "\"")
        let start = index
        var hasInnerQuote = false
        index += 1
        while index < bytes.count {
            if bytes[index] == quote {
                guard index + 1 < bytes.count, bytes[index + 1] == quote else { break }
                hasInnerQuote = true
                index += 1
            }
            index += 1
        }
        let textEnd = min(index, bytes.count)
        if index >= bytes.count {
            index = bytes.count
            unclosedQuote = unclosedQuote ?? SourceRange(start: start, end: start + 1)
        } else {
            index += 1
        }
        let end = index
        // What follows a closing quotation mark up to the separator is kept, not lost.
        while index < bytes.count, !isCellEnd(bytes[index]) { index += 1 }
        let rest = Text(buffer, end, index).trimmed
        let rangeEnd = rest.isEmpty ? end : Int(rest.end)
        if !hasInnerQuote, rest.isEmpty {
            add(Text(buffer, start + 1, textEnd).trimmed, start, rangeEnd)
            return
        }
        var copy: [UInt8] = []
        copy.reserveCapacity(rangeEnd - start)
        var position = start + 1
        while position < textEnd {
            copy.append(bytes[position])
            position += bytes[position] == quote ? 2 : 1
        }
        copy.append(contentsOf: bytes[end..<rangeEnd])
        add(Text(copy).trimmed, start, rangeEnd)
    }

    private mutating func add(_ text: Text, _ start: Int, _ end: Int) {
        guard columns <= CSVTable.columnLimit else { return }
        cells.append(CSVTable.Cell(text: text, range: SourceRange(start: start, end: end)))
    }

    private func isCellEnd(_ byte: UInt8) -> Bool {
        byte == separator || byte == 0x0A || byte == 0x0D
    }
}
