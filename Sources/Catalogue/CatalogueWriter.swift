import Diagnostics
import Values

/// Prints items in the catalogue's own format, so that a board can copy and change them.
package enum CatalogueWriter {
    /// The items as YAML.
    package static func yaml(_ items: [Item]) -> String {
        var lines = ["items:"]
        for item in items { lines += itemLines(item) }
        return lines.joined(separator: "\n") + "\n"
    }

    private static func itemLines(_ item: Item) -> [String] {
        var lines = ["  - code: \(item.code)", "    no: \(item.number)"]
        lines.append("    name: \(flow(item.name))")
        switch item.frequency {
        case .every(let length): lines.append("    every: \(word(for: length))")
        case .standing: lines.append("    every: standing")
        case .asItHappens: break
        }
        if let due = item.due { lines.append("    due: \(due)") }
        if item.dueFrom != .end { lines.append("    due-from: \(item.dueFrom.rawValue)") }
        if let objection = item.objection { lines.append("    objection: \(objection)") }
        if let display = item.display { lines.append("    display: \(display)") }
        if let basis = item.basis { lines.append("    basis: \(flow(basis))") }
        if item.isMandatory { lines.append("    mandatory: true") }
        if !item.profiles.isEmpty {
            let names = item.profiles.map(\.rawValue).joined(separator: ", ")
            lines.append("    profiles: [\(names)]")
        }
        lines.append("    fields:")
        for field in item.fields { lines += fieldLines(field, indent: "      ") }
        lines += checkLines(item.checks, indent: "    ")
        return lines
    }

    private static func fieldLines(_ field: Field, indent: String) -> [String] {
        var parts = ["key: \(field.key)", "name: \(flow(field.name))"]
        parts += typeParts(field.type)
        switch field.requirement {
        case .never: break
        case .always: parts.append("required: true")
        case .when(let formula): parts.append("required: \(quoted(formula.text))")
        }
        if let value = field.defaultValue { parts.append("default: \(quoted(value.string))") }
        guard case .table(let table) = field.type else {
            return ["\(indent)- {\(parts.joined(separator: ", "))}"]
        }
        var lines = parts.enumerated().map { index, part in
            indent + (index == 0 ? "- " : "  ") + part
        }
        lines.append("\(indent)  columns:")
        for column in table.columns { lines += fieldLines(column, indent: indent + "    ") }
        return lines + checkLines(table.checks, indent: indent + "  ")
    }

    private static func typeParts(_ type: FieldType) -> [String] {
        switch type {
        case .text: ["type: text"]
        case .paragraph: ["type: paragraph"]
        case .integer: ["type: integer"]
        case .decimal: ["type: decimal"]
        case .percent: ["type: percent"]
        case .money: ["type: money"]
        case .date: ["type: date"]
        case .period: ["type: period"]
        case .flag: ["type: flag"]
        case .phone: ["type: phone"]
        case .list: ["type: list"]
        case .record: ["type: record"]
        case .choice(let choices):
            ["type: choice", "choices: [\(choices.map(quoted).joined(separator: ", "))]"]
        case .person(let mask): mask ? ["type: person", "mask: true"] : ["type: person"]
        case .table(let table):
            table.isPersonal ? ["type: table", "personal: true"] : ["type: table"]
        }
    }

    private static func checkLines(_ checks: [Check], indent: String) -> [String] {
        guard !checks.isEmpty else { return [] }
        return ["\(indent)checks:"]
            + checks.map { check in
                let formula = quoted(check.formula.text)
                return check.severity == .error
                    ? "\(indent)  - \(formula)"
                    : "\(indent)  - {check: \(formula), severity: \(check.severity.rawValue)}"
            }
    }

    /// The word of `every` for a length.
    static func word(for length: PeriodLength) -> String {
        switch length {
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        }
    }

    private static func flow(_ text: LocalizedText) -> String {
        let variants = text.variants.map { "\($0.language): \(quoted($0.text))" }
        return "{\(variants.joined(separator: ", "))}"
    }

    /// The text as a YAML scalar: plain where that is safe inside a flow collection.
    private static func quoted(_ text: String) -> String {
        let special: Set<Character> = [
            ",", ":", "[", "]", "{", "}", "#", "&", "*", "!", "|", ">", "'", "\"", "%", "@", "`",
            "\\", "=", "<", "-", "?", "~", "，", "：",
        ]
        let isPlain =
            !text.isEmpty && text.allSatisfy { !special.contains($0) && !$0.isNewline }
            && text.first != " " && text.last != " "
        if isPlain { return text }
        let escaped = text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
            .replacing("\n", with: "\\n")
        return "\"\(escaped)\""
    }
}
