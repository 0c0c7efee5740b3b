import Values

/// Works out one formula in one scope, for the record or for row after row.
struct FormulaEvaluator<Scope: FormulaScope> {
    /// What a condition comes to, with the comparison that decided.
    enum Truth {
        case holds(Int32)
        case fails(Int32)
        case unknown(FormulaObstacle)
    }

    /// The value of an aggregate, or of a running sum so far.
    enum Slot {
        case value(ExactNumber)
        case obstacle(FormulaObstacle)
    }

    let formula: BoundFormula.Storage
    let scope: Scope
    /// The row that is checked.
    private(set) var row: Int
    /// The row that an aggregate is at.
    var aggregateRow = 0
    private var slots: [Slot] = []

    /// Works out the aggregates, which are the same for every row.
    init(_ formula: BoundFormula, _ scope: Scope, row: Int = 0) {
        self.formula = formula.storage
        self.scope = scope
        self.row = row
        let formula = formula.storage
        guard !formula.aggregates.isEmpty || !formula.runnings.isEmpty else { return }
        slots.reserveCapacity(formula.aggregates.count + formula.runnings.count)
        for aggregate in formula.aggregates {
            let slot: Slot
            do throws(FormulaObstacle) {
                slot = .value(try value(of: aggregate))
            } catch {
                slot = .obstacle(error)
            }
            slots.append(slot)
        }
        for _ in formula.runnings { slots.append(.value(.zero)) }
    }

    /// Goes to a row and adds it to the running sums; rows must come in order from 0.
    mutating func advance(to row: Int) {
        self.row = row
        for (index, term) in formula.runnings.enumerated() {
            let slot = formula.aggregates.count + index
            guard case .value(let sum) = slots[slot] else { continue }
            do throws(FormulaObstacle) {
                slots[slot] = .value(try sum.plus(try number(term)))
            } catch {
                slots[slot] = .obstacle(error)
            }
        }
    }

    /// What the check comes to here.
    func outcome() -> FormulaOutcome {
        switch truth(formula.root) {
        case .holds: .holds
        case .fails(let comparison): .fails(failure(comparison))
        case .unknown(let obstacle): obstacle.outcome
        }
    }

    /// Whether the requirement is met here.
    func isMet() -> Bool {
        if case .holds = truth(formula.root, isRequirement: true) { true } else { false }
    }

    func truth(_ index: Int32, isRequirement: Bool = false) -> Truth {
        let node = formula.nodes[Int(index)]
        switch node.operation {
        case .comparison, .flagged:
            do throws(FormulaObstacle) {
                return try holds(node) ? .holds(node.operand) : .fails(node.operand)
            } catch {
                return isRequirement ? .fails(node.operand) : .unknown(error)
            }
        case .not:
            switch truth(node.a, isRequirement: isRequirement) {
            case .holds(let comparison): return .fails(comparison)
            case .fails(let comparison): return .holds(comparison)
            case .unknown(let obstacle): return .unknown(obstacle)
            }
        case .all, .any:
            return joined(node, isRequirement: isRequirement)
        case .number, .text, .flag, .field, .previous, .cell, .aggregateCell, .negative, .chain,
            .slot:
            return .unknown(.typeMismatch)
        }
    }

    private func joined(_ node: BoundFormula.Node, isRequirement: Bool) -> Truth {
        var result: Truth?
        for link in Int(node.a)..<Int(node.a + node.b) {
            let part = truth(formula.links[link].operand, isRequirement: isRequirement)
            switch (part, node.operation) {
            case (.fails, .all), (.holds, .any):
                return part
            case (.unknown(let obstacle), _):
                if case .unknown(let earlier)? = result, !earlier.isAbsence || obstacle.isAbsence {
                    continue
                }
                result = part
            default:
                result = result ?? part
            }
        }
        return result ?? .unknown(.typeMismatch)
    }

    private func holds(_ node: BoundFormula.Node) throws(FormulaObstacle) -> Bool {
        if node.operation == .flagged {
            guard case .flag(let flag) = try term(node.a) else { throw .typeMismatch }
            return flag
        }
        if node.isNumeric {
            var left = try number(node.a)
            var right = try number(node.b)
            switch node.rounding {
            case .none: break
            case .left: left = try left.rounded(to: right.decimals)
            case .right: right = try right.rounded(to: left.decimals)
            }
            return node.comparator.holds(left.order(against: right))
        }
        let (left, right) = (try term(node.a), try term(node.b))
        return node.comparator.holds(try left.order(against: right))
    }

    /// The sides of a comparison, as they are compared.
    private func sides(
        _ node: BoundFormula.Node
    ) throws(FormulaObstacle) -> (FormulaValue, FormulaValue) {
        let left = try term(node.a)
        let right = try term(node.b)
        guard node.rounding != .none, case .number(let first) = left,
            case .number(let second) = right
        else { return (left, right) }
        if node.rounding == .left {
            return (.number(try first.rounded(to: second.decimals)), right)
        }
        return (left, .number(try second.rounded(to: first.decimals)))
    }

    /// The right side of the comparison that is the whole formula, whatever the left one is.
    func rootRight() -> FormulaValue? {
        let node = formula.nodes[Int(formula.root)]
        guard node.operation == .comparison else { return nil }
        return try? term(node.b)
    }

