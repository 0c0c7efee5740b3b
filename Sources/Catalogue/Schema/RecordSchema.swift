package import Diagnostics
import Values

/// The front matter of records as JSON Schema, made of the catalogue.
///
/// It says what one file alone can tell: keys in every spelling, forms, choices, what is required.
/// Sums, dates beside each other, other records and personal numbers are for `check`.
package struct RecordSchema {
    /// The dialect that all schemas are in.
    package static let dialect = "http://json-schema.org/draft-07/schema#"

    private let language: MessageLanguage

    /// Schemas whose titles begin with a language and whose keys are suggested in it.
    package init(language: MessageLanguage) {
        self.language = language
    }

    /// Records of one item.
    package func schema(of item: Item) -> JSONTree {
        head("\(item.number) \(words(item.name))", item.basis)
            .adding("allOf", [reference("item.\(item.number)")])
            .adding("definitions", .object(Self.forms + common + definitions(of: item)))
    }

    /// Records of all items: which one it is, `item` says.
    package func schema(of catalogue: Catalogue) -> JSONTree {
        let cases = catalogue.items.map { item -> JSONTree in
            ["if": names(item), "then": reference("item.\(item.number)")]
        }
        let known = catalogue.items.flatMap { [JSONTree.text($0.number), .text($0.code)] }
        let choice: JSONTree = [
            "enum": .list(known), "title": .text(both("事项", "item")),
            "description": .text(
                catalogue.items.map { "\($0.number) \(words($0.name))" }.joined(separator: "\n")),
        ]
        let properties = spellings(of: CommonField.fields[CommonField.item.rawValue]).map {
            JSONTree.Member($0.name, $0.isSuggested ? choice : hidden(choice))
        }
        let definitions = Self.forms + common + catalogue.items.flatMap(definitions(of:))
        return head(both("公开栏的记录", "records of a board"), nil)
            .adding("type", "object").adding("properties", .object(properties))
            .adding("anyOf", given(CommonField.fields[CommonField.item.rawValue]))
            .adding("allOf", .list(cases)).adding("definitions", .object(definitions))
    }

    private func head(_ title: String, _ description: LocalizedText?) -> JSONTree {
        let head: JSONTree = ["$schema": .text(Self.dialect), "title": .text(title)]
        guard let description else { return head }
        return head.adding("description", .text(words(description)))
    }

    /// Whether a record names an item, by number or code.
    private func names(_ item: Item) -> JSONTree {
        let field = CommonField.fields[CommonField.item.rawValue]
        let branches = spellings(of: field).map { spelling -> JSONTree in
            [
                "properties": .object([
                    .init(spelling.name, ["enum": [.text(item.number), .text(item.code)]])
                ]),
                "required": [.text(spelling.name)],
            ]
        }
        return ["anyOf": .list(branches)]
    }

    // MARK: A record

    private static let forms = SchemaForm.definitions

    private func reference(_ definition: String) -> JSONTree {
        ["$ref": .text("#/definitions/\(definition)")]
    }

    /// The fields that every record may carry, but for the item, which is another one each time.
    private var common: [JSONTree.Member] {
        CommonField.fields.enumerated().dropFirst().map { index, field in
            .init("common.\(field.key)", described(field, value(of: field, at: index)))
        }
    }

    /// An item's records, under its number, and each of its own fields once for all spellings.
    private func definitions(of item: Item) -> [JSONTree.Member] {
        let count = CommonField.allCases.count
        let own = item.layout.fields.dropFirst(count)
        let fields = own.enumerated().map { index, field in
            JSONTree.Member(
                "item.\(item.number).\(index)",
                described(field, value(of: field, at: count + index)))
        }
        let choice = described(
            CommonField.fields[CommonField.item.rawValue],
            ["enum": [.text(item.number), .text(item.code)]])
        let all = properties(item.layout) { index, field in
            if index == CommonField.item.rawValue { return choice }
            if index < count { return reference("common.\(field.key)") }
            return reference("item.\(item.number).\(index - count)")
        }
        let record: JSONTree = [
            "type": "object", "title": .text("\(item.number) \(words(item.name))"),
            "properties": .object(all), "additionalProperties": false,
            "allOf": .list(whole(item) + nilReturn(own)),
        ]
        return fields + [.init("item.\(item.number)", record)]
    }

    /// The keys of a layout in every spelling; where two fields share a name, the first has it.
    private func properties(
        _ layout: FieldLayout, _ schema: (Int, Field) -> JSONTree
    ) -> [JSONTree.Member] {
        layout.fields.enumerated().flatMap { index, field in
            spellings(of: field)
                .filter { layout.index(of: Text($0.name)) == index }
                .map { spelling in
                    let form = schema(index, field)
                    return .init(spelling.name, spelling.isSuggested ? form : hidden(form))
                }
        }
    }

    private func value(of field: Field, at index: Int?) -> JSONTree {
        switch field.type {
        case .text, .paragraph:
            let takesLanguages = index.map { TranslationsReader.takesLanguages(field, at: $0) }
            return takesLanguages == true
                ? SchemaForm.language.reference : SchemaForm.text.reference
        case .person, .phone, .record: return SchemaForm.text.reference
        case .integer: return SchemaForm.integer.reference
        case .decimal: return SchemaForm.decimal.reference
        case .percent: return SchemaForm.percent.reference
        case .money: return SchemaForm.money.reference
        case .date: return SchemaForm.date.reference
        case .period: return SchemaForm.period.reference
        case .flag: return SchemaForm.flag.reference
        // A list in a cell of a table is one text.
        case .list: return (index == nil ? SchemaForm.text : .list).reference
        case .choice(let choices): return Self.choice(choices)
        case .table(let table): return self.table(table)
        }
    }

    /// A choice of digits alone is a number to an editor.
    private static func choice(_ choices: [String]) -> JSONTree {
        let numbers = choices.filter { $0.first != "0" || $0 == "0" }.compactMap { Int($0) }
        return ["enum": .list(choices.map(JSONTree.text) + numbers.map(JSONTree.number) + [.null])]
    }

    private func table(_ table: TableType) -> JSONTree {
        let required = table.columns.filter(\.isAlwaysRequired).map { column -> JSONTree in
            ["anyOf": given(column)]
        }
        let rules: [JSONTree.Member] = required.isEmpty ? [] : [.init("allOf", .list(required))]
        let row = JSONTree.object(
            [
                .init("type", ["object", "null"]),
                .init(
                    "properties",
                    .object(
                        properties(table.layout) { described($1, value(of: $1, at: nil)) })),
                .init("additionalProperties", false),
            ] + rules)
        return [
            "type": ["array", "object", "string", "null"], "maxLength": 0, "items": row,
            "properties": ["file": SchemaForm.text.reference, "文件": SchemaForm.text.reference],
            "additionalProperties": false, "minProperties": 1,
        ]
    }

    // MARK: What is required

    /// The common fields that every record of an item must give, as `RequirementReader` asks.
    private func whole(_ item: Item) -> [JSONTree] {
        let fields = CommonField.fields
        var needed: [CommonField] = [.item, .title]
        needed.append(item.periodLength == nil ? .date : .period)
        let always = needed.map { ["anyOf": given(fields[$0.rawValue])] as JSONTree }
        let isDraft = says(.status, [.text("draft"), .text(RecordStatus.draft.chineseName)])
        let isWithdrawn = says(
            .status, [.text("withdrawn"), .text(RecordStatus.withdrawn.chineseName)])
        return always + [
            [
                "if": isDraft, "then": true,
                "else": ["anyOf": given(fields[CommonField.published.rawValue])],
            ],
            [
                "if": ["anyOf": [isWithdrawn, isNil]],
                "then": ["anyOf": given(fields[CommonField.reason.rawValue])],
            ],
        ]
    }

    /// The item's own fields, which a nil return need not give.
    private func nilReturn(_ own: ArraySlice<Field>) -> [JSONTree] {
        let needed = own.filter(\.isAlwaysRequired)
        if needed.isEmpty { return [] }
        let all = needed.map { ["anyOf": given($0)] as JSONTree }
        return [["if": isNil, "then": true, "else": ["allOf": .list(all)]]]
    }

    private var isNil: JSONTree { says(.nil, [true, "true", "yes", "是", "True", "Yes", "YES"]) }

    /// Whether a record says one of these words under any of a field's names.
    private func says(_ field: CommonField, _ words: [JSONTree]) -> JSONTree {
        let branches = spellings(of: CommonField.fields[field.rawValue]).map { spelling in
            [
                "properties": .object([.init(spelling.name, ["enum": .list(words)])]),
                "required": [.text(spelling.name)],
            ] as JSONTree
        }
        return ["anyOf": .list(branches)]
    }

    /// That a field is given and not blank, under one of its names.
    private func given(_ field: Field) -> JSONTree {
        .list(
            spellings(of: field).map { spelling in
                [
                    "properties": .object([
                        .init(spelling.name, ["not": ["enum": [.null, "", []]]])
                    ]),
                    "required": [.text(spelling.name)],
                ]
            })
    }

    // MARK: Words

    /// The names that may stand as a field's key; those of the session's language are suggested.
    private func spellings(of field: Field) -> [(name: String, isSuggested: Bool)] {
        let mine = field.name.variants.first { $0.language == language.rawValue }?.text
        let suggested = language == .english ? field.key : mine ?? field.key
        var names: [String] = []
        for name in [field.key] + field.name.variants.map(\.text) where !names.contains(name) {
            names.append(name)
        }
        return names.map { ($0, $0 == suggested) }
    }

    /// A key that an editor takes and does not offer: nobody wants each key twice in a list.
    private func hidden(_ schema: JSONTree) -> JSONTree {
        ["allOf": [schema], "doNotSuggest": true]
    }

    private func described(_ field: Field, _ value: JSONTree) -> JSONTree {
        let english = field.name.variants.first { $0.language == "en" }?.text ?? field.key
        let form = FormWords.of(field.type)
        return [
            "title": .text(both(field.name.text(in: "zh-Hans"), english)),
            "description": .text(both(form.chinese, form.english)), "allOf": [value],
        ]
    }

    private func words(_ text: LocalizedText) -> String {
        let chinese = text.text(in: "zh-Hans")
        let english = text.text(in: "en")
        return chinese == english ? chinese : both(chinese, english)
    }

    private func both(_ chinese: String, _ english: String) -> String {
        if chinese == english { return chinese }
        return language == .chinese ? "\(chinese) / \(english)" : "\(english) / \(chinese)"
    }
}
