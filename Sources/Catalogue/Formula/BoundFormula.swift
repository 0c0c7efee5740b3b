import Values

/// A formula with every name resolved to indices, ready to be evaluated any number of times.
///
/// Made by `Formula.bound(to:at:)`. What it comes to:
///
/// - A comparison with a missing operand is neither true nor false. `and` is false if a part is,
///   `or` true if a part is, whatever is missing elsewhere; otherwise the check is not run.
/// - As a requirement (`isMet`) such a comparison counts as false.
/// - `sum` and `running` with an absent cell are absent; `count(condition)` passes over a row whose
///   condition is, `count(t.c)` and `distinct(t.c)` over an absent cell. A faulty cell makes each
///   of them absent, so that one cause is one finding.
/// - Arithmetic is exact. Where one side of a comparison divides, it is rounded half away from zero
///   to the decimals of the other side; where both do, or none, they are compared exactly.
/// - Texts are equal if their bytes are, and ordered by them.
package struct BoundFormula: Sendable {
    /// The formula as written.
    package var text: String { storage.text }
    /// Where it stands.
    package var place: FormulaPlace { storage.place }
    /// What it reads, in order of place in the text.
    package var operands: [FormulaOperand] { storage.operands }
    /// Its comparisons, in order of place in the text.
    package var comparisons: [FormulaComparison] { storage.comparisons }
    /// Whether it keeps a sum from row to row.
    package var isRunning: Bool { !storage.runnings.isEmpty }
    /// Whether it counts working days, for which a calendar must be known.
    package var countsWorkingDays: Bool {
        storage.links.contains { $0.operation == .workingDays }
    }
    /// Whether it is one comparison, or several that must all hold: the one that fails tells why.
    package var isConjunction: Bool {
        let root = storage.nodes[Int(storage.root)]
        switch root.operation {
        case .comparison, .flagged: return true
        case .all:
            return storage.links[Int(root.a)..<Int(root.a + root.b)].allSatisfy { link in
                let operation = storage.nodes[Int(link.operand)].operation
                return operation == .comparison || operation == .flagged
            }
        default: return false
        }
    }
    let storage: Storage

    /// A class, so that the evaluator holds all parts by one reference.
    final class Storage: Sendable {
        let text: String
        let place: FormulaPlace
        let operands: [FormulaOperand]
        let comparisons: [FormulaComparison]
        let root: Int32
        let nodes: [Node]
        let links: [Link]
        let numbers: [ExactNumber]
        let texts: [Text]
        let aggregates: [Aggregate]
        /// Terms whose sums up to the row are kept in the slots after those of the aggregates.
        let runnings: [Int32]

        init(
            text: String, place: FormulaPlace, operands: [FormulaOperand],
            comparisons: [FormulaComparison], root: Int32, nodes: [Node], links: [Link],
            numbers: [ExactNumber], texts: [Text], aggregates: [Aggregate], runnings: [Int32]
        ) {
            self.text = text
            self.place = place
            self.operands = operands
            self.comparisons = comparisons
            self.root = root
            self.nodes = nodes
            self.links = links
            self.numbers = numbers
            self.texts = texts
            self.aggregates = aggregates
            self.runnings = runnings
        }
    }
}

/// Something that a formula reads.
package struct FormulaOperand: Sendable, Hashable {
    /// What it is, by the indices of the names that the formula was bound to.
    package enum Reference: Sendable, Hashable {
        /// A field of the record.
        case field(Int)
        /// A field of the record one period earlier.
        case previous(Int)
        /// A cell of the row that is checked.
        case cell(table: Int, column: Int)
        /// All cells of a column.
        case column(table: Int, column: Int)
        /// The rows of a table, or the entries of a list, that are counted.
        case rows(Int)
    }

    /// What it is.
    package let reference: Reference
    /// Its name in the formula, such as `previous.closing-balance`.
    package let name: String
    /// Where it stands, in bytes of the formula.
    package let range: Range<Int>
}

/// A comparison of a formula, or a flag that stands for one.
package struct FormulaComparison: Sendable {
    /// How the sides are compared.
    package let comparator: FormulaComparator
    /// Where it stands, without brackets around it, in bytes of the formula.
    package let range: Range<Int>
    /// Where its left side stands; all of it for a flag.
    package let left: Range<Int>
    /// Where its right side stands; empty for a flag.
    package let right: Range<Int>
    /// Its operands, as indices into the formula's `operands`; the first one is where a failed
    /// check points. Empty if it only compares constants.
    package let operands: Range<Int>
    /// The operand that is its left side alone, otherwise nil.
    package let leftOperand: Int?
    /// The operand that is its right side alone, otherwise nil.
    package let rightOperand: Int?
}

extension BoundFormula {
    enum Operation: UInt8 {
        /// `a`: index of the number or text, the flag 0 or 1.
        case number, text, flag
        /// `a`: field, `operand`.
        case field, previous
        /// `a`: column, `b`: table; the cell of the row, or of the row that an aggregate is at.
        case cell, aggregateCell
        /// `a`: the term.
        case negative
        /// `a`: first link, `b`: number of links; the first link's operation is not looked at.
        case chain
        /// `a`: slot of an aggregate or a running sum.
        case slot
        /// `a`, `b`: the terms; `operand`: index of the comparison.
        case comparison
        /// `a`: the term, a flag; `operand`: index of the comparison.
        case flagged
        /// `a`: the condition.
        case not
        /// `a`: first link, `b`: number of links.
        case all, any
    }

    enum Rounding: UInt8 {
        case none, left, right
    }

    struct Node {
        let operation: Operation
        var comparator = FormulaComparator.equal
        /// For a comparison or a chain: whether all its parts are numbers.
        var isNumeric = false
        var rounding = Rounding.none
        let a: Int32
        var b: Int32 = 0
        var operand: Int32 = -1
    }

    enum LinkOperation: UInt8 {
        case plus, minus, times, over
        /// The operand is a number of working days itself, not a node.
        case workingDays
    }

    struct Link {
        let operation: LinkOperation
        let operand: Int32
    }

    enum AggregateFunction: UInt8 {
        case sum, countRows, countGiven, countWhere, distinct
    }

    struct Aggregate {
        let function: AggregateFunction
        let table: Int32
        let body: Int32
        let decimals: UInt8
        let operand: Int32
    }
}
