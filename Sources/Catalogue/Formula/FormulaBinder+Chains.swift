extension FormulaBinder {
    /// A sum or a product, with the arithmetic of days: a day and a number or working days give a
    /// day, two days their distance.
    mutating func chain(
        _ first: FormulaNode, _ rest: [FormulaNode.Link]
    ) throws(FormulaFault) -> Term {
        var terms = [(ArithmeticOperator.plus, first, try term(first))]
        for link in rest { terms.append((link.operation, link.operand, try term(link.operand))) }
        if terms[0].2.type == .workingDays, terms[1].0 == .plus, terms[1].2.type == .day {
            terms.swapAt(0, 1)
        }
        var result = terms[0].2
        if result.type != .day, result.type != .number {
            throw FormulaFault(.wrongType(result.type), terms[0].1.range)
        }
        var links = [BoundFormula.Link(operation: .plus, operand: result.node)]
        for (operation, node, operand) in terms.dropFirst() {
            guard let type = Self.type(of: result.type, operation, operand.type) else {
                throw FormulaFault(.typeMismatch(result.type, operand.type), node.range)
            }
            links.append(Self.link(operation, operand))
            result = Term(
                node: 0, type: type,
                divides: result.divides || operand.divides || operation == .over,
                decimals: max(result.decimals, operand.decimals))
        }
        let chain = BoundFormula.Node(
            operation: .chain, isNumeric: terms.allSatisfy { $0.2.type == .number }, a: add(links),
            b: Int32(links.count))
        return Term(
            node: add(chain), type: result.type, divides: result.divides,
            decimals: result.decimals)
    }

    private static func type(
        of left: FormulaType, _ operation: ArithmeticOperator, _ right: FormulaType
    ) -> FormulaType? {
        switch (left, operation, right) {
        case (.number, _, .number): .number
        case (.day, .plus, .number), (.day, .minus, .number), (.number, .plus, .day): .day
        case (.day, .plus, .workingDays), (.day, .minus, .workingDays): .day
        case (.day, .minus, .day): .number
        default: nil
        }
    }

    private static func link(_ operation: ArithmeticOperator, _ operand: Term) -> BoundFormula.Link
    {
        if operand.type == .workingDays {
            let days = operation == .minus ? -operand.node : operand.node
            return BoundFormula.Link(operation: .workingDays, operand: days)
        }
        let flat: BoundFormula.LinkOperation =
            switch operation {
            case .plus: .plus
            case .minus: .minus
            case .times: .times
            case .over: .over
            }
        return BoundFormula.Link(operation: flat, operand: operand.node)
    }
}
