package import Diagnostics

/// What one check of an item came to, in a record or in one row of it.
package struct CheckResult: Sendable {
    /// The check.
    package let check: Check
    /// The row of the check's table, from 0; nil for a check of the whole record.
    package let row: Int?
    /// What it came to.
    package let outcome: FormulaOutcome
}

extension Notice {
    /// Runs every check of the item: those of the record, then row after row those of its tables.
    ///
    /// `previous` is the same item's record one period earlier, where there is one.
    package func forEachCheck(
        after previous: Notice?, clocks: Clocks, _ body: (CheckResult) -> Void
    ) {
        guard let item, isReadable else { return }
        let scope = scope(of: item, after: previous, clocks)
        for check in item.checks {
            body(CheckResult(check: check, row: nil, outcome: check.formula.outcome(in: scope)))
        }
        for (_, type) in item.tables {
            for check in type.checks {
                check.formula.forEachRow(in: scope) { row, outcome in
                    body(CheckResult(check: check, row: row, outcome: outcome))
                }
            }
        }
    }

    /// Where a formula's operand stands in this record, or in a table of it.
    ///
    /// A column and the rows that are counted are where the table stands; a blank is where its key
    /// is, or the record begins. Nil for what stands in another record.
    package func place(of operand: FormulaOperand, row: Int?) -> SourceSpan? {
        switch operand.reference {
        case .previous: return nil
        case .field(let field), .rows(let field), .column(let field, _):
            guard values.indices.contains(field) else { return nil }
            let value = values[field]
            return source.span(value.isGiven ? value.range : opening)
        case .cell(let table, let column):
            guard let row, case .table(let value) = values[table].value, row < value.rowCount
            else { return nil }
            return value.span(value.cell(row: row, column: column).range)
        }
    }

    /// What a formula's operand is worth here; absent for what is more than one value.
    package func value(of operand: FormulaOperand, row: Int?, after previous: Notice?)
        -> FormulaValue
    {
        guard let item, isReadable else { return .absent }
        let scope = scope(of: item, after: previous, .builtIn)
        switch operand.reference {
        case .field(let field): return scope.value(ofField: field)
        case .previous(let field): return scope.previousValue(ofField: field)
        case .cell(let table, let column):
            return row.map { scope.cell(ofField: table, column: column, row: $0) } ?? .absent
        case .rows, .column: return .absent
        }
    }

    /// What the two sides of a check of the record come to; nil for what is not one comparison.
    package func sides(
        of check: Check, after previous: Notice?, clocks: Clocks
    ) -> (left: FormulaValue, right: FormulaValue)? {
        guard let item, isReadable else { return nil }
        return check.formula.sides(in: scope(of: item, after: previous, clocks))
    }

    /// The required field of the record that a check says the value of, though nothing gives it:
    /// its index and what it is to be. Nil where the check says no such thing, or cannot yet.
    package func missingValue(
        by check: Check, after previous: Notice?, clocks: Clocks
    ) -> (field: Int, value: FormulaValue)? {
        guard let item, isReadable, let comparison = check.formula.onlyComparison,
            comparison.comparator == .equal, let left = comparison.leftOperand,
            case .field(let index) = check.formula.operands[left].reference,
            check.formula.operands[left].range == comparison.left, !values[index].isGiven,
            item.layout.fields[index].isAlwaysRequired,
            let value = check.formula.right(in: scope(of: item, after: previous, clocks))
        else { return nil }
        return (index, value)
    }

    private func scope(of item: Item, after previous: Notice?, _ clocks: Clocks) -> NoticeScope {
        var scope = NoticeScope(values: values, layout: item.layout)
        scope.clocks = clocks
        if let previous, previous.item === item { scope.previous = previous.values }
        return scope
    }
}

extension Item {
    /// The field, or the column of a table, that a formula's operand names.
    package func field(of operand: FormulaOperand) -> Field {
        switch operand.reference {
        case .field(let index), .previous(let index), .rows(let index): layout.fields[index]
        case .cell(let table, let column), .column(let table, let column):
            if case .table(let type) = layout.fields[table].type {
                type.columns[column]
            } else {
                layout.fields[table]
            }
        }
    }
}
