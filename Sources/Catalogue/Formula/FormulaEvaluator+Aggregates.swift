extension FormulaEvaluator {
    /// What an aggregate comes to, over all rows of its table.
    mutating func value(
        of aggregate: BoundFormula.Aggregate
    ) throws(FormulaObstacle) -> ExactNumber {
        guard let rows = scope.rowCount(ofField: Int(aggregate.table)) else {
            throw .absent(operand: aggregate.operand)
        }
        switch aggregate.function {
        case .countRows: return ExactNumber(Int64(rows))
        case .sum: return try sum(aggregate, rows)
        case .distinct: return try distinct(aggregate, rows)
        case .countGiven, .countWhere: return try count(aggregate, rows)
        }
    }

    private mutating func sum(
        _ aggregate: BoundFormula.Aggregate, _ rows: Int
    ) throws(FormulaObstacle) -> ExactNumber {
        var sum = ExactNumber(numerator: 0, denominator: 1, decimals: aggregate.decimals)
        for row in 0..<max(rows, 0) {
            aggregateRow = row
            sum = try sum.plus(try number(aggregate.body))
        }
        return sum
    }

    private mutating func distinct(
        _ aggregate: BoundFormula.Aggregate, _ rows: Int
    ) throws(FormulaObstacle) -> ExactNumber {
        var seen: Set<FormulaValue> = []
        for row in 0..<max(rows, 0) {
            aggregateRow = row
            if let value = try present(aggregate.body) { seen.insert(value) }
        }
        return ExactNumber(Int64(seen.count))
    }

    private mutating func count(
        _ aggregate: BoundFormula.Aggregate, _ rows: Int
    ) throws(FormulaObstacle) -> ExactNumber {
        var count: Int64 = 0
        for row in 0..<max(rows, 0) {
            aggregateRow = row
            if aggregate.function == .countGiven {
                if try present(aggregate.body) != nil { count += 1 }
                continue
            }
            switch truth(aggregate.body) {
            case .holds: count += 1
            case .fails: break
            case .unknown(let obstacle): if !isOfRow(obstacle) { throw obstacle }
            }
        }
        return ExactNumber(count)
    }

    /// The value of a term of the row; nil where the row leaves it out.
    private func present(_ term: Int32) throws(FormulaObstacle) -> FormulaValue? {
        do throws(FormulaObstacle) {
            return try self.term(term)
        } catch {
            guard isOfRow(error) else { throw error }
            return nil
        }
    }

    /// Whether it is only a cell of this row that is absent.
    private func isOfRow(_ obstacle: FormulaObstacle) -> Bool {
        guard case .absent(let operand) = obstacle,
            case .column = formula.operands[Int(operand)].reference
        else { return false }
        return true
    }
}
