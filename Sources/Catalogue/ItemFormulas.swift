import Diagnostics
import Values

/// Parses the formulas of one item and resolves their names against its fields.
struct ItemFormulas {
    private let names: FormulaNames
    private let tables: [String: Int]

    /// Knows the common fields and the item's own, with the indices of the item's layout.
    init(fields: [FieldParts]) {
        var all = CommonField.fields.map { field in
            FormulaNames.Field(Self.words(field.key, field.name), Self.kind(of: field.type))
        }
        var tables: [String: Int] = [:]
        for field in fields {
            tables[field.key] = all.count
            all.append(
                FormulaNames.Field(Self.words(field.key, field.name), Self.kind(of: field.type)))
        }
        names = FormulaNames(all)
        self.tables = tables
    }

    /// Where a formula of a table's rows, or of its columns' requirements, stands.
    enum Place {
        case record
        case row(table: String)
        case requirement(table: String)
    }

    /// The formula with every name resolved, or a finding with its place.
    func bind(_ text: Text, at span: SourceSpan, _ place: Place) -> (BoundFormula?, Diagnostic?) {
        do throws(FormulaFault) {
            return (
                try Formula(parsing: text.string).bound(to: names, at: formulaPlace(place)), nil
            )
        } catch {
            let finding = Diagnostic(
                rule: "bad-formula", severity: .error, message: error.message,
                span: Self.span(of: error.range, in: text, at: span), hint: hint(for: error))
            return (nil, finding)
        }
    }

    private func formulaPlace(_ place: Place) -> FormulaPlace {
        switch place {
        case .record: .record
        case .row(let table): tables[table].map { .rowCheck(table: $0) } ?? .record
        case .requirement(let table): tables[table].map { .rowRequirement(table: $0) } ?? .record
        }
    }

    private func hint(for fault: FormulaFault) -> Message? {
        guard let name = fault.name else { return nil }
        let known = names.fields.flatMap { field -> [String] in
            guard case .table(let columns) = field.kind else { return field.names }
            return field.names + columns.fields.flatMap(\.names)
        }
        return NearMiss.nearest(to: name, among: known).map {
            Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？")
        }
    }

    /// The part of a scalar that a range of its text is; all of it when quotes hide where.
    private static func span(of range: Range<Int>, in text: Text, at span: SourceSpan) -> SourceSpan
    {
        let length = Int(span.range.end - span.range.start)
        guard length == text.count || length == text.count + 2 else { return span }
        let start = Int(span.range.start) + (length - text.count) / 2
        let end = max(range.upperBound, range.lowerBound + 1)
        return span.file.span(start + range.lowerBound, min(start + end, Int(span.range.end)))
    }

    private static func words(_ key: String, _ name: LocalizedText) -> [String] {
        [key] + name.variants.map(\.text)
    }

    private static func kind(of type: FieldTypeParts) -> FormulaNames.Kind {
        switch type {
        case .plain(let plain): kind(of: plain)
        case .table(let columns, _, _):
            .table(
                FormulaNames(
                    columns.map {
                        FormulaNames.Field(words($0.key, $0.name), kind(of: $0.type))
                    }))
        }
    }

    private static func kind(of type: FieldType) -> FormulaNames.Kind {
        switch type {
        case .money: .number(decimals: 2)
        case .integer: .number(decimals: 0)
        case .decimal, .percent: .number(decimals: nil)
        case .text, .paragraph, .choice, .person, .phone, .record: .text
        case .date: .day
        case .period: .period
        case .flag: .flag
        case .list: .list
        case .table(let table):
            .table(
                FormulaNames(
                    table.columns.map {
                        FormulaNames.Field(words($0.key, $0.name), kind(of: $0.type))
                    }))
        }
    }
}
