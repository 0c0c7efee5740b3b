package import Catalogue
package import Values

/// What a notice says of its own changes.
extension Notice {
    /// The corrections that could be read, in the order of the record.
    package var corrections: [(day: Day, text: Text)] {
        guard let table = table(.corrections) else { return [] }
        return (0..<table.rowCount).compactMap { row in
            let day = table.cell(row: row, column: CommonField.CorrectionColumn.date.rawValue)
            let text = table.cell(row: row, column: CommonField.CorrectionColumn.text.rawValue)
            guard case .date(let when) = day.value, case .text(let what) = text.value else {
                return nil
            }
            return (when, what)
        }
    }

    /// The day of its last change: its publication, or a correction after it.
    package var changed: Day? {
        guard let published = day(.published) else { return nil }
        return corrections.map(\.day).max().map { max($0, published) } ?? published
    }
}
