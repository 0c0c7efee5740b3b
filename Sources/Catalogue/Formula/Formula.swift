import Values

/// A parsed formula (contract §3); every part knows its range of bytes in the formula's own text.
///
/// Grammar, loosest first; all binary operators group to the left:
///
///     condition   = conjunction ("or" conjunction)*
///     conjunction = negation ("and" negation)*
///     negation    = "not" negation | comparison
///     comparison  = sum [("=" | "!=" | "<" | "<=" | ">" | ">=") sum]
///     sum         = product (("+" | "-") product)*
///     product     = factor (("*" | "/") factor)*
///     factor      = "-" factor | "(" condition ")" | number | duration | text | name
///                 | name "." name | ("sum" | "count" | "distinct" | "running") "(" condition ")"
///
/// No word is reserved: a function is a name before a bracket, `and` and `or` are only looked for
/// after a term, and `not` is a field where an operator, a closing bracket or the end follows it.
/// A hyphen between two letters or digits belongs to the name, so a minus between names needs a
/// blank on at least one side. Full-width characters and ≤ ≥ ≠ × ÷ stand for their ASCII forms
/// outside of quoted text.
package struct Formula: Sendable {
    /// Most bytes of a formula.
    package static let maximumLength = 2_000
    /// Most brackets, `not` and signs within each other.
    package static let maximumDepth = 64

    /// The formula as written.
    package let text: String
    /// Every name in it, in order of place.
    package let names: [FormulaName]
    let root: FormulaNode

    /// Parses a formula; faults are the first that a reader meets.
    package init(parsing text: String) throws(FormulaFault) {
        let length = text.utf8.count
        guard length <= Self.maximumLength else {
            throw FormulaFault(.tooLong, Self.maximumLength..<length)
        }
        var lexer = FormulaLexer(text)
        var parser = FormulaParser(tokens: try lexer.tokens())
        root = try parser.formula()
        names = parser.names
        self.text = text
    }
}

/// A name in a formula.
package struct FormulaName: Sendable, Hashable {
    /// What stands before the point: a table, or `previous`; nil for a name alone.
    package let qualifier: String?
    /// The name.
    package let name: String
    /// Where both stand, in bytes of the formula.
    package let range: Range<Int>
}

/// How two terms are compared.
package enum FormulaComparator: UInt8, Sendable, Hashable {
    case equal, unequal, less, lessOrEqual, greater, greaterOrEqual

    /// Whether it asks for an order.
    var isOrdering: Bool { self != .equal && self != .unequal }

    /// Whether it holds for an order of -1, 0 or 1.
    func holds(_ order: Int) -> Bool {
        switch self {
        case .equal: order == 0
        case .unequal: order != 0
        case .less: order < 0
        case .lessOrEqual: order <= 0
        case .greater: order > 0
        case .greaterOrEqual: order >= 0
        }
    }
}

enum FormulaFunction: Sendable, Hashable {
    case sum, count, distinct, running

    init?(name: String) {
        switch name {
        case "sum": self = .sum
        case "count": self = .count
        case "distinct": self = .distinct
        case "running": self = .running
        default: return nil
        }
    }
}

enum ArithmeticOperator: Sendable, Hashable {
    case plus, minus, times, over
}

/// A part of a formula. Chains of one precedence are one node, so that depth is bounded by brackets.
struct FormulaNode: Sendable {
    struct Link: Sendable {
        let operation: ArithmeticOperator
        let operand: FormulaNode
    }

    indirect enum Kind: Sendable {
        case number(ExactNumber)
        case text(Text)
        case workingDays(Int)
        case name(String)
        case path(qualifier: String, name: String)
        case negative(FormulaNode)
        case chain(FormulaNode, [Link])
        case call(FormulaFunction, FormulaNode)
        case comparison(FormulaComparator, FormulaNode, FormulaNode)
        case not(FormulaNode)
        case all([FormulaNode])
        case any([FormulaNode])
    }

    let kind: Kind
    /// Bytes of the formula's text, with the brackets around it.
    let range: Range<Int>

    init(_ kind: Kind, _ range: Range<Int>) {
        self.kind = kind
        self.range = range
    }

    /// Whether it is true or false by its form; a name may be either.
    var isCondition: Bool {
        switch kind {
        case .comparison, .not, .all, .any: true
        case .number, .text, .workingDays, .name, .path, .negative, .chain, .call: false
        }
    }

    /// Whether it can stand where a comparison is asked for: it is one, or may be a flag.
    var isPossibleCondition: Bool {
        switch kind {
        case .name, .path: true
        case .number, .text, .workingDays, .negative, .chain, .call, .comparison, .not, .all, .any:
            isCondition
        }
    }
}