    /// The sides of the comparison that is the whole formula; nil where it is none, or has no value.
    func rootSides() -> (left: FormulaValue, right: FormulaValue)? {
        let node = formula.nodes[Int(formula.root)]
        guard node.operation == .comparison else { return nil }
        return (try? sides(node)).map { ($0.0, $0.1) }
    }

    private func failure(_ comparison: Int32) -> FormulaFailure {
        let node = formula.nodes.first {
            $0.operand == comparison && ($0.operation == .comparison || $0.operation == .flagged)
        }
        var pair: (FormulaValue, FormulaValue)?
        var holds = false
        if let node {
            holds = (try? self.holds(node)) ?? false
            pair = node.operation == .comparison ? try? sides(node) : (.flag(holds), .flag(true))
        }
        let (left, right) = pair ?? (.absent, .absent)
        return FormulaFailure(
            comparison: Int(comparison), left: left, right: right,
            difference: left.difference(from: right), isNegated: holds)
    }
}

extension FormulaEvaluator {
    func term(_ index: Int32) throws(FormulaObstacle) -> FormulaValue {
        let node = formula.nodes[Int(index)]
        switch node.operation {
        case .field:
            return try given(scope.value(ofField: Int(node.a)), node)
        case .previous:
            return try given(scope.previousValue(ofField: Int(node.a)), node)
        case .cell:
            return try given(scope.cell(ofField: Int(node.b), column: Int(node.a), row: row), node)
        case .aggregateCell:
            let cell = scope.cell(ofField: Int(node.b), column: Int(node.a), row: aggregateRow)
            return try given(cell, node)
        case .slot:
            switch slots[Int(node.a)] {
            case .value(let number): return .number(number)
            case .obstacle(let obstacle): throw obstacle
            }
        case .chain:
            return node.isNumeric ? .number(try numericChain(node)) : try chain(node)
        case .negative:
            return .number(try number(node.a).negated)
        case .number:
            return .number(formula.numbers[Int(node.a)])
        case .text:
            return .text(formula.texts[Int(node.a)])
        case .flag:
            return .flag(node.a == 1)
        case .comparison, .flagged, .not, .all, .any:
            throw .typeMismatch
        }
    }

    private func given(
        _ value: FormulaValue, _ node: BoundFormula.Node
    ) throws(FormulaObstacle) -> FormulaValue {
        switch value {
        case .absent: throw .absent(operand: node.operand)
        case .faulty: throw .faulty(operand: node.operand)
        case .number, .text, .day, .period, .flag: return value
        }
    }

    /// The value of a term that is a number, without the way through `FormulaValue`.
    func number(_ index: Int32) throws(FormulaObstacle) -> ExactNumber {
        let node = formula.nodes[Int(index)]
        switch node.operation {
        case .field:
            return try number(scope.value(ofField: Int(node.a)), node)
        case .cell:
            let cell = scope.cell(ofField: Int(node.b), column: Int(node.a), row: row)
            return try number(cell, node)
        case .aggregateCell:
            let cell = scope.cell(ofField: Int(node.b), column: Int(node.a), row: aggregateRow)
            return try number(cell, node)
        case .number:
            return formula.numbers[Int(node.a)]
        case .chain where node.isNumeric:
            return try numericChain(node)
        case .previous, .negative, .chain, .slot, .text, .flag, .comparison, .flagged, .not, .all,
            .any:
            guard case .number(let number) = try term(index) else { throw .typeMismatch }
            return number
        }
    }

    private func number(
        _ value: FormulaValue, _ node: BoundFormula.Node
    ) throws(FormulaObstacle) -> ExactNumber {
        switch value {
        case .number(let number): return number
        case .absent: throw .absent(operand: node.operand)
        case .faulty: throw .faulty(operand: node.operand)
        case .text, .day, .period, .flag: throw .typeMismatch
        }
    }

    private func numericChain(_ node: BoundFormula.Node) throws(FormulaObstacle) -> ExactNumber {
        var value = try number(formula.links[Int(node.a)].operand)
        for index in Int(node.a) + 1..<Int(node.a + node.b) {
            let link = formula.links[index]
            switch link.operation {
            case .plus: value = try value.plus(try number(link.operand))
            case .minus: value = try value.minus(try number(link.operand))
            case .times: value = try value.times(try number(link.operand))
            case .over: value = try value.over(try number(link.operand))
            case .workingDays: throw .typeMismatch
            }
        }
        return value
    }

    private func chain(_ node: BoundFormula.Node) throws(FormulaObstacle) -> FormulaValue {
        var value = try term(formula.links[Int(node.a)].operand)
        for index in Int(node.a) + 1..<Int(node.a + node.b) {
            let link = formula.links[index]
            if link.operation == .workingDays {
                guard case .day(let day) = value else { throw .typeMismatch }
                value = .day(try later(day, workingDays: Int(link.operand)))
                continue
            }
            value = try value.combined(link.operation, with: try term(link.operand))
        }
        return value
    }

    private func later(_ day: Int32, workingDays: Int) throws(FormulaObstacle) -> Int32 {
        let start = try FormulaValue.checked(day: Int64(day))
        let result: Int32
        do throws(MissingCalendar) {
            result = try scope.day(start, plusWorkingDays: workingDays)
        } catch {
            throw .noCalendar(year: error.year)
        }
        return try FormulaValue.checked(day: Int64(result))
    }
}
