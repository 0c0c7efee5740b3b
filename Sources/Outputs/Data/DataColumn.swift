import Catalogue
import Diagnostics

/// A column of the Data Package as its Table Schema describes it.
struct DataColumn: Sendable {
    /// Its name in the head of the CSV: the field's canonical key.
    let name: String
    /// Its name for people, where it has one.
    let title: String?
    private let type: FieldType
    private let isRequired: Bool

    init(name: String, title: String?, type: FieldType, isRequired: Bool) {
        self.name = name
        self.title = title
        self.type = type
        self.isRequired = isRequired
    }

    /// The column of a field; a board that lets a required value be missing has it not required.
    init(_ field: Field, in language: String, isComplete: Bool) {
        self.init(
            name: field.key, title: field.name.text(in: language), type: field.type,
            isRequired: field.isAlwaysRequired && isComplete)
    }

    /// Writes its field descriptor.
    func write(to json: inout JSONWriter) {
        json.object { json in
            json.member("name", name)
            if let title { json.member("title", title) }
            json.member("type", typeName)
            switch type {
            case .money, .decimal, .percent:
                json.member("decimalChar", ".")
                json.key("bareNumber")
                json.flag(true)
            case .flag:
                json.key("trueValues")
                json.array { $0.string("true") }
                json.key("falseValues")
                json.array { $0.string("false") }
            case .text, .paragraph, .integer, .date, .period, .choice, .person, .phone, .list,
                .table, .record:
                break
            }
            writeConstraints(to: &json)
        }
    }

    private var typeName: String {
        switch type {
        case .integer: "integer"
        case .money, .decimal, .percent: "number"
        case .date: "date"
        case .flag: "boolean"
        case .text, .paragraph, .period, .choice, .person, .phone, .list, .table, .record: "string"
        }
    }

    private func writeConstraints(to json: inout JSONWriter) {
        let choices: [String] = if case .choice(let words) = type { words } else { [] }
        guard isRequired || !choices.isEmpty else { return }
        json.key("constraints")
        json.object { json in
            if isRequired {
                json.key("required")
                json.flag(true)
            }
            guard !choices.isEmpty else { return }
            json.key("enum")
            json.array { json in
                for word in choices { json.string(CSVWriter.protected(word)) }
            }
        }
    }
}
