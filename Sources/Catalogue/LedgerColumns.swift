package import Values

/// The columns that make a table a ledger: a day and an amount, with what else is known of a row.
package struct LedgerColumns: Sendable {
    /// The day that a row is booked on.
    package let date: Int
    /// What was moved: `income`, `expense` and `amount`, or the first column of money.
    package let amounts: [Int]
    /// What came in.
    package let income: Int?
    /// What was paid: `expense`, else `amount`, else the first column of money.
    package let payment: Int?
    /// Whom it was paid to, or came from.
    package let payee: Int?
    /// What it is booked under.
    package let category: Int?
    /// What it was for.
    package let summary: Int?
    /// The document behind it.
    package let evidence: Int?
    /// How it was settled.
    package let settlement: Int?
    /// What else is said of it.
    package let note: Int?
    /// Who handled and who approved it.
    package let roles: [Int]
    /// Amounts that a column's requirement compares the payment with: `expense >= 5000.00`.
    package let thresholds: [Money]

    /// Finds them; nil without a column `date` and one of money.
    init?(_ columns: [Field]) {
        let money = columns.indices.filter { index in
            columns[index].type.isMoney && !Self.unmoved.contains(columns[index].key)
        }
        guard let first = money.first, let date = Self.index("date", of: columns, \.isDate) else {
            return nil
        }
        let known = money.filter { Self.moved.contains(columns[$0].key) }
        let income = Self.index("income", of: columns, \.isMoney)
        let expense = Self.index("expense", of: columns, \.isMoney)
        let amount = Self.index("amount", of: columns, \.isMoney)
        let payment = expense ?? amount ?? (first == income ? nil : first)
        self.date = date
        self.income = income
        self.payment = payment
        amounts = known.isEmpty ? [first] : known
        payee = Self.index("payee", of: columns, \.isName)
        category = Self.index("category", of: columns, \.isWords)
        summary = Self.index("summary", of: columns, \.isWords)
        evidence = Self.index("evidence", of: columns, \.isWords)
        settlement = Self.index("settlement", of: columns, \.isWords)
        note = Self.index("note", of: columns, \.isWords)
        roles = ["handled-by", "approved-by"].compactMap { Self.index($0, of: columns, \.isName) }
        thresholds = payment.map { Self.thresholds(of: $0, in: columns) } ?? []
    }

    private static let moved: Set<String> = ["income", "expense", "amount"]
    private static let unmoved: Set<String> = ["price", "balance"]

    private static func index(
        _ key: String, of columns: [Field], _ isFitting: (FieldType) -> Bool
    ) -> Int? {
        columns.firstIndex { $0.key == key && isFitting($0.type) }
    }

    private static func thresholds(of payment: Int, in columns: [Field]) -> [Money] {
        var found: [Money] = []
        for column in columns {
            guard case .when(let formula) = column.requirement else { continue }
            for fen in formula.amounts(comparedWithColumn: payment) where fen > 0 {
                if !found.contains(Money(fen: fen)) { found.append(Money(fen: fen)) }
            }
        }
        return found.sorted()
    }
}

extension FieldType {
    fileprivate var isName: Bool {
        switch self {
        case .text, .paragraph, .person: true
        default: false
        }
    }

    fileprivate var isWords: Bool {
        switch self {
        case .text, .paragraph, .choice: true
        default: false
        }
    }
}

extension BoundFormula {
    /// The whole amounts, in fen, that a row's cell is compared with and nothing more is done to.
    fileprivate func amounts(comparedWithColumn column: Int) -> [Int64] {
        let nodes = storage.nodes
        return nodes.compactMap { node in
            guard node.operation == .comparison, node.isNumeric else { return nil }
            let sides = [nodes[Int(node.a)], nodes[Int(node.b)]]
            let isCell = sides.map { $0.operation == .cell && Int($0.a) == column }
            guard isCell[0] != isCell[1] else { return nil }
            let other = isCell[0] ? sides[1] : sides[0]
            guard other.operation == .number else { return nil }
            return storage.numbers[Int(other.a)].fen
        }
    }
}

extension ExactNumber {
    /// Its value in fen, where yuan are counted; nil unless that is a whole number that fits.
    package var fen: Int64? {
        let (product, isTooLarge) = numerator.multipliedReportingOverflow(by: 100)
        guard !isTooLarge, product % denominator == 0 else { return nil }
        return Int64(exactly: product / denominator)
    }
}
