import Values

extension Formula {
    /// Resolves every name and checks every type; faults as `FormulaFault` says.
    package func bound(
        to names: FormulaNames, at place: FormulaPlace = .record
    ) throws(FormulaFault) -> BoundFormula {
        var binder = FormulaBinder(names: names, place: place)
        let condition = try binder.condition(root)
        return binder.formula(text: text, root: condition)
    }
}

/// Turns the tree of a formula into the flat form that is evaluated.
struct FormulaBinder {
    /// A term that is bound.
    struct Term {
        let node: Int32
        let type: FormulaType
        /// Whether its value comes out of a division.
        let divides: Bool
        /// The operand that it is, where it is nothing more.
        var operand: Int?
        /// Decimals of its type.
        var decimals: UInt8 = 0
    }

    /// What the part that is being bound stands in.
    enum Surroundings: Equatable {
        case nothing, running
        case aggregate(table: Int)
    }

    let names: FormulaNames
    let place: FormulaPlace
    var surroundings = Surroundings.nothing
    var operands: [FormulaOperand] = []
    var aggregates: [BoundFormula.Aggregate] = []
    var links: [BoundFormula.Link] = []
    private var nodes: [BoundFormula.Node] = []
    private var numbers: [ExactNumber] = []
    private var texts: [Text] = []
    private var comparisons: [FormulaComparison?] = []
    private var runnings: [Int32] = []
    /// Nodes that read a running sum, whose slots are known when all aggregates are.
    private var runningNodes: [Int] = []

    init(names: FormulaNames, place: FormulaPlace) {
        self.names = names
        self.place = place
    }

    func formula(text: String, root: Int32) -> BoundFormula {
        var nodes = nodes
        for (index, node) in runningNodes.enumerated() {
            nodes[node] = BoundFormula.Node(
                operation: .slot, a: Int32(aggregates.count + index))
        }
        let storage = BoundFormula.Storage(
            text: text, place: place, operands: operands,
            comparisons: comparisons.compactMap { $0 }, root: root, nodes: nodes, links: links,
            numbers: numbers, texts: texts, aggregates: aggregates, runnings: runnings)
        return BoundFormula(storage: storage)
    }

    mutating func add(_ node: BoundFormula.Node) -> Int32 {
        nodes.append(node)
        return Int32(nodes.count - 1)
    }

    mutating func add(_ links: [BoundFormula.Link]) -> Int32 {
        self.links += links
        return Int32(self.links.count - links.count)
    }

    mutating func condition(_ node: FormulaNode) throws(FormulaFault) -> Int32 {
        switch node.kind {
        case .not(let inner):
            return add(BoundFormula.Node(operation: .not, a: try condition(inner)))
        case .all(let parts):
            return try joined(parts, .all)
        case .any(let parts):
            return try joined(parts, .any)
        case .comparison(let comparator, let left, let right):
            let range = left.range.lowerBound..<right.range.upperBound
            return try comparison(comparator, left, right, at: range)
        case .number, .text, .workingDays, .name, .path, .negative, .chain, .call:
            return try flagged(node)
        }
    }

    private mutating func joined(
        _ parts: [FormulaNode], _ operation: BoundFormula.Operation
    ) throws(FormulaFault) -> Int32 {
        var bound: [BoundFormula.Link] = []
        for part in parts {
            bound.append(BoundFormula.Link(operation: .plus, operand: try condition(part)))
        }
        return add(
            BoundFormula.Node(operation: operation, a: add(bound), b: Int32(bound.count)))
    }

    private mutating func flagged(_ node: FormulaNode) throws(FormulaFault) -> Int32 {
        let index = comparisons.count
        comparisons.append(nil)
        let first = operands.count
        let term = try term(node)
        guard term.type == .flag else { throw FormulaFault(.expectedComparison, node.range) }
        comparisons[index] = FormulaComparison(
            comparator: .equal, range: node.range, left: node.range,
            right: node.range.upperBound..<node.range.upperBound, operands: first..<operands.count,
            leftOperand: term.operand, rightOperand: nil)
        return add(
            BoundFormula.Node(operation: .flagged, a: term.node, operand: Int32(index)))
    }

    private mutating func comparison(
        _ comparator: FormulaComparator, _ leftNode: FormulaNode, _ rightNode: FormulaNode,
        at range: Range<Int>
    ) throws(FormulaFault) -> Int32 {
        let index = comparisons.count
        comparisons.append(nil)
        let first = operands.count
        let left = try term(leftNode)
        let right = try term(rightNode)
        for (term, node) in [(left, leftNode), (right, rightNode)]
        where term.type == .workingDays || term.type == .list || term.type == .table {
            throw FormulaFault(.wrongType(term.type), node.range)
        }
        guard left.type == right.type else {
            throw FormulaFault(.typeMismatch(left.type, right.type), range)
        }
        guard !(left.type == .flag && comparator.isOrdering) else {
            throw FormulaFault(.unordered, range)
        }
        comparisons[index] = FormulaComparison(
            comparator: comparator, range: range, left: leftNode.range, right: rightNode.range,
            operands: first..<operands.count, leftOperand: left.operand, rightOperand: right.operand
        )
        let rounding: BoundFormula.Rounding =
            left.divides == right.divides ? .none : left.divides ? .left : .right
        return add(
            BoundFormula.Node(
                operation: .comparison, comparator: comparator,
                isNumeric: left.type == .number, rounding: rounding, a: left.node,
                b: right.node, operand: Int32(index)))
    }

    mutating func term(_ node: FormulaNode) throws(FormulaFault) -> Term {
        switch node.kind {
        case .number(let number):
            numbers.append(number)
            let index = Int32(numbers.count - 1)
            return Term(
                node: add(BoundFormula.Node(operation: .number, a: index)), type: .number,
                divides: false, decimals: number.decimals)
        case .text(let text):
            texts.append(text)
            let index = Int32(texts.count - 1)
            return Term(
                node: add(BoundFormula.Node(operation: .text, a: index)), type: .text,
                divides: false)
        case .workingDays(let days):
            return Term(node: Int32(days), type: .workingDays, divides: false)
        case .name(let name):
            return try named(name, at: node.range)
        case .path(let qualifier, let name):
            return try qualified(qualifier, name, at: node.range)
        case .negative(let inner):
            let term = try term(inner)
            guard term.type == .number else {
                throw FormulaFault(.wrongType(term.type), inner.range)
            }
            return Term(
                node: add(BoundFormula.Node(operation: .negative, a: term.node)), type: .number,
                divides: term.divides, decimals: term.decimals)
        case .chain(let first, let links):
            return try chain(first, links)
        case .call(.running, let body):
            return try running(body, at: node.range)
        case .call(let function, let body):
            return try aggregate(function, body, at: node.range)
        case .comparison, .not, .all, .any:
            throw FormulaFault(.comparisonAsTerm, node.range)
        }
    }

    private mutating func running(
        _ body: FormulaNode, at range: Range<Int>
    ) throws(FormulaFault) -> Term {
        guard case .rowCheck = place else { throw FormulaFault(.runningOutsideRowCheck, range) }
        guard surroundings == .nothing else { throw FormulaFault(.nestedAggregate, range) }
        surroundings = .running
        let term = try term(body)
        surroundings = .nothing
        guard term.type == .number else { throw FormulaFault(.wrongType(term.type), body.range) }
        runnings.append(term.node)
        let node = add(BoundFormula.Node(operation: .slot, a: 0))
        runningNodes.append(Int(node))
        return Term(node: node, type: .number, divides: term.divides, decimals: term.decimals)
    }
}
