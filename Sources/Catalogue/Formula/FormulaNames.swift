/// The fields that a formula may name, in the order that gives them their indices.
package struct FormulaNames: Sendable {
    /// A field, or a column of a table.
    package struct Field: Sendable {
        /// Its key, then any other name that formulas may use for it.
        package let names: [String]
        /// What it holds.
        package let kind: Kind

        /// Makes a field.
        package init(_ names: [String], _ kind: Kind) {
            self.names = names
            self.kind = kind
        }
    }

    /// What a field holds, as far as formulas can tell.
    package enum Kind: Sendable {
        /// A number; `decimals` are 2 for money, 0 for an integer, nil for as written.
        case number(decimals: UInt8?)
        /// Any text: also a choice, a person, a phone, a reference.
        case text
        case day, period, flag
        /// A list of texts, which can only be counted.
        case list
        /// A table with its columns.
        case table(FormulaNames)
    }

    /// The fields.
    package let fields: [Field]
    private let indices: [String: Int]

    /// Makes the names; where two fields share one, keys go before other names, then the first.
    package init(_ fields: [Field]) {
        self.fields = fields
        var indices: [String: Int] = [:]
        for (index, field) in fields.enumerated() {
            guard let key = field.names.first, indices[key] == nil else { continue }
            indices[key] = index
        }
        for (index, field) in fields.enumerated() {
            for name in field.names.dropFirst() where indices[name] == nil {
                indices[name] = index
            }
        }
        self.indices = indices
    }

    /// Index of the field with a name.
    package func index(of name: String) -> Int? { indices[name] }
}

extension FormulaNames.Kind {
    var type: FormulaType {
        switch self {
        case .number: .number
        case .text: .text
        case .day: .day
        case .period: .period
        case .flag: .flag
        case .list: .list
        case .table: .table
        }
    }

    var decimals: UInt8 {
        if case .number(let decimals?) = self { decimals } else { 0 }
    }
}

/// Where a formula stands, which decides what its names mean.
package enum FormulaPlace: Sendable, Hashable {
    /// A check or requirement of the record.
    case record
    /// A check of every row of a table, the index of its field; the only place for `running`. A name
    /// is a column, and where there is no such column a field of the record.
    case rowCheck(table: Int)
    /// The requirement of a column; names as in a row check.
    case rowRequirement(table: Int)

    var table: Int? {
        switch self {
        case .record: nil
        case .rowCheck(let table), .rowRequirement(let table): table
        }
    }
}
