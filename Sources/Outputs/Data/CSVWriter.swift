import Pages

/// Writes CSV (RFC 4180) as Excel wants it: UTF-8 with a byte-order mark, and CRLF.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front; figures stay
/// figures, so that `-80.00` can be added up.
struct CSVWriter {
    /// What was written so far.
    private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    private var isLineStart = true

    init(capacity: Int) {
        bytes.reserveCapacity(capacity + 3)
    }

    /// Writes a cell that the closure appends; it says what it is.
    mutating func cell(_ append: (inout [UInt8]) -> RecordTable.CellKind) {
        if !isLineStart { bytes.append(Self.comma) }
        isLineStart = false
        let start = bytes.count
        switch append(&bytes) {
        case .blank, .figure: break
        case .text: protect(from: start)
        }
    }

    /// Writes a cell of words.
    mutating func text(_ text: String) {
        cell { bytes in
            bytes.append(contentsOf: text.utf8)
            return .text
        }
    }

    /// Ends the line.
    mutating func endLine() {
        bytes.append(0x0D)
        bytes.append(0x0A)
        isLineStart = true
    }

    /// A word as it stands in a cell, before it is quoted.
    static func protected(_ word: String) -> String {
        isFormulaStart(Array(word.utf8), 0) ? "'" + word : word
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    /// Quotes the cell that begins at `start`, and keeps a text from being taken for a formula.
    private mutating func protect(from start: Int) {
        if Self.isFormulaStart(bytes, start) { bytes.insert(UInt8(ascii: "'"), at: start) }
        let needsQuotes = bytes.withUnsafeBufferPointer { all in
            var index = start
            while index < all.count {
                switch all[index] {
                case UInt8(ascii: ","), UInt8(ascii: "\""), 0x0A, 0x0D: return true
                default: index += 1
                }
            }
            return false
        }
        guard needsQuotes else { return }
        let cell = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(Self.quote)
        for byte in cell {
            if byte == Self.quote { bytes.append(Self.quote) }
            bytes.append(byte)
        }
        bytes.append(Self.quote)
    }

    /// Whether a spreadsheet would read on from here as a formula; full-width marks count too.
    private static func isFormulaStart(_ bytes: [UInt8], _ start: Int) -> Bool {
        guard start < bytes.count else { return false }
        switch bytes[start] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09,
            0x0A, 0x0D:
            return true
        case 0xEF:
            return ["＝", "＋", "－", "＠"].contains { bytes[start...].starts(with: $0.utf8) }
        default:
            return false
        }
    }
}
