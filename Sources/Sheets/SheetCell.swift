package import Diagnostics
package import Values

/// What a cell holds, as it is stored.
package enum CellContent: Sendable {
    /// A text that the author typed as one.
    case text(Text)
    /// A text of a file that does not tell texts from numbers, a CSV.
    case untyped(Text)
    /// A number, and what it is shown as.
    case number(StoredNumber, NumberFormat)
    /// A day.
    case day(Day)
    /// True or false.
    case flag(Bool)
    /// What a formula came to that could not be reckoned: `#REF!`.
    case error(Text)
    /// A formula whose result is not stored.
    case unreckoned
    /// A number that cannot be what it is shown as: a day that there is not, a number that cannot
    /// be read.
    case broken(Text)
}

/// A cell of a sheet that holds something.
package struct SheetCell: Sendable {
    /// Its row, from 1; of a CSV the line that it begins in.
    package let row: Int
    /// Its column, from 1.
    package let column: Int
    /// What it holds.
    package let content: CellContent
    /// What it shows, without white space around it.
    package let shown: Text
    /// Where it stands in the sheet's text.
    package let range: SourceRange
    /// Whether its row or column is not shown.
    package let isHidden: Bool

    /// The cell as if it held only a part of its words.
    package func saying(_ text: Text) -> SheetCell {
        SheetCell(
            row: row, column: column, content: .untyped(text), shown: text, range: range,
            isHidden: isHidden)
    }
}

/// A row of a sheet that holds something.
package struct SheetRow: Sendable {
    /// Its number, from 1; of a CSV the line that it begins in.
    package let number: Int
    /// Its cells from the left; blank ones are left out.
    package let cells: [SheetCell]

    /// The cell in a column, from 1; nil where it is blank.
    package func cell(_ column: Int) -> SheetCell? { cells.first { $0.column == column } }
}
