package import Diagnostics
package import Values

/// What was read out of one sheet for one table of a record.
package struct ImportedTable: Sendable {
    /// A row of the record's table.
    package struct Row: Sendable {
        /// The row in the sheet.
        package let number: Int
        /// Where it stands.
        package let span: SourceSpan
        /// Its values, by the column of the table.
        package let values: [Int: ImportedValue]
    }

    /// A row of the sheet that is no entry, and what was done with it.
    package struct OtherRow: Sendable {
        /// The row in the sheet.
        package let number: Int
        /// What it says, in its first cell.
        package let words: String
        /// What was done with it.
        package let outcome: Message
    }

    /// The columns.
    package let mapping: ColumnMapping
    /// The entries, from the top.
    package let rows: [Row]
    /// The rows that are none.
    package let others: [OtherRow]
    /// Values of single fields, by their index in the item's layout.
    package let facts: [Int: ImportedValue]
    /// What is wrong with the sheet itself.
    package let findings: [Diagnostic]
    /// The unit of its amounts, where the sheet names one.
    package let unit: MoneyUnit?
    /// The period that its title names, with its place.
    package let titlePeriod: (period: Period, span: SourceSpan)?
}
