extension BoundFormula {
    /// What a check of the record comes to.
    package func outcome<Scope: FormulaScope>(in scope: Scope) -> FormulaOutcome {
        FormulaEvaluator(self, scope).outcome()
    }

    /// What the two sides of the comparison that is the whole formula come to.
    func sides<Scope: FormulaScope>(
        in scope: Scope
    ) -> (left: FormulaValue, right: FormulaValue)? {
        FormulaEvaluator(self, scope).rootSides()
    }

    /// What the right side of the comparison that is the whole formula comes to.
    func right<Scope: FormulaScope>(in scope: Scope) -> FormulaValue? {
        FormulaEvaluator(self, scope).rootRight()
    }

    /// The comparison that is the whole formula; nil where more is said.
    package var onlyComparison: FormulaComparison? {
        let root = storage.nodes[Int(storage.root)]
        guard root.operation == .comparison else { return nil }
        return comparisons[Int(root.operand)]
    }

    /// The columns that it adds up as they are: `sum(entries.income)`.
    var summedColumns: [(table: Int, column: Int)] {
        storage.aggregates.compactMap { aggregate in
            let body = storage.nodes[Int(aggregate.body)]
            guard aggregate.function == .sum, body.operation == .aggregateCell else { return nil }
            return (Int(aggregate.table), Int(body.a))
        }
    }

    /// Checks every row of the formula's table in one pass, in order; the work grows with the rows.
    ///
    /// Nothing is done for a formula that is not bound to a row.
    package func forEachRow<Scope: FormulaScope>(
        in scope: Scope, _ body: (_ row: Int, _ outcome: FormulaOutcome) -> Void
    ) {
        guard let table = place.table, let rows = scope.rowCount(ofField: table) else { return }
        var evaluator = FormulaEvaluator(self, scope)
        for row in 0..<max(rows, 0) {
            evaluator.advance(to: row)
            body(row, evaluator.outcome())
        }
    }

    /// Whether a requirement of the record is met; a comparison with a missing part counts as false.
    package func isMet<Scope: FormulaScope>(in scope: Scope) -> Bool {
        FormulaEvaluator(self, scope).isMet()
    }

    /// Whether a requirement of a column is met, row after row, in one pass.
    package func forEachRowRequirement<Scope: FormulaScope>(
        in scope: Scope, _ body: (_ row: Int, _ isMet: Bool) -> Void
    ) {
        guard let table = place.table, let rows = scope.rowCount(ofField: table) else { return }
        var evaluator = FormulaEvaluator(self, scope)
        for row in 0..<max(rows, 0) {
            evaluator.advance(to: row)
            body(row, evaluator.isMet())
        }
    }

    /// Whether a requirement of a column is met in one row.
    package func isMet<Scope: FormulaScope>(in scope: Scope, row: Int) -> Bool {
        FormulaEvaluator(self, scope, row: row).isMet()
    }

    /// The operands that are missing, as indices into `operands`; `row` for a check of rows.
    ///
    /// A column is missing where a cell of it is.
    package func missingOperands<Scope: FormulaScope>(in scope: Scope, row: Int = 0) -> [Int] {
        operands.indices.filter { index in
            switch operands[index].reference {
            case .field(let field): scope.value(ofField: field).isMissing
            case .previous(let field): scope.previousValue(ofField: field).isMissing
            case .rows(let field): scope.rowCount(ofField: field) == nil
            case .cell(let table, let column):
                scope.cell(ofField: table, column: column, row: row).isMissing
            case .column(let table, let column):
                (0..<(scope.rowCount(ofField: table) ?? 0)).contains {
                    scope.cell(ofField: table, column: column, row: $0).isMissing
                } || scope.rowCount(ofField: table) == nil
            }
        }
    }

    /// Where a failed check points: the first operand of the comparison that decided; nil if that
    /// only compares constants.
    package func firstOperand(of failure: FormulaFailure) -> FormulaOperand? {
        let range = comparisons[failure.comparison].operands
        return range.isEmpty ? nil : operands[range.lowerBound]
    }
}
