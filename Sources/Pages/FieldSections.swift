import Catalogue
import Templates
import Values

/// The item's own fields of a record, in the item's order, as `parts/fields` draws them.
///
/// Neighbouring figures become tiles, other single values a list of terms; lists, paragraphs and
/// tables are sections of their own.
struct FieldSections {
    private enum Kind { case figures, scalars }

    private let text: FieldText
    private let item: Item
    private let entry: RegisteredNotice
    private var sections: [TemplateValue] = []
    private var run: [TemplateValue] = []
    private var runKind = Kind.scalars

    /// The sections of a record.
    static func values(_ text: FieldText, _ item: Item, _ entry: RegisteredNotice)
        -> [TemplateValue]
    {
        var sections = FieldSections(text, item, entry)
        let offset = CommonField.allCases.count
        for (index, field) in item.fields.enumerated() {
            sections.add(field, entry.notice.values[offset + index])
        }
        sections.endRun()
        return sections.sections
    }

    private init(_ text: FieldText, _ item: Item, _ entry: RegisteredNotice) {
        self.text = text
        self.item = item
        self.entry = entry
    }

    private mutating func add(_ field: Field, _ located: LocatedValue) {
        switch located.value {
        case .blank: return
        case .list(let items): addList(field, items)
        case .table(let table):
            guard case .table(let type) = field.type else { return }
            let csv = RecordTable.name(of: field, type, table, in: entry)
            let section = TableSection(text, field: field, type: type, table: table)
            addSection("table", section.value(csv: csv.map { SitePath($0).encoded }))
        case .text(let paragraph):
            if case .paragraph = field.type {
                addParagraph(field, paragraph)
            } else {
                addScalar(field, located, .scalars)
            }
        case .money, .integer, .decimal:
            addScalar(field, located, isWords(located) ? .scalars : .figures)
        case .unreadable, .date, .period, .flag: addScalar(field, located, .scalars)
        }
    }

    private mutating func addScalar(_ field: Field, _ located: LocatedValue, _ kind: Kind) {
        if kind != runKind { endRun() }
        runKind = kind
        run.append(
            .object([
                "label": text.site.shown(field.name), "value": value(field, located),
            ]))
    }

    private func value(_ field: Field, _ located: LocatedValue) -> TemplateValue {
        guard case .money(let amount) = located.value else {
            return text.value(located.value, as: field.type) { raw(located) }
        }
        if isWords(located) { return .text(amount.capitals) }
        var html = InlineHTML()
        html.text(amount.description)
        html.markup("<span class=\"unit\">")
        html.text(text.site.strings[.yuan])
        html.markup("</span>")
        return html.value
    }

    private func raw(_ located: LocatedValue) -> Text {
        Text(
            entry.notice.source.bytes, Int(located.range.start), Int(located.range.end)
        ).trimmed
    }

    /// Whether an amount was written in formal capitals, which is then how it is shown.
    private func isWords(_ located: LocatedValue) -> Bool {
        guard case .money = located.value else { return false }
        return raw(located).withBytes { bytes in
            bytes.allSatisfy { $0 < UInt8(ascii: "0") || $0 > UInt8(ascii: "9") }
                && !bytes.starts(with: "￥".utf8)
        }
    }

    private mutating func addList(_ field: Field, _ items: [LocatedText]) {
        addSection(
            "list",
            .object([
                "label": text.site.shown(field.name),
                "entries": .list(items.map { TemplateValue($0.text) }),
            ]))
    }

    private mutating func addParagraph(_ field: Field, _ paragraph: Text) {
        addSection(
            "paragraph",
            .object([
                "label": text.site.shown(field.name),
                "lines": .list(Lines.of(paragraph).map { TemplateValue($0) }),
            ]))
    }

    private mutating func addSection(_ name: TemplateName, _ value: TemplateValue) {
        endRun()
        append(name, value)
    }

    private mutating func endRun() {
        guard !run.isEmpty else { return }
        // A single figure among words reads better as a line than as a tile.
        let isTiles = runKind == .figures && run.count > 1
        append(isTiles ? "figures" : "scalars", .object([isTiles ? "figures" : "scalars": .list(run)]))
        run.removeAll(keepingCapacity: true)
    }

    private mutating func append(_ name: TemplateName, _ value: TemplateValue) {
        let names: [TemplateName] = ["figures", "scalars", "list", "paragraph", "table"]
        sections.append(
            .object(TemplateObject([(name, value)] + names.map { ($0, TemplateValue.absent) })))
    }
}

/// The lines of a text that has several.
enum Lines {
    /// Every line that is not blank, without white space around it.
    static func of(_ text: Text) -> [Text] {
        var lines: [Text] = []
        var start = 0
        for index in 0...text.count where index == text.count || text[index] == 0x0A {
            let line = text.part(start, index).trimmed
            if !line.isEmpty { lines.append(line) }
            start = index + 1
        }
        return lines
    }
}
