package import Diagnostics
package import Values

/// A value of a field, read as its type.
package enum FieldValue: Sendable {
    /// Nothing was given.
    case blank
    /// Something was given that does not read as the field's type; a finding says so.
    case unreadable
    case text(Text)
    case integer(Int64)
    case decimal(ExactDecimal)
    case money(Money)
    case date(Day)
    case period(Period)
    case flag(Bool)
    case list([LocatedText])
    indirect case table(TableValue)

    /// Whether nothing was given.
    package var isBlank: Bool {
        if case .blank = self { true } else { false }
    }
}

/// A text with its place.
package struct LocatedText: Sendable {
    /// The text, without white space around it.
    package let text: Text
    /// Where it stands.
    package let range: SourceRange

    /// Makes a located text.
    package init(text: Text, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// The value of a field of a record, with its place; 32 bytes, as a board keeps hundreds of
/// thousands.
package struct LocatedValue: Sendable {
    /// The value; blank where the record has no such key.
    package let value: FieldValue
    /// Whether the record has the key.
    package let isGiven: Bool
    /// Where the value stands; for a blank one, its key; empty when the record has no such key.
    package let range: SourceRange

    /// A field that the record does not have.
    package static let absent = LocatedValue()

    /// Makes a located value of a key that the record has.
    package init(value: FieldValue, range: SourceRange) {
        self.value = value
        isGiven = true
        self.range = range
    }

    private init() {
        value = .blank
        isGiven = false
        range = SourceRange(start: 0, end: 0)
    }
}

/// The rows of a table, cell by cell, from the front matter or from a CSV beside the record.
package struct TableValue: Sendable {
    /// A cell: value and place.
    package struct Cell: Sendable {
        /// The value; unreadable too where only a misspelt name seems to give it.
        package let value: FieldValue
        /// Where it stands; for a blank one its key, or its row when it has none.
        package let range: SourceRange

        /// Makes a cell.
        package init(value: FieldValue, range: SourceRange) {
            self.value = value
            self.range = range
        }
    }

    /// The file that the places are in: the record, or the CSV.
    package let source: SourceFile
    /// Number of columns, as many as the field has.
    package let columnCount: Int
    /// Row after row.
    package let cells: [Cell]
    /// Where each row stands.
    package let rowRanges: [SourceRange]
    /// The head of a CSV; nil for a table in the front matter.
    package let head: TableHead?

    /// Makes a table; there are `columnCount` cells for each row.
    package init(
        source: SourceFile, columnCount: Int, cells: [Cell], rowRanges: [SourceRange],
        head: TableHead? = nil
    ) {
        self.source = source
        self.columnCount = columnCount
        self.cells = cells
        self.rowRanges = rowRanges
        self.head = head
    }

    /// Number of rows.
    package var rowCount: Int { rowRanges.count }

    /// A cell.
    package func cell(row: Int, column: Int) -> Cell { cells[row * columnCount + column] }

    /// A place in its file.
    package func span(_ range: SourceRange) -> SourceSpan { source.span(range) }
}

/// The head of a CSV.
package struct TableHead: Sendable {
    /// Where it stands.
    package let range: SourceRange
    /// Columns of the field that it does not have, under no name like theirs either.
    package let absentColumns: [Int]

    /// Makes a head.
    package init(range: SourceRange, absentColumns: [Int]) {
        self.range = range
        self.absentColumns = absentColumns
    }
}
