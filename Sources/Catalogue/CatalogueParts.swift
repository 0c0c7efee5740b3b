import Diagnostics
import Records
import Values

/// An item as one catalogue file gives it: what it does not give is nil.
struct ItemParts {
    var code: String
    var number: String?
    var name: LocalizedText?
    var frequency: Frequency?
    var due: Term?
    var dueFrom: DueStart?
    var objection: Term?
    var display: Term?
    var basis: LocalizedText?
    var isMandatory: Bool?
    var profiles: [Profile]?
    var fields: [FieldParts]?
    var checks: [CheckParts]?
    var omissionReason: String?
    var span: SourceSpan

    /// These parts with those that another file gives in their place.
    func replaced(by other: ItemParts) -> ItemParts {
        var merged = self
        merged.number = other.number ?? number
        merged.name = other.name?.filled(from: name) ?? name
        merged.frequency = other.frequency ?? frequency
        merged.due = other.due ?? due
        merged.dueFrom = other.dueFrom ?? dueFrom
        merged.objection = other.objection ?? objection
        merged.display = other.display ?? display
        merged.basis = other.basis ?? basis
        merged.isMandatory = other.isMandatory ?? isMandatory
        merged.profiles = other.profiles ?? profiles
        merged.fields = other.fields ?? fields
        merged.checks = other.checks ?? checks
        merged.omissionReason = other.omissionReason
        merged.span = other.span
        return merged
    }
}

extension ItemParts {
    /// These parts without any check and with requirements that are plain.
    var withoutFormulas: ItemParts {
        var parts = self
        parts.checks = []
        parts.fields = fields.map { $0.map(\.withoutFormulas) }
        return parts
    }
}

/// A field whose formulas are not bound yet.
struct FieldParts {
    let key: String
    let name: LocalizedText
    let type: FieldTypeParts
    let requirement: RequirementParts
    let defaultValue: Text?
    let span: SourceSpan

    /// The field, never required where a formula says when, and its table unchecked.
    var withoutFormulas: FieldParts {
        let requirement: RequirementParts =
            if case .when = self.requirement { .never } else { self.requirement }
        var type = type
        if case .table(let columns, let isPersonal, _) = type {
            type = .table(
                columns: columns.map(\.withoutFormulas), isPersonal: isPersonal, checks: [])
        }
        return FieldParts(
            key: key, name: name, type: type, requirement: requirement,
            defaultValue: defaultValue, span: span)
    }
}

/// A type whose formulas are not bound yet.
enum FieldTypeParts {
    case plain(FieldType)
    case table(columns: [FieldParts], isPersonal: Bool, checks: [CheckParts])
}

/// `required:` as it was written.
enum RequirementParts {
    case never, always
    case when(Text, SourceSpan)
}

/// A check as it was written.
struct CheckParts {
    let text: Text
    let severity: Severity
    let span: SourceSpan
}
