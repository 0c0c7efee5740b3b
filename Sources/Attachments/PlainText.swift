import Diagnostics
import Records
import Values

/// Text files: CSV by cells, everything else by lines.
enum PlainText {
    /// Reads UTF-8, GB18030, and UTF-16 with its mark, as Excel writes it.
    static func read(
        _ path: String, _ bytes: [UInt8], into harvest: Harvest
    ) throws(UnreadableAttachment) {
        let file = DecodedFile(path: path, raw: PlainBytes.utf8(bytes) ?? bytes)
        if case .unknown = file.encoding { throw .unknownKind }
        let text = file.source.bytes
        guard !text.contains(0) else { throw .unknownKind }
        // A saved page or mail: what it packs as letters and digits is not read.
        if FileKind.holds(Array("Content-Transfer-Encoding: base64".utf8), text) {
            throw .unknownKind
        }
        if isTable(path) {
            readTable(file.source, into: harvest)
        } else {
            readLines(text, into: harvest)
        }
    }

    private static func isTable(_ path: String) -> Bool {
        let end = path.utf8.suffix(4).map { $0 | 0x20 }
        return end == Array(".csv".utf8) || end == Array(".tsv".utf8)
    }

    private static func readTable(_ source: SourceFile, into harvest: Harvest) {
        let table = CSVTable(source)
        var line = 1
        var place = 0
        for row in 0..<table.rowCount {
            let cells = table.row(row)
            for (column, cell) in cells.enumerated() {
                let start = Int(cell.range.start)
                while place < start {
                    if source.bytes[place] == 0x0A { line += 1 }
                    place += 1
                }
                harvest.add(.lineCell(line: line, column: column + 1), cell.text)
            }
            if harvest.isFull { return }
        }
    }

    private static func readLines(_ bytes: [UInt8], into harvest: Harvest) {
        var line = 1
        var start = 0
        while start < bytes.count, !harvest.isFull {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            harvest.add(.line(line), Text(bytes, start, end))
            start = end + 1
            line += 1
        }
    }
}
