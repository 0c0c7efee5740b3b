import Diagnostics
import Values

/// Parses formulas and resolves their names against the fields of one item.
struct FormulaBinder {
    let fields: [FieldParts]

    /// The formula with every name resolved, or a finding with its place.
    func bind(_ text: Text, at span: SourceSpan, table: FieldParts?) -> (BoundFormula?, Diagnostic?) {
        (BoundFormula(text: text.string), nil)
    }
}
