package import Diagnostics
package import Values

/// What a field holds.
package enum FieldType: Sendable {
    case text, paragraph, integer, decimal, percent, money, date, period, flag
    case choice([String])
    /// A name; `mask` where it must be masked.
    case person(mask: Bool)
    case phone, list
    case table(TableType)
    /// The number or address of another record.
    case record
}

extension FieldType {
    /// Whether it is the number or address of another record.
    package var isReference: Bool {
        if case .record = self { true } else { false }
    }

    /// Whether it is a name that must be masked.
    package var isMaskedName: Bool {
        if case .person(mask: true) = self { true } else { false }
    }

    var isDate: Bool {
        if case .date = self { true } else { false }
    }

    var isMoney: Bool {
        if case .money = self { true } else { false }
    }

    fileprivate var isText: Bool {
        switch self {
        case .text, .paragraph: true
        default: false
        }
    }
}

/// The rows of a table field.
package struct TableType: Sendable {
    /// The columns, in order.
    package let columns: [Field]
    /// Whether its rows are about residents.
    package let isPersonal: Bool
    /// What must hold for every row.
    package let checks: [Check]
    /// The columns by the names that a record may use.
    package let layout: FieldLayout
    /// The column of the day that a row is booked on; nil when it has none.
    package let dateColumn: Int?
    /// The column of voucher numbers; nil when it has none.
    package let voucherColumn: Int?
    /// The column that says what an amount was for; nil when there is none, or no amount.
    package let purposeColumn: Int?
    /// The columns that name other records.
    package let referenceColumns: [Int]
    /// What a ledger has: days and amounts; nil for other tables.
    package let ledger: LedgerColumns?

    /// Makes a table of its columns.
    package init(columns: [Field], isPersonal: Bool, checks: [Check]) {
        self.columns = columns
        self.isPersonal = isPersonal
        self.checks = checks
        layout = FieldLayout(columns)
        dateColumn = columns.firstIndex { $0.key == "date" && $0.type.isDate }
        voucherColumn = columns.firstIndex { $0.key == "voucher" && $0.type.isText }
        purposeColumn =
            columns.contains { $0.type.isMoney }
            ? columns.firstIndex { $0.key == "summary" && $0.type.isText } : nil
        referenceColumns = columns.indices.filter { columns[$0].type.isReference }
        ledger = LedgerColumns(columns)
    }
}

/// When a field must be given.
package enum Requirement: Sendable {
    case never
    case always
    /// When the formula holds; a part of it that is absent counts as not holding.
    case when(BoundFormula)

    /// Whether there is a record that must give the field.
    var isPossible: Bool {
        switch self {
        case .never: false
        case .always, .when: true
        }
    }
}

/// A field of an item, or a column of a table.
///
/// A class because it has identity, its key in its item, and every value of every record asks it.
package final class Field: Sendable {
    /// Its canonical key, such as `opening-balance`.
    package let key: String
    /// Its names for people, each of which may stand as a key.
    package let name: LocalizedText
    /// What it holds.
    package let type: FieldType
    /// When it must be given.
    package let requirement: Requirement
    /// What an absent value counts as in formulas; a text that reads as its type.
    package let defaultValue: Text?
    /// Where the catalogue says so; nil for the common fields.
    package let span: SourceSpan?
    /// What formulas take an absent value for: the default read as the field's type, or absent.
    let absentValue: FormulaValue

    /// Makes a field.
    package init(
        key: String, name: LocalizedText, type: FieldType, requirement: Requirement = .never,
        defaultValue: Text? = nil, span: SourceSpan? = nil
    ) {
        self.key = key
        self.name = name
        self.type = type
        self.requirement = requirement
        self.defaultValue = defaultValue
        self.span = span
        absentValue = Self.absentValue(of: defaultValue, type)
    }

    /// Whether it must be given, whatever else is.
    package var isAlwaysRequired: Bool {
        if case .always = requirement { true } else { false }
    }

    private static func absentValue(of text: Text?, _ type: FieldType) -> FormulaValue {
        guard let text else { return .absent }
        switch type {
        case .money: return (try? Money.parse(text)).map { .money(fen: $0.fen) } ?? .absent
        case .integer, .decimal:
            let number = (try? ExactDecimal.parse(text)).flatMap {
                ExactNumber(units: $0.mantissa, decimals: Int($0.scale))
            }
            return number.map(FormulaValue.number) ?? .absent
        case .date: return (try? Day.parse(text)).map { .day($0.number) } ?? .absent
        case .flag: return (try? Flag.parse(text)).map(FormulaValue.flag) ?? .absent
        case .text, .paragraph, .choice, .person, .phone, .record: return .text(text)
        case .percent, .period, .list, .table: return .absent
        }
    }

    /// Its name in messages: English key and Chinese name.
    package var label: Message {
        Message(en: key, zh: name.text(in: "zh-Hans"))
    }
}

/// Finds a field by any of its names.
package struct FieldLayout: Sendable {
    /// The fields, in order.
    package let fields: [Field]
    private let indices: [Text: Int]
    private let keys: [Text]

    /// Makes a layout; where two fields share a name, the first has it.
    package init(_ fields: [Field]) {
        self.fields = fields
        keys = fields.map { Text($0.key) }
        var indices: [Text: Int] = [:]
        for (index, key) in keys.enumerated() where indices[key] == nil { indices[key] = index }
        for (index, field) in fields.enumerated() {
            for variant in field.name.variants {
                let name = Text(variant.text)
                if indices[name] == nil { indices[name] = index }
            }
        }
        self.indices = indices
    }

    /// Index of the field with a key or name. `guess` is tried first: rows repeat their order.
    package func index(of name: Text, guess: Int = 0) -> Int? {
        if guess < keys.count, keys[guess] == name { return guess }
        return indices[name]
    }

    /// Every name that a record may use, for `did you mean`: keys, then names.
    package var allNames: [String] {
        fields.map(\.key) + fields.flatMap { $0.name.variants.map(\.text) }
    }

    /// Every name as text.
    package var knownNames: [Text] { Array(indices.keys) }
}
