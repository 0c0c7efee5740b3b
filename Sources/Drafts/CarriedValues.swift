import Catalogue
import Diagnostics
import Values

/// What an item's checks say that a record takes from the one before it, or reckons.
struct CarriedValues {
    /// What a field is to be equal to.
    struct Source {
        /// The formula of it, for people.
        let formula: Message
        /// The field of the record before that it repeats; nil where it is reckoned.
        let previous: Field?
        /// That field's value.
        let value: RecordText.Value?
    }

    private let sources: [Int: Source]

    /// Looks at the checks that are one comparison with `=`.
    init(of item: Item, after previous: Notice?, _ names: KeyNames) {
        var sources: [Int: Source] = [:]
        for check in item.checks where check.formula.comparisons.count == 1 {
            let formula = check.formula
            let comparison = formula.comparisons[0]
            guard comparison.comparator == .equal, let left = comparison.leftOperand,
                case .field(let index) = formula.operands[left].reference, sources[index] == nil,
                formula.operands[left].range == comparison.left
            else { continue }
            let repeated = Self.previous(comparison, formula)
            sources[index] = Source(
                formula: Self.words(formula, comparison.right, item),
                previous: repeated.map { item.layout.fields[$0] },
                value: repeated.flatMap { Self.value(of: $0, in: previous, item, names) })
        }
        self.sources = sources
    }

    /// What a field of the layout is to be equal to.
    subscript(field: Int) -> Source? { sources[field] }

    private static func previous(
        _ comparison: FormulaComparison, _ formula: BoundFormula
    ) -> Int? {
        guard let right = comparison.rightOperand,
            formula.operands[right].range == comparison.right,
            case .previous(let field) = formula.operands[right].reference
        else { return nil }
        return field
    }

    private static func value(
        of field: Int, in previous: Notice?, _ item: Item, _ names: KeyNames
    ) -> RecordText.Value? {
        guard let previous, previous.item === item, previous.values.indices.contains(field),
            !previous.values[field].value.isBlank
        else { return nil }
        return RecordText.Value(
            previous.values[field].value, of: item.layout.fields[field].type, names)
    }

    private static func words(
        _ formula: BoundFormula, _ range: Range<Int>, _ item: Item
    ) -> Message {
        Message(
            en: formula.english(of: range) { $0.name },
            zh: formula.chinese(of: range) { operand in
                let name = chinese(item.field(of: operand))
                switch operand.reference {
                case .previous: return "上期的" + name
                case .column(let table, _): return chinese(item.layout.fields[table]) + "的" + name
                case .field, .cell, .rows: return name
                }
            })
    }

    private static func chinese(_ field: Field) -> String {
        field.name.text(in: MessageLanguage.chinese.rawValue)
    }
}
