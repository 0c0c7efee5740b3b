import Boards
import Catalogue
import Templates
import Values

extension FieldSections {
    /// What a resident takes home: what to bring, what happens, where, when and how long.
    mutating func addSlip(_ guide: GuideFields, _ labels: [TemplateValue]) {
        var facts: [TemplateValue] = []
        for fact in guide.facts {
            let located = located(fact)
            guard !located.value.isBlank else { continue }
            index = CommonField.allCases.count + fact
            facts.append(
                .object([
                    "label": labels[fact], "value": value(item.fields[fact], located),
                    "valueLang": isContent(located) ? text.site.contentLanguage : .absent,
                ]))
        }
        addSection(
            "slip",
            .object([
                "title": TemplateValue(text.site.wording(.title, of: entry.notice)?.text),
                "facts": .list(facts),
                "bring": bring(guide.materials, labels[guide.materials]),
                "steps": lines(of: guide.steps, labels[guide.steps]),
            ]))
    }

    private func bring(_ index: Int, _ label: TemplateValue) -> TemplateValue {
        guard case .table(let type) = item.fields[index].type,
            case .table(let table) = located(index).value, table.rowCount > 0
        else { return lines(of: index, label) }
        let rows = (0..<table.rowCount).map { row in
            TemplateValue.text(line(of: row, in: table, type))
        }
        let csv = RecordTable.name(of: item.fields[index], type, table, in: entry)
        return .object([
            "label": label, "entries": .list(rows),
            "csv": TemplateValue(csv.map(link)),
        ])
    }

    private func lines(of index: Int, _ label: TemplateValue) -> TemplateValue {
        guard case .list(let items) = located(index).value, !items.isEmpty else { return .absent }
        return .object([
            "label": label, "entries": .list(items.map { TemplateValue($0.text) }),
            "csv": .absent,
        ])
    }

    /// A row as words: the first cell, then what is said of it; figures with their column's name.
    private func line(of row: Int, in table: TableValue, _ type: TableType) -> String {
        let strings = text.site.strings
        var words: [String] = []
        for (index, column) in type.columns.enumerated() {
            let name = column.name.text(in: strings.language)
            switch table.cell(row: row, column: index).value {
            case .text(let text): words.append(text.string)
            case .integer(let number): words.append(name + " " + number.grouped)
            case .money(let amount): words.append(name + " " + amount.description)
            default: continue
            }
        }
        guard words.count > 1 else { return words.first ?? "" }
        let rest = words.dropFirst().joined(separator: strings[.limitSeparator])
        return strings.filled(.inBrackets, ("text", words[0]), ("more", rest))
    }
}
