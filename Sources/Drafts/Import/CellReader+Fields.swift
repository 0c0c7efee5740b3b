import Catalogue
import Sheets
import Values

extension CellReader {
    /// A cell as a record writes the value of a field; nil for a blank.
    func text(
        of cell: SheetCell, as field: Field, _ unit: MoneyUnit
    ) throws(CellFault) -> String? {
        switch field.type {
        case .money: try money(cell, unit)?.description
        case .date: try day(cell)?.description
        case .integer, .decimal, .percent: try number(cell, as: field.type)
        case .flag: try words(cell, isCode: false, true)
        case .text, .paragraph, .choice, .person, .phone, .record, .list, .period, .table:
            try words(cell, isCode: Self.codes.contains(field.key))
        }
    }

    /// Columns of numbers and codes, of which a spreadsheet makes dates when it can.
    private static let codes: Set<String> = [
        "voucher", "no", "number", "evidence", "decision", "contract", "booked-as",
    ]
}
