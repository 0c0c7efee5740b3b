import Values

/// Makes the tree of a formula from its tokens.
struct FormulaParser {
    private let tokens: [FormulaToken]
    private var index = 0
    private var depth = 0
    private(set) var names: [FormulaName] = []

    /// The tokens end with `.end`.
    init(tokens: [FormulaToken]) {
        self.tokens = tokens
    }

    private var token: FormulaToken { tokens[index] }

    private func token(after count: Int) -> FormulaToken {
        tokens[min(index + count, tokens.count - 1)]
    }

    mutating func formula() throws(FormulaFault) -> FormulaNode {
        guard token.kind != .end else { throw FormulaFault(.empty, 0..<token.range.upperBound) }
        let root = try condition()
        switch token.kind {
        case .end: break
        case .closing: throw FormulaFault(.unopenedBracket, token.range)
        case .comparator: throw FormulaFault(.chainedComparison, token.range)
        case .number, .workingDays, .text, .name, .arithmetic, .point, .opening:
            throw FormulaFault(.expectedOperator, token.range)
        }
        return try claimed(root)
    }

    private mutating func condition() throws(FormulaFault) -> FormulaNode {
        let first = try conjunction()
        guard isWord("or") else { return first }
        var parts = [try claimed(first)]
        while isWord("or") {
            index += 1
            parts.append(try claimed(try conjunction()))
        }
        return FormulaNode(.any(parts), joined(parts))
    }

    private mutating func conjunction() throws(FormulaFault) -> FormulaNode {
        let first = try negation()
        guard isWord("and") else { return first }
        var parts = [try claimed(first)]
        while isWord("and") {
            index += 1
            parts.append(try claimed(try negation()))
        }
        return FormulaNode(.all(parts), joined(parts))
    }

    private mutating func negation() throws(FormulaFault) -> FormulaNode {
        guard isWord("not"), startsNegation else { return try comparison() }
        let start = token.range.lowerBound
        try descend()
        index += 1
        let inner = try claimed(try negation())
        depth -= 1
        return FormulaNode(.not(inner), start..<inner.range.upperBound)
    }

    /// Whether what follows the word `not` can be negated, so that the word is no field.
    private var startsNegation: Bool {
        switch token(after: 1).kind {
        case .number, .workingDays, .text, .opening: true
        case .name(let next): next != "and" && next != "or"
        case .comparator, .arithmetic, .point, .closing, .end: false
        }
    }

    private mutating func comparison() throws(FormulaFault) -> FormulaNode {
        let left = try chain(isProduct: false)
        guard case .comparator(let comparator) = token.kind else { return left }
        index += 1
        let first = try valued(left)
        let second = try valued(try chain(isProduct: false))
        if case .comparator = token.kind { throw FormulaFault(.chainedComparison, token.range) }
        return FormulaNode(.comparison(comparator, first, second), joined([first, second]))
    }

    private mutating func chain(isProduct: Bool) throws(FormulaFault) -> FormulaNode {
        let first = isProduct ? try factor() : try chain(isProduct: true)
        var links: [FormulaNode.Link] = []
        while case .arithmetic(let operation) = token.kind,
            (operation == .times || operation == .over) == isProduct
        {
            if links.isEmpty { _ = try valued(first) }
            index += 1
            let operand = try valued(isProduct ? try factor() : try chain(isProduct: true))
            links.append(FormulaNode.Link(operation: operation, operand: operand))
        }
        guard let last = links.last else { return first }
        return FormulaNode(.chain(first, links), joined([first, last.operand]))
    }

    private mutating func factor() throws(FormulaFault) -> FormulaNode {
        let start = token
        switch start.kind {
        case .arithmetic(.minus):
            try descend()
            index += 1
            let inner = try valued(try factor())
            depth -= 1
            return FormulaNode(.negative(inner), joined(start, inner))
        case .opening:
            let inner = try bracketed()
            return FormulaNode(
                inner.kind, start.range.lowerBound..<tokens[index - 1].range.upperBound)
        case .number(let units, let decimals):
            guard let number = ExactNumber(wideUnits: units, decimals: decimals) else {
                throw FormulaFault(.numberTooLong, start.range)
            }
            index += 1
            return FormulaNode(.number(number), start.range)
        case .workingDays(let days):
            index += 1
            return FormulaNode(.workingDays(days), start.range)
        case .text(let text):
            index += 1
            return FormulaNode(.text(Text(text)), start.range)
        case .name(let name):
            return try named(name)
        case .arithmetic, .comparator, .point, .closing, .end:
            throw FormulaFault(.expectedTerm, start.range)
        }
    }

    private mutating func named(_ name: String) throws(FormulaFault) -> FormulaNode {
        let start = token.range
        index += 1
        switch token.kind {
        case .opening:
            guard let function = FormulaFunction(name: name) else {
                throw FormulaFault(.expectedOperator, token.range)
            }
            let inner = try bracketed()
            let range = start.lowerBound..<tokens[index - 1].range.upperBound
            return FormulaNode(.call(function, inner), range)
        case .point:
            guard case .name(let member) = token(after: 1).kind else {
                throw FormulaFault(.expectedTerm, token(after: 1).range, name: name)
            }
            let range = start.lowerBound..<token(after: 1).range.upperBound
            index += 2
            names.append(FormulaName(qualifier: name, name: member, range: range))
            return FormulaNode(.path(qualifier: name, name: member), range)
        case .number, .workingDays, .text, .name, .comparator, .arithmetic, .closing, .end:
            names.append(FormulaName(qualifier: nil, name: name, range: start))
            return FormulaNode(.name(name), start)
        }
    }

    /// What stands between the bracket here and the one that closes it.
    private mutating func bracketed() throws(FormulaFault) -> FormulaNode {
        let opening = token.range
        try descend()
        index += 1
        let inner = try condition()
        switch token.kind {
        case .closing: index += 1
        case .end: throw FormulaFault(.unclosedBracket, opening)
        case .comparator: throw FormulaFault(.chainedComparison, token.range)
        case .number, .workingDays, .text, .name, .arithmetic, .point, .opening:
            throw FormulaFault(.expectedOperator, token.range)
        }
        depth -= 1
        return inner
    }

    private mutating func descend() throws(FormulaFault) {
        depth += 1
        guard depth <= Formula.maximumDepth else { throw FormulaFault(.tooDeep, token.range) }
    }

    private func isWord(_ word: String) -> Bool {
        token.kind == .name(word)
    }

    private func claimed(_ node: FormulaNode) throws(FormulaFault) -> FormulaNode {
        guard node.isPossibleCondition else {
            throw FormulaFault(.expectedComparison, node.range)
        }
        return node
    }

    private func valued(_ node: FormulaNode) throws(FormulaFault) -> FormulaNode {
        guard !node.isCondition else { throw FormulaFault(.comparisonAsTerm, node.range) }
        return node
    }

    private func joined(_ nodes: [FormulaNode]) -> Range<Int> {
        (nodes.first?.range.lowerBound ?? 0)..<(nodes.last?.range.upperBound ?? 0)
    }

    private func joined(_ token: FormulaToken, _ node: FormulaNode) -> Range<Int> {
        token.range.lowerBound..<node.range.upperBound
    }
}
