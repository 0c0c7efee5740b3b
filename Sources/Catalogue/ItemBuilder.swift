import Diagnostics
import Records
import Values

/// Makes an item of its parts: checks its names and binds its formulas.
struct ItemBuilder {
    private let parts: ItemParts
    private(set) var findings: [Diagnostic] = []

    init(_ parts: ItemParts) {
        self.parts = parts
    }

    /// The item; nil with findings when a part that it needs is missing or wrong.
    mutating func item() -> Item? {
        guard let (column, slug) = columnAndSlug() else { return nil }
        guard let number = parts.number, isPlain(number) else {
            report(
                "required-field",
                Message(en: "the item has no 'no' of letters and digits", zh: "事项缺少编号“no”（字母和数字）"))
            return nil
        }
        guard let name = parts.name else {
            report("required-field", Message(en: "the item has no 'name'", zh: "事项缺少名称“name”"))
            return nil
        }
        let fieldParts = parts.fields ?? []
        reportSharedNames(fieldParts)
        let formulas = ItemFormulas(fields: fieldParts)
        let fields = fieldParts.map { field($0, formulas) }
        let checks = (parts.checks ?? []).compactMap { check($0, formulas, table: nil) }
        return Item(
            code: parts.code, column: column, slug: slug, number: number, name: name,
            frequency: parts.frequency ?? .asItHappens, due: parts.due,
            dueFrom: parts.dueFrom ?? .end, objection: parts.objection, display: parts.display,
            basis: parts.basis, isMandatory: parts.isMandatory ?? false,
            profiles: parts.profiles ?? [], fields: fields, checks: checks, span: parts.span)
    }

    private mutating func columnAndSlug() -> (Column, String)? {
        let pieces = parts.code.split(separator: ".", omittingEmptySubsequences: false)
        if pieces.count == 2, let column = Column(rawValue: String(pieces[0])),
            isPlain(String(pieces[1]))
        {
            return (column, String(pieces[1]))
        }
        report(
            "wrong-type",
            Message(
                en: "the code '\(parts.code)' is not <column>.<name>",
                zh: "代码“\(parts.code)”不是“栏目.名称”的样子"),
            hint: Message(
                en:
                    "columns are party, residency, finance, service; names are a-z, 0-9 and hyphens",
                zh: "栏目是 party、residency、finance、service；名称用小写字母、数字和连字符"))
        return nil
    }

    private func isPlain(_ text: String) -> Bool {
        !text.isEmpty
            && text.utf8.allSatisfy { byte in
                (byte >= 0x30 && byte <= 0x39) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
                    || byte == UInt8(ascii: "-")
            }
    }

    /// A name must lead to one field.
    private mutating func reportSharedNames(_ fields: [FieldParts]) {
        var taken: [String: String] = [:]
        for field in CommonField.fields {
            for name in Set([field.key] + field.name.variants.map(\.text)) {
                taken[name] = field.key
            }
        }
        for field in fields {
            for name in Set([field.key] + field.name.variants.map(\.text)).sorted() {
                if let other = taken[name], other != field.key || name == field.key {
                    report(
                        "duplicate-key",
                        Message(
                            en: "the name '\(name)' belongs to the field '\(other)' already",
                            zh: "名称“\(name)”已经是字段“\(other)”的"),
                        at: field.span)
                } else {
                    taken[name] = field.key
                }
            }
        }
    }

    private mutating func field(
        _ parts: FieldParts, _ formulas: ItemFormulas, table: FieldParts? = nil
    )
        -> Field
    {
        let type: FieldType
        switch parts.type {
        case .plain(let plain): type = plain
        case .table(let columns, let isPersonal, let checks):
            type = .table(
                TableType(
                    columns: columns.map { field($0, formulas, table: parts) },
                    isPersonal: isPersonal,
                    checks: checks.compactMap { check($0, formulas, table: parts) }))
        }
        return Field(
            key: parts.key, name: parts.name, type: type,
            requirement: requirement(parts.requirement, formulas, table),
            defaultValue: parts.defaultValue, span: parts.span)
    }

    private mutating func requirement(
        _ parts: RequirementParts, _ formulas: ItemFormulas, _ table: FieldParts?
    ) -> Requirement {
        switch parts {
        case .never: return .never
        case .always: return .always
        case .when(let text, let span):
            let place = table.map { ItemFormulas.Place.requirement(table: $0.key) } ?? .record
            guard let formula = bound(text, span, formulas, place) else { return .never }
            return .when(formula)
        }
    }

    private mutating func check(_ parts: CheckParts, _ formulas: ItemFormulas, table: FieldParts?)
        -> Check?
    {
        let place = table.map { ItemFormulas.Place.row(table: $0.key) } ?? .record
        return bound(parts.text, parts.span, formulas, place).map {
            Check(formula: $0, severity: parts.severity, span: parts.span)
        }
    }

    private mutating func bound(
        _ text: Text, _ span: SourceSpan, _ formulas: ItemFormulas, _ place: ItemFormulas.Place
    ) -> BoundFormula? {
        let (formula, finding) = formulas.bind(text, at: span, place)
        if let finding { findings.append(finding) }
        return formula
    }

    private mutating func report(
        _ rule: RuleID, _ message: Message, at span: SourceSpan? = nil, hint: Message? = nil
    ) {
        findings.append(
            Diagnostic(
                rule: rule, severity: .error, message: message, span: span ?? parts.span,
                hint: hint))
    }
}
