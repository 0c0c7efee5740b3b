package import Catalogue
import Diagnostics
import Values

/// What a column of a sheet is taken for.
package enum ColumnUse: Hashable, Sendable {
    /// A part of a date that has a column of its own.
    package enum DatePart: String, Hashable, Sendable, CaseIterable {
        case year, month, day
    }

    /// A column of the record's table, by its index.
    case field(Int)
    /// A part of the date in a column of the table.
    case datePart(Int, DatePart)
    /// An amount whose side, income or expense, stands in another column.
    case amount
    /// The side of the amount.
    case side
    /// Nothing: the column is not taken.
    case leftOut
}

extension ColumnUse {
    /// How it is written in `--map`, and shown in English.
    package func key(in table: TableType) -> String {
        switch self {
        case .field(let index): table.columns[index].key
        case .datePart(let index, let part): "\(table.columns[index].key).\(part.rawValue)"
        case .amount: "amount"
        case .side: "side"
        case .leftOut: ""
        }
    }

    /// How it is shown in Chinese; `--map` reads it too.
    package func chineseName(in table: TableType) -> String {
        switch self {
        case .field(let index): table.columns[index].name.text(in: "zh-Hans")
        case .datePart(let index, let part):
            table.columns[index].name.text(in: "zh-Hans") + "." + Self.chinese(part)
        case .amount: "金额"
        case .side: "收支方向"
        case .leftOut: ""
        }
    }

    /// The use that a word of `--map` means; nil for one that the table does not have.
    init?(named word: String, in table: TableType) {
        let text = Text(word).trimmed
        if text.isEmpty {
            self = .leftOut
            return
        }
        if let index = table.layout.index(of: text) {
            self = .field(index)
            return
        }
        let folded = HeadWord.folded(text.string)
        let all = Self.all(in: table)
        let match = all.first { use in
            folded == HeadWord.folded(use.key(in: table))
                || folded == HeadWord.folded(use.chineseName(in: table))
        }
        guard let match else { return nil }
        self = match
    }

    /// Every use that a column of a sheet can be put to for a table, `leftOut` aside.
    static func all(in table: TableType) -> [ColumnUse] {
        let columns = table.columns.indices
        let dates = columns.filter { table.columns[$0].type.holdsDay }
        return columns.map(ColumnUse.field)
            + dates.flatMap { date in DatePart.allCases.map { .datePart(date, $0) } }
            + (table.hasSides ? [.amount, .side] : [])
    }

    private static func chinese(_ part: DatePart) -> String {
        switch part {
        case .year: "年"
        case .month: "月"
        case .day: "日"
        }
    }
}

extension TableType {
    /// The columns of income and expense, where it has both.
    var sides: (income: Int, expense: Int)? {
        guard let income = columns.firstIndex(where: { $0.key == "income" }),
            let expense = columns.firstIndex(where: { $0.key == "expense" })
        else { return nil }
        return (income, expense)
    }

    /// Whether an amount can stand on one of two sides, and has no column of its own.
    var hasSides: Bool { sides != nil && !columns.contains { $0.key == "amount" } }
}

extension FieldType {
    /// Whether it is a day.
    var holdsDay: Bool {
        if case .date = self { true } else { false }
    }

    /// Whether it is an amount of money.
    var holdsMoney: Bool {
        if case .money = self { true } else { false }
    }

    /// Whether it is words.
    var holdsWords: Bool {
        switch self {
        case .text, .paragraph, .choice, .person, .phone, .record, .list: true
        case .integer, .decimal, .percent, .money, .date, .period, .flag, .table: false
        }
    }
}
