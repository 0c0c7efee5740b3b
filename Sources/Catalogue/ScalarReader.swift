import Diagnostics
import Values

/// Reads the text of a single value or cell as its field's type.
struct ScalarReader {
    private(set) var faults: [NoticeFault] = []

    /// The value; blank for white space, unreadable with a fault when it does not read.
    mutating func read(_ raw: Text, as field: Field, at span: SourceSpan) -> FieldValue {
        let text = raw.trimmed
        if text.isEmpty { return .blank }
        do throws(ValueFault) {
            return try value(of: text, as: field, at: span)
        } catch {
            faults.append(.unreadable(error, field, text: text, at: span))
            return .unreadable
        }
    }

    private mutating func value(of text: Text, as field: Field, at span: SourceSpan)
        throws(ValueFault) -> FieldValue
    {
        switch field.type {
        case .text, .paragraph, .record:
            return try plain(text)
        case .integer:
            let number = try ExactDecimal.parse(text)
            guard let whole = number.integer else { throw .form }
            return .integer(whole)
        case .decimal: return .decimal(try ExactDecimal.parse(text))
        case .percent: return .decimal(try ExactDecimal.parsePercent(text))
        case .money: return .money(try Money.parse(text))
        case .date: return .date(try Day.parse(text))
        case .period: return .period(try Period.parse(text))
        case .flag: return .flag(try Flag.parse(text))
        case .choice(let choices): return try choice(text, choices, field, span)
        case .person:
            if Placeholder.matches(text) { throw .placeholder }
            _ = try PersonName.parse(text)
            return .text(text)
        case .phone:
            _ = try PhoneNumber.parse(text)
            return .text(text)
        case .list, .table:
            return .text(text)
        }
    }

    private func plain(_ text: Text) throws(ValueFault) -> FieldValue {
        if Placeholder.matches(text) { throw .placeholder }
        return .text(text)
    }

    private mutating func choice(
        _ text: Text, _ choices: [String], _ field: Field, _ span: SourceSpan
    ) throws(ValueFault) -> FieldValue {
        let word = text.string
        if choices.contains(word) { return .text(text) }
        if Placeholder.matches(text) { throw .placeholder }
        faults.append(.notAChoice(field, choices: choices, text: text, at: span))
        return .unreadable
    }
}
