import Boards
import Catalogue
import Templates
import Values

/// A change of a record after its publication, as its table of corrections tells it.
struct Correction {
    /// When it was made.
    let day: Day
    /// What was changed.
    let text: Text

    /// The corrections of a record, newest first; those of one day in the order of the record,
    /// turned round.
    static func all(of notice: Notice) -> [Correction] {
        guard let table = notice.table(.corrections) else { return [] }
        var rows: [(row: Int, correction: Correction)] = []
        for row in 0..<table.rowCount {
            let day = table.cell(row: row, column: CommonField.CorrectionColumn.date.rawValue)
            let text = table.cell(row: row, column: CommonField.CorrectionColumn.text.rawValue)
            guard case .date(let when) = day.value, case .text(let what) = text.value else {
                continue
            }
            rows.append((row, Correction(day: when, text: what)))
        }
        return rows.sorted { ($0.correction.day, $0.row) > ($1.correction.day, $1.row) }
            .map(\.correction)
    }

    /// For templates, `day` and `text`.
    func value(_ strings: SiteStrings) -> TemplateValue {
        .object(["day": TemplateValue(day, in: strings), "text": TemplateValue(text)])
    }
}
