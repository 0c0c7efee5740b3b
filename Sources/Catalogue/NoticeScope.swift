import Values

/// The values of a record as its item's formulas see them.
///
/// Indices are those of the item's layout. A blank field counts as its default; an unreadable one,
/// or a blank one that is always required, as faulty: it has a finding of its own.
struct NoticeScope: FormulaScope {
    /// The record's values.
    let values: [LocatedValue]
    /// The item's layout.
    let layout: FieldLayout
    /// The values of the same item's record one period earlier; empty where there is none.
    var previous: [LocatedValue] = []
    /// What working days are counted with.
    var clocks = Clocks.builtIn

    func value(ofField field: Int) -> FormulaValue {
        FormulaValue(values[field].value, of: layout.fields[field])
    }

    func previousValue(ofField field: Int) -> FormulaValue {
        previous.isEmpty ? .absent : FormulaValue(previous[field].value, of: layout.fields[field])
    }

    func rowCount(ofField field: Int) -> Int? {
        switch values[field].value {
        case .table(let table): table.rowCount
        case .list(let items): items.count
        default: nil
        }
    }

    func cell(ofField field: Int, column: Int, row: Int) -> FormulaValue {
        guard case .table(let table) = values[field].value,
            case .table(let type) = layout.fields[field].type
        else { return .absent }
        return FormulaValue(table.cell(row: row, column: column).value, of: type.columns[column])
    }

    func day(_ day: Int32, plusWorkingDays days: Int) throws(MissingCalendar) -> Int32 {
        try clocks.day(day, plusWorkingDays: days)
    }
}

extension FormulaValue {
    /// A field's value as formulas know it.
    init(_ value: FieldValue, of field: Field) {
        switch value {
        case .blank:
            self =
                field.absentValue.isMissing && field.isAlwaysRequired ? .faulty : field.absentValue
        case .unreadable, .list, .table: self = .faulty
        case .text(let text): self = .text(text)
        case .integer(let integer): self = .integer(integer)
        case .decimal(let decimal):
            let number = ExactNumber(units: decimal.mantissa, decimals: Int(decimal.scale))
            self = number.map(FormulaValue.number) ?? .faulty
        case .money(let money): self = .money(fen: money.fen)
        case .date(let day): self = .day(day.number)
        case .period(let period):
            self = .period(first: period.firstDay.number, last: period.lastDay.number)
        case .flag(let flag): self = .flag(flag)
        }
    }
}
