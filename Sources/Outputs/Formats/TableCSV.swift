import Pages

/// Each table of a record as CSV (RFC 4180): UTF-8 with a byte-order mark and CRLF, as Excel
/// wants it.
///
/// A text that a spreadsheet would take for a formula gets an apostrophe in front.
enum TableCSV: OutputFormat {
    static func files(of ground: OutputGround) -> [PlannedFile] {
        ground.sites.flatMap { site in
            RecordTable.all(of: site).map { table in
                PlannedFile(table.path) { bytes(of: table) }
            }
        }
    }

    /// The whole file.
    static func bytes(of table: RecordTable) -> [UInt8] {
        var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
        bytes.reserveCapacity(64 + table.rowCount * table.columns.count * 12)
        for (index, name) in table.columns.enumerated() {
            if index > 0 { bytes.append(comma) }
            let start = bytes.count
            bytes.append(contentsOf: name.utf8)
            protect(&bytes, from: start, isText: true)
        }
        endLine(&bytes)
        for row in 0..<table.rowCount {
            for column in table.columns.indices {
                if column > 0 { bytes.append(comma) }
                let start = bytes.count
                let kind = table.append(row: row, column: column, to: &bytes)
                if kind != .blank { protect(&bytes, from: start, isText: kind == .text) }
            }
            endLine(&bytes)
        }
        return bytes
    }

    private static let comma = UInt8(ascii: ",")
    private static let quote = UInt8(ascii: "\"")

    private static func endLine(_ bytes: inout [UInt8]) {
        bytes.append(0x0D)
        bytes.append(0x0A)
    }

    /// Quotes the cell that begins at `start`, and keeps a text from being taken for a formula.
    private static func protect(_ bytes: inout [UInt8], from start: Int, isText: Bool) {
        guard start < bytes.count else { return }
        if isText, isFormulaStart(bytes, at: start) {
            bytes.insert(UInt8(ascii: "'"), at: start)
        }
        let needsQuotes = bytes[start...].contains { byte in
            byte == comma || byte == quote || byte == 0x0A || byte == 0x0D
        }
        guard needsQuotes else { return }
        let cell = Array(bytes[start...])
        bytes.removeSubrange(start...)
        bytes.append(quote)
        for byte in cell {
            if byte == quote { bytes.append(quote) }
            bytes.append(byte)
        }
        bytes.append(quote)
    }

    /// Whether a spreadsheet would read on from here as a formula; full-width marks count too.
    private static func isFormulaStart(_ bytes: [UInt8], at start: Int) -> Bool {
        switch bytes[start] {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), 0x09, 0x0D:
            return true
        case 0xEF:
            return ["＝", "＋", "－", "＠"].contains { bytes[start...].starts(with: $0.utf8) }
        default:
            return false
        }
    }
}
