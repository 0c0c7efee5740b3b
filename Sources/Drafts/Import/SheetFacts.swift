import Catalogue
package import Diagnostics
import Sheets
import Values

/// The values of single fields that a sheet gives beside its table: `上月结余 8,640.20`, `制表：沈某`.
struct SheetFacts {
    /// The values, by the index of the field in the item's layout.
    private(set) var values: [Int: ImportedValue] = [:]
    /// What cannot be read, or is said in two ways.
    private(set) var findings: [Diagnostic] = []

    private let item: Item
    private let reader: CellReader
    private let labels: [(words: Set<String>, index: Int)]

    init(_ item: Item, _ reader: CellReader, words: SheetWords = .builtIn) {
        self.item = item
        self.reader = reader
        let own = CommonField.allCases.count..<item.layout.fields.count
        labels = own.compactMap { index in
            let field = item.layout.fields[index]
            if case .table = field.type { return nil }
            let names = Set(
                ([field.key] + field.name.variants.map(\.text)).map(HeadWord.folded))
            return (names.union(words.fields[field.key] ?? []), index)
        }
    }

    /// The field with a label; own names come before other words.
    func field(_ word: HeadWord) -> Int? {
        for wording in word.wordings {
            if let match = labels.first(where: { $0.words.contains(wording) }) {
                return match.index
            }
        }
        return nil
    }

    /// The field of what was there before, or is left after, the entries.
    func balance(isOpening: Bool, label: HeadWord?) -> Int? {
        let keys =
            isOpening ? ["opening-balance", "carried-forward"] : ["closing-balance", "balance"]
        if let label, let index = field(label), item.layout.fields[index].type.holdsMoney {
            return index
        }
        return labels.first { keys.contains(item.layout.fields[$0.index].key) }?.index
    }

    /// Takes what the cells of a row say beside their labels.
    mutating func take(_ row: SheetRow, in sheet: Sheet, _ unit: MoneyUnit) {
        for (place, cell) in row.cells.enumerated() {
            let next = row.cells.indices.contains(place + 1) ? row.cells[place + 1] : nil
            let pairs = LabelledValue.all(in: cell.shown)
            for pair in pairs {
                guard let index = field(pair.label) else { continue }
                if !pair.value.isEmpty {
                    take(cell.saying(pair.value), index, in: sheet, unit)
                } else if pairs.count == 1, let next {
                    take(next, index, in: sheet, unit)
                }
            }
            if pairs.isEmpty, let next, let index = field(HeadWord(cell.shown)) {
                take(next, index, in: sheet, unit)
            }
        }
    }

    /// Takes a cell for the value of a field.
    mutating func take(_ cell: SheetCell, _ index: Int, in sheet: Sheet, _ unit: MoneyUnit) {
        let field = item.layout.fields[index]
        let span = sheet.span(of: cell)
        do throws(CellFault) {
            guard let text = try reader.text(of: cell, as: field, unit) else { return }
            if let known = values[index], known.text != text {
                findings.append(Self.contradiction(field, known, text, span, item))
            } else if values[index] == nil {
                values[index] = ImportedValue(text: text, span: span)
            }
        } catch {
            findings.append(UnreadCell(error, field, cell, span, item).finding)
        }
    }

    private static func contradiction(
        _ field: Field, _ known: ImportedValue, _ text: String, _ span: SourceSpan, _ item: Item
    ) -> Diagnostic {
        let label = field.label
        return Diagnostic(
            rule: "duplicate-key", severity: .error,
            message: Message(
                en: "'\(label.english)' is \(text) here and \(known.text) elsewhere in the sheet",
                zh: "“\(label.chinese)”这里是 \(text)，表里另一处是 \(known.text)"),
            span: span,
            notes: [
                DiagnosticNote(
                    Message(en: "the other place", zh: "另一处在这里"), at: known.span)
            ],
            hint: Message(en: "find out which is right", zh: "查清楚哪个对，把另一处改过来"),
            item: item.code)
    }
}

/// A value out of a sheet as the record writes it, and where it stood.
package struct ImportedValue: Sendable {
    /// The value.
    package let text: String
    /// Its cell.
    package let span: SourceSpan
}
