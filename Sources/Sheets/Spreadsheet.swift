package import Attachments
import Diagnostics
import Records
import Values

/// A spreadsheet that was read: a workbook (`.xlsx`) or a CSV.
package struct Spreadsheet: Sendable {
    /// Its sheets, in the order of their tabs; of a CSV the one.
    package let sheets: [Sheet]
    /// Whether it is a workbook.
    package let isWorkbook: Bool

    /// The largest file that is read, in bytes.
    package static let sizeLimit = AttachmentReader.sizeLimit

    /// Reads a file, whatever its name says; `path` is what findings call it.
    package init(path: String, _ bytes: [UInt8]) throws(UnreadableAttachment) {
        guard bytes.count <= Self.sizeLimit else { throw .tooLarge }
        let isText = Self.isText(bytes)
        isWorkbook = !isText
        if isText {
            sheets = [try CSVSheet.read(path: path, bytes)]
        } else {
            let workbook = try StoredWorkbook(bytes)
            sheets = workbook.sheets.map { stored in
                WorkbookSheet(stored, path: path, countsFrom1904: workbook.countsFrom1904).sheet
            }
        }
    }

    private static func isText(_ bytes: [UInt8]) -> Bool {
        let marks: [[UInt8]] = [
            [0x50, 0x4B], [0xD0, 0xCF, 0x11, 0xE0], Array("%PDF-".utf8), [0x1F, 0x8B],
            [0x89, 0x50, 0x4E, 0x47], [0xFF, 0xD8, 0xFF], Array("Rar!".utf8),
            [0x37, 0x7A, 0xBC, 0xAF], Array("{\\rtf".utf8),
        ]
        return !marks.contains { bytes.starts(with: $0) }
    }
}
