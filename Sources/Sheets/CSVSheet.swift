import Attachments
import Diagnostics
import Records
import Values

/// Makes a sheet of a CSV file: comma, tab or semicolon; UTF-8, GB18030, or UTF-16 with its mark.
enum CSVSheet {
    static func read(path: String, _ bytes: [UInt8]) throws(UnreadableAttachment) -> Sheet {
        let file = DecodedFile(path: path, raw: PlainBytes.utf8(bytes) ?? bytes)
        if case .unknown = file.encoding { throw .unknownKind }
        guard !file.source.bytes.contains(0) else { throw .unknownKind }
        let table = CSVTable(file.source, separator: separator(of: file.source.bytes))
        if table.unclosedQuote != nil { throw .damaged }
        var lines = LineCount(file.source.bytes)
        var rows: [SheetRow] = []
        for index in 0..<table.rowCount {
            let stored = table.row(index)
            guard let first = stored.first else { continue }
            let line = lines.line(at: Int(first.range.start))
            let cells = stored.enumerated().compactMap { column, cell -> SheetCell? in
                guard let text = shown(cell.text) else { return nil }
                return SheetCell(
                    row: line, column: column + 1, content: .untyped(text), shown: text,
                    range: cell.range, isHidden: false)
            }
            if !cells.isEmpty { rows.append(SheetRow(number: line, cells: cells)) }
        }
        guard rows.count <= StoredWorkbook.rowLimit else { throw .tooLarge }
        return Sheet(source: file.source, rows: rows)
    }

    /// The text of a cell; nil for a blank one. `="001"` is how a text is kept from being read as a
    /// number.
    private static func shown(_ text: Text) -> Text? {
        var text = text
        if text.count >= 3, text[0] == UInt8(ascii: "="), text[1] == UInt8(ascii: "\""),
            text[text.count - 1] == UInt8(ascii: "\"")
        {
            text = text.part(2, text.count - 1).trimmed
        }
        return text.isEmpty ? nil : text
    }

    /// Of comma, tab and semicolon the one that parts most lines, as a title above the table has
    /// none; the comma when none does.
    private static func separator(of bytes: [UInt8]) -> UInt8 {
        let candidates = [UInt8(ascii: ","), 0x09, UInt8(ascii: ";")]
        var lines = candidates.map { _ in 0 }
        var isOnLine = candidates.map { _ in false }
        var isQuoted = false
        for byte in bytes + [0x0A] {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D {
                for index in candidates.indices where isOnLine[index] { lines[index] += 1 }
                isOnLine = candidates.map { _ in false }
            } else if let index = candidates.firstIndex(of: byte) {
                isOnLine[index] = true
            }
        }
        // Amounts have commas too, so a tab in as many lines is what parts the cells.
        let order = [1, 0, 2]
        let best = order.max { left, right in
            lines[left] < lines[right]
                || (lines[left] == lines[right]
                    && (order.firstIndex(of: left) ?? 0) > (order.firstIndex(of: right) ?? 0))
        }
        return best.map { lines[$0] > 0 ? candidates[$0] : candidates[0] } ?? candidates[0]
    }

    /// Counts lines on the way through a text.
    private struct LineCount {
        private let bytes: [UInt8]
        private var place = 0
        private var line = 1

        init(_ bytes: [UInt8]) { self.bytes = bytes }

        /// The line of an offset, from 1; offsets must be asked for from front to back.
        mutating func line(at offset: Int) -> Int {
            while place < min(offset, bytes.count) {
                let isReturn =
                    bytes[place] == 0x0D
                    && !(place + 1 < bytes.count && bytes[place + 1] == 0x0A)
                if bytes[place] == 0x0A || isReturn { line += 1 }
                place += 1
            }
            return line
        }
    }
}
