extension FormulaBinder {
    /// `sum`, `count` or `distinct`, as a slot that is filled once for all rows.
    mutating func aggregate(
        _ function: FormulaFunction, _ body: FormulaNode, at range: Range<Int>
    ) throws(FormulaFault) -> Term {
        if case .aggregate = surroundings { throw FormulaFault(.nestedAggregate, range) }
        if function == .count, case .name(let name) = body.kind {
            return try counted(name, at: body.range)
        }
        guard let table = try table(of: body) else {
            throw FormulaFault(.noColumnInAggregate, body.range)
        }
        let before = surroundings
        surroundings = .aggregate(table: table)
        let first = operands.count
        let (flat, node, term) = try flattened(function, body)
        surroundings = before
        return slot(
            BoundFormula.Aggregate(
                function: flat, table: Int32(table), body: node, decimals: term?.decimals ?? 0,
                operand: Int32(firstColumn(from: first))),
            divides: flat == .sum && term?.divides ?? false,
            operand: operands.count == first + 1 ? first : nil)
    }

    private func firstColumn(from first: Int) -> Int {
        let isColumn = { (operand: FormulaOperand) in
            if case .column = operand.reference { true } else { false }
        }
        return operands[first...].firstIndex(where: isColumn) ?? first
    }

    private mutating func flattened(
        _ function: FormulaFunction, _ body: FormulaNode
    ) throws(FormulaFault) -> (BoundFormula.AggregateFunction, Int32, Term?) {
        if function == .count {
            if !body.isPossibleCondition {
                throw FormulaFault(.expectedComparison, body.range)
            }
            guard case .path = body.kind else {
                return (.countWhere, try condition(body), nil)
            }
        } else if body.isCondition {
            throw FormulaFault(.comparisonAsTerm, body.range)
        }
        if function == .count, try isFlag(body) { return (.countWhere, try condition(body), nil) }
        let term = try term(body)
        switch function {
        case .sum:
            guard term.type == .number else {
                throw FormulaFault(.wrongType(term.type), body.range)
            }
            return (.sum, term.node, term)
        case .count, .distinct, .running:
            guard term.type != .list, term.type != .table, term.type != .workingDays else {
                throw FormulaFault(.wrongType(term.type), body.range)
            }
            return (function == .count ? .countGiven : .distinct, term.node, term)
        }
    }

    private func isFlag(_ node: FormulaNode) throws(FormulaFault) -> Bool {
        guard case .path(let qualifier, let name) = node.kind else { return false }
        let (table, column) = try column(qualifier, name, at: node.range)
        return columns(of: table)?.fields[column].kind.type == .flag
    }

    /// `count(t)`: rows of a table, entries of a list.
    private mutating func counted(_ name: String, at range: Range<Int>) throws(FormulaFault) -> Term
    {
        guard let field = names.index(of: name) else {
            throw FormulaFault(.unknownName, range, name: name)
        }
        let type = names.fields[field].kind.type
        guard type == .table || type == .list else {
            throw FormulaFault(.notATable, range, name: name)
        }
        let operand = operand(.rows(field), name, range)
        return slot(
            BoundFormula.Aggregate(
                function: .countRows, table: Int32(field), body: 0, decimals: 0, operand: operand),
            divides: false, operand: Int(operand))
    }

    private mutating func slot(
        _ aggregate: BoundFormula.Aggregate, divides: Bool, operand: Int?
    ) -> Term {
        aggregates.append(aggregate)
        let node = BoundFormula.Node(operation: .slot, a: Int32(aggregates.count - 1))
        return Term(
            node: add(node), type: .number, divides: divides, operand: operand,
            decimals: aggregate.decimals)
    }

    /// The table of the first `t.c` in a part of a formula.
    private func table(of node: FormulaNode) throws(FormulaFault) -> Int? {
        switch node.kind {
        case .number, .text, .workingDays, .name:
            return nil
        case .path(let qualifier, let name):
            guard isColumnPath(qualifier) else { return nil }
            return try column(qualifier, name, at: node.range).table
        case .negative(let inner), .not(let inner):
            return try table(of: inner)
        case .call:
            throw FormulaFault(.nestedAggregate, node.range)
        case .comparison(_, let left, let right):
            return try table(of: [left, right])
        case .chain(let first, let links):
            return try table(of: [first] + links.map(\.operand))
        case .all(let parts), .any(let parts):
            return try table(of: parts)
        }
    }

    private func table(of nodes: [FormulaNode]) throws(FormulaFault) -> Int? {
        for node in nodes {
            if let table = try table(of: node) { return table }
        }
        return nil
    }
}
