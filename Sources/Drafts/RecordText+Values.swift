package import Catalogue
package import Values

extension RecordText.Value {
    /// An amount, as `1,250.00`.
    package static func money(_ amount: Money) -> Self { .scalar(amount.description) }

    /// A day, as `2026-10-08`.
    package static func date(_ day: Day) -> Self { .scalar(day.description) }

    /// A period, as `2026-10`.
    package static func period(_ period: Period) -> Self { .scalar(period.description) }

    /// A value that was read from a record, as its field writes it; nil for a table, and for what
    /// could not be read.
    package init?(_ value: FieldValue, of type: FieldType, _ names: KeyNames) {
        switch value {
        case .blank: self = .blank
        case .unreadable, .table: return nil
        case .text(let text):
            if case .choice = type {
                self = .scalar(text.string)
            } else {
                self = .text(text.string)
            }
        case .integer(let number): self = .scalar(String(number))
        case .decimal(let number):
            if case .percent = type {
                self = .scalar(number.percent)
            } else {
                self = .scalar("\(number)")
            }
        case .money(let amount): self = .money(amount)
        case .date(let day): self = .date(day)
        case .period(let period): self = .period(period)
        case .flag(let flag): self = .scalar(names.word(for: flag))
        case .list(let items): self = .list(items.map(\.text.string))
        }
    }
}
