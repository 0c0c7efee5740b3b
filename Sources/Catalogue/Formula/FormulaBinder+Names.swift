extension FormulaBinder {
    /// A name alone: a column of the row, a field of the record, or `true` and `false`.
    mutating func named(_ name: String, at range: Range<Int>) throws(FormulaFault) -> Term {
        if let table = place.table, let column = columns(of: table)?.index(of: name) {
            guard surroundings == .nothing || surroundings == .running else {
                throw FormulaFault(.rowColumnInAggregate, range, name: name)
            }
            return cell(.cell, table: table, column: column, name: name, at: range)
        }
        if let field = names.index(of: name) {
            let reference = FormulaOperand.Reference.field(field)
            return read(
                .field, field, names.fields[field].kind, reference, name: name, at: range)
        }
        if let flag = Self.flag(name) {
            let node = BoundFormula.Node(operation: .flag, a: flag ? 1 : 0)
            return Term(node: add(node), type: .flag, divides: false)
        }
        throw FormulaFault(isDifference(name) ? .hyphenForMinus : .unknownName, range, name: name)
    }

    /// `t.c` or `previous.f`; a table called `previous` has its columns within aggregates.
    mutating func qualified(
        _ qualifier: String, _ name: String, at range: Range<Int>
    ) throws(FormulaFault) -> Term {
        let nameStart = range.upperBound - name.utf8.count
        if case .aggregate(let table) = surroundings, isColumnPath(qualifier) {
            let (owner, column) = try column(qualifier, name, at: range)
            guard owner == table else { throw FormulaFault(.twoTables, range, name: qualifier) }
            return cell(
                .aggregateCell, table: table, column: column, name: "\(qualifier).\(name)",
                at: range)
        }
        guard qualifier == "previous" else {
            _ = try column(qualifier, name, at: range)
            throw FormulaFault(.columnOutsideAggregate, range, name: name)
        }
        guard let field = names.index(of: name) else {
            let kind = isDifference(name) ? FormulaFault.Kind.hyphenForMinus : .unknownName
            throw FormulaFault(
                kind, max(nameStart, range.lowerBound)..<range.upperBound, name: name)
        }
        return read(
            .previous, field, names.fields[field].kind, .previous(field),
            name: "previous.\(name)", at: range)
    }

    /// Table and column that `t.c` names.
    func column(
        _ qualifier: String, _ name: String, at range: Range<Int>
    ) throws(FormulaFault) -> (table: Int, column: Int) {
        guard let table = names.index(of: qualifier) else {
            throw FormulaFault(.unknownTable, range, name: qualifier)
        }
        guard let columns = columns(of: table) else {
            throw FormulaFault(.notATable, range, name: qualifier)
        }
        guard let column = columns.index(of: name) else {
            throw FormulaFault(.unknownColumn, range, name: name)
        }
        return (table, column)
    }

    /// Whether what stands before a point is meant as a table.
    func isColumnPath(_ qualifier: String) -> Bool {
        guard qualifier == "previous" else { return true }
        return names.index(of: qualifier).flatMap(columns(of:)) != nil
    }

    func columns(of table: Int) -> FormulaNames? {
        guard names.fields.indices.contains(table),
            case .table(let columns) = names.fields[table].kind
        else { return nil }
        return columns
    }

    mutating func operand(
        _ reference: FormulaOperand.Reference, _ name: String, _ range: Range<Int>
    ) -> Int32 {
        operands.append(FormulaOperand(reference: reference, name: name, range: range))
        return Int32(operands.count - 1)
    }

    private mutating func read(
        _ operation: BoundFormula.Operation, _ index: Int, _ kind: FormulaNames.Kind,
        _ reference: FormulaOperand.Reference, table: Int = 0, name: String, at range: Range<Int>
    ) -> Term {
        let operand = operand(reference, name, range)
        let node = BoundFormula.Node(
            operation: operation, a: Int32(index), b: Int32(table), operand: operand)
        return Term(
            node: add(node), type: kind.type, divides: false, operand: Int(operand),
            decimals: kind.decimals)
    }

    private mutating func cell(
        _ operation: BoundFormula.Operation, table: Int, column: Int, name: String,
        at range: Range<Int>
    ) -> Term {
        let kind = columns(of: table)?.fields[column].kind ?? .text
        let reference: FormulaOperand.Reference =
            operation == .cell
            ? .cell(table: table, column: column) : .column(table: table, column: column)
        return read(operation, column, kind, reference, table: table, name: name, at: range)
    }

    /// Whether a hyphen in an unknown name was meant as a minus between two known ones.
    private func isDifference(_ name: String) -> Bool {
        name.indices.contains { index in
            guard name[index] == "-" else { return false }
            return isKnown(name[..<index]) && isKnown(name[name.index(after: index)...])
        }
    }

    private func isKnown(_ name: Substring) -> Bool {
        let name = String(name)
        if !name.isEmpty, name.utf8.allSatisfy({ $0 >= 0x30 && $0 <= 0x39 }) { return true }
        return names.index(of: name) != nil
            || place.table.flatMap(columns(of:))?.index(of: name) != nil
    }

    private static func flag(_ name: String) -> Bool? {
        switch name {
        case "true", "yes", "是": true
        case "false", "no", "否": false
        default: nil
        }
    }
}
