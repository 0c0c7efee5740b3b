extension Formula: CustomStringConvertible {
    /// The formula as it was understood: every group in brackets, full-width forms as ASCII.
    package var description: String { root.description }
}

extension FormulaNode: CustomStringConvertible {
    var description: String {
        switch kind {
        case .number(let number): number.description
        case .text(let text): "\"\(text)\""
        case .workingDays(let days): "\(days)wd"
        case .name(let name): name
        case .path(let qualifier, let name): "\(qualifier).\(name)"
        case .negative(let inner): "(-\(inner))"
        case .chain(let first, let links):
            "(" + links.reduce(first.description) { "\($0) \($1.operation.sign) \($1.operand)" }
                + ")"
        case .call(let function, let body): "\(function)(\(body))"
        case .comparison(let comparator, let left, let right):
            "(\(left) \(comparator.sign) \(right))"
        case .not(let inner): "(not \(inner))"
        case .all(let parts): "(" + parts.map(\.description).joined(separator: " and ") + ")"
        case .any(let parts): "(" + parts.map(\.description).joined(separator: " or ") + ")"
        }
    }
}

extension FormulaComparator {
    /// Its sign in formulas.
    package var sign: String {
        switch self {
        case .equal: "="
        case .unequal: "!="
        case .less: "<"
        case .lessOrEqual: "<="
        case .greater: ">"
        case .greaterOrEqual: ">="
        }
    }
}

extension ArithmeticOperator {
    fileprivate var sign: String {
        switch self {
        case .plus: "+"
        case .minus: "-"
        case .times: "*"
        case .over: "/"
        }
    }
}
