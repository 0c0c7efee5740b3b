package import Values

/// A workbook with its cells as they are stored: values, kinds and number formats (ISO/IEC 29500-1
/// §18), for what must take it at its word.
///
/// It is read within the same bounds as attached files are.
package struct StoredWorkbook: Sendable {
    /// A stored value.
    package enum Value: Sendable {
        /// A number in decimal digits, perhaps with an exponent, and the code of its format.
        case number(Text, format: String)
        /// A text.
        case text(Text)
        /// A day and perhaps a time in ISO 8601.
        case moment(Text)
        /// True or false.
        case flag(Bool)
        /// What a formula came to that could not be reckoned: `#REF!`.
        case error(Text)
        /// A formula whose result is not stored.
        case unreckoned
    }

    /// A cell that holds something.
    package struct Cell: Sendable {
        /// Its row, from 1.
        package let row: Int
        /// Its column, from 1.
        package let column: Int
        /// What it holds.
        package let value: Value
        /// Whether a formula makes it.
        package let isFormula: Bool
    }

    /// Cells that are shown as one: the first one's value; rows and columns from 1.
    package struct Merge: Sendable {
        /// The rows.
        package let rows: ClosedRange<Int>
        /// The columns.
        package let columns: ClosedRange<Int>
    }

    /// A sheet of it.
    package struct Sheet: Sendable {
        /// Its name on the tab.
        package let name: String
        /// Whether its tab is not shown.
        package let isHidden: Bool
        /// Its cells, by row and column.
        package let cells: [Cell]
        /// Cells that are shown as one.
        package let merges: [Merge]
        /// Rows that are not shown.
        package let hiddenRows: Set<Int>
        /// Columns that are not shown.
        package let hiddenColumns: [ClosedRange<Int>]
        /// Names of the cells that have a comment.
        package let notes: [String]
    }

    /// The sheets, in the order of their tabs.
    package let sheets: [Sheet]
    /// Whether days are counted from 1904, as old programs of Apple computers do.
    package let countsFrom1904: Bool

    /// The last row of a sheet that is read; no account of a community comes near.
    package static let rowLimit = 100_000
    /// The last column that is read.
    package static let columnLimit = 1024

    /// Reads a workbook; whatever might do harm is refused.
    package init(_ bytes: [UInt8]) throws(UnreadableAttachment) {
        guard bytes.count <= AttachmentReader.sizeLimit else { throw .tooLarge }
        guard case .zip = FileKind(bytes) else {
            if case .unreadable(let reason) = FileKind(bytes) { throw reason }
            throw .unknownKind
        }
        let package = try ZipPackage(bytes)
        guard package.has("xl/workbook.xml") else {
            throw package.has("xl/workbook.bin") ? .oldOffice : .unknownKind
        }
        guard !package.names.contains(where: Self.leadsOut) else { throw .damaged }
        let hasMacros = package.names.contains { name in
            name.hasSuffix("vbaProject.bin") || name.hasPrefix("xl/macrosheets/")
        }
        if hasMacros { throw .macros }
        var reader = StoredWorkbookReader(package)
        sheets = try reader.sheets()
        countsFrom1904 = reader.countsFrom1904
    }

    /// Whether a part's name would lead out of the folder that somebody unpacks the file in.
    private static func leadsOut(_ name: String) -> Bool {
        name.hasPrefix("/") || name.utf8.contains(UInt8(ascii: "\\"))
            || name.split(separator: "/").contains("..")
    }
}
