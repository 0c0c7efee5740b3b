import Boards
import Catalogue
import Diagnostics
import Templates
import Values

/// The item's own fields of a record, in the item's order, as `parts/fields` draws them.
///
/// Neighbouring figures become tiles, other single values a list of terms; lists, paragraphs and
/// tables are sections of their own, and so are stages and what a guide hands out, by `ItemShape`.
struct FieldSections {
    private enum Kind { case figures, scalars }

    /// A section is one of these; the first of two with a name counts.
    private static let absences: [(TemplateName, TemplateValue)] = [
        ("figures", .absent), ("scalars", .absent), ("list", .absent), ("paragraph", .absent),
        ("table", .absent), ("stages", .absent), ("slip", .absent),
    ]

    let text: FieldText
    let item: Item
    let entry: RegisteredNotice
    /// Index in the layout of the field that is added.
    var index = 0
    /// Whether what it shows of residents was taken down.
    private let isWithheld: Bool
    private var sections: [TemplateValue] = []
    private var run: [(kind: Kind, value: TemplateValue)] = []

    /// The sections of a record.
    ///
    /// `labels` are the names of the item's fields, in order.
    static func values(
        _ text: FieldText, _ item: Item, _ shape: ItemShape, labels: [TemplateValue],
        _ entry: RegisteredNotice
    ) -> [TemplateValue] {
        var sections = FieldSections(text, item, entry)
        var taken = shape.guide?.all ?? []
        for stages in shape.stages where sections.hasStages(stages) { taken.formUnion(stages) }
        for (index, field) in item.fields.enumerated() {
            sections.index = CommonField.allCases.count + index
            if let stages = shape.stages.first(where: { $0[0] == index }), taken.contains(index) {
                sections.addStages(stages, labels)
            } else if !taken.contains(index) {
                sections.add(field, labels[index], sections.located(index), index)
            }
        }
        sections.endRun()
        if let guide = shape.guide { sections.addSlip(guide, labels) }
        return sections.sections
    }

    /// Whether a section of one of these names is among them, as a style or a script is for some only.
    static func areAny(of names: [TemplateName], in sections: [TemplateValue]) -> Bool {
        sections.contains { section in
            guard case .object(let values) = section else { return false }
            return names.contains { name in
                if case .object? = values[name] { true } else { false }
            }
        }
    }

    private init(_ text: FieldText, _ item: Item, _ entry: RegisteredNotice) {
        self.text = text
        self.item = item
        self.entry = entry
        isWithheld = text.site.board.withholds(entry)
    }

    /// The value of one of the item's own fields.
    func located(_ index: Int) -> LocatedValue {
        entry.notice.values[CommonField.allCases.count + index]
    }

    private mutating func add(
        _ field: Field, _ label: TemplateValue, _ located: LocatedValue, _ index: Int
    ) {
        if isWithheld, case .person(mask: true) = field.type { return }
        switch located.value {
        case .blank: return
        case .list(let items): addList(label, items)
        case .table(let table):
            guard case .table(let type) = field.type else { return }
            let csv = RecordTable.name(of: field, type, table, in: entry)
            let summed = item.summedColumns[CommonField.allCases.count + index] ?? []
            let section = TableSection(
                text, field: field, type: type, table: table, summed: summed,
                isWithheld: isWithheld && type.isPersonal)
            addSection("table", section.value(csv: csv.map(link)))
        case .text(let paragraph):
            if case .paragraph = field.type {
                addParagraph(label, wording?.text ?? paragraph)
            } else {
                addScalar(field, label, located, .scalars)
            }
        case .money, .integer, .decimal:
            addScalar(field, label, located, isWords(located) ? .scalars : .figures)
        case .unreadable, .date, .period, .flag: addScalar(field, label, located, .scalars)
        }
    }

    /// The link to a table's CSV, which lies beside the page or beside that of another language.
    func link(_ name: String) -> String {
        text.page.link(to: SitePath(text.site.dataFolder + entry.folder + name))
    }

    private mutating func addScalar(
        _ field: Field, _ label: TemplateValue, _ located: LocatedValue, _ kind: Kind
    ) {
        let value = TemplateValue.object([
            "label": label, "value": value(field, located),
            "valueLang": wording?.language
                ?? (isContent(located) ? text.site.contentLanguage : .absent),
        ])
        run.append((kind, value))
    }

    /// Whether so many stages are known that they are a course: two days at least.
    private func hasStages(_ stages: [Int]) -> Bool {
        stages.count { day(of: $0) != nil } > 1
    }

    private func day(of index: Int) -> Day? {
        if case .date(let day) = located(index).value { day } else { nil }
    }

    /// The stages with their days; of those without one only what is still to come is shown.
    private mutating func addStages(_ stages: [Int], _ labels: [TemplateValue]) {
        let last = stages.last { day(of: $0) != nil } ?? -1
        let steps = stages.compactMap { index -> TemplateValue? in
            guard let day = day(of: index) else {
                guard index > last else { return nil }
                return .object([
                    "class": .text("is-open"), "label": labels[index], "day": .absent,
                ])
            }
            let state = index == last ? "is-last" : "is-done"
            return .object([
                "class": .text(state), "label": labels[index],
                "day": TemplateValue(day, in: text.site.strings),
            ])
        }
        addSection("stages", .object(["stages": .list(steps)]))
    }

    /// Whether a value is shown in its author's words, and not in the page's language.
    func isContent(_ located: LocatedValue) -> Bool {
        switch located.value {
        case .text, .unreadable, .list, .table: true
        case .money: isWords(located)
        case .blank, .integer, .decimal, .date, .period, .flag: false
        }
    }

    /// The words of the field that is added, where it is a text.
    private var wording: Wording? { text.site.wording(at: index, of: entry.notice) }

    func value(_ field: Field, _ located: LocatedValue) -> TemplateValue {
        guard case .money(let amount) = located.value else {
            if case .text = field.type, let wording { return TemplateValue(wording.text) }
            return text.value(located.value, as: ValueStyle(field.type)) { raw(located) }
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

    private mutating func addList(_ label: TemplateValue, _ items: [LocatedText]) {
        addSection(
            "list",
            .object([
                "label": label,
                "entries": .list(items.map { TemplateValue($0.text) }),
            ]))
    }

    private mutating func addParagraph(_ label: TemplateValue, _ paragraph: Text) {
        addSection(
            "paragraph",
            .object([
                "label": label,
                "contentLang": wording?.language ?? .absent,
                "lines": .list(Lines.of(paragraph).map { TemplateValue($0) }),
            ]))
    }

    mutating func addSection(_ name: TemplateName, _ value: TemplateValue) {
        endRun()
        append(name, value)
    }

    /// Adds the single values since the last section: a lone figure among words is a line, not a
    /// tile.
    private mutating func endRun() {
        var lines: [TemplateValue] = []
        var start = 0
        while start < run.count {
            let kind = run[start].kind
            let end = run[start...].firstIndex { $0.kind != kind } ?? run.count
            let values = run[start..<end].map(\.value)
            if kind == .figures, values.count > 1 {
                addTerms("scalars", lines)
                addTerms("figures", values)
                lines = []
            } else {
                lines += values
            }
            start = end
        }
        addTerms("scalars", lines)
        run.removeAll(keepingCapacity: true)
    }

    private mutating func addTerms(_ name: TemplateName, _ values: [TemplateValue]) {
        if !values.isEmpty { append(name, .object(TemplateObject([(name, .list(values))]))) }
    }

    private mutating func append(_ name: TemplateName, _ value: TemplateValue) {
        sections.append(.object(TemplateObject([(name, value)] + Self.absences)))
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
