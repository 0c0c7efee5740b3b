import Catalogue
import Diagnostics
import Values

/// What a column of a table about people holds, by its name.
struct ColumnRole: OptionSet, Sendable {
    let rawValue: UInt8

    /// Names of residents.
    static let name = ColumnRole(rawValue: 1)
    /// Birth dates or months.
    static let birth = ColumnRole(rawValue: 2)
    /// Ages in years.
    static let age = ColumnRole(rawValue: 4)

    /// Whether the column holds names of residents.
    var isName: Bool { contains(.name) }

    init(rawValue: UInt8) {
        self.rawValue = rawValue
    }

    /// What a column of this name holds.
    init(head: Text) {
        var role: ColumnRole = []
        head.withBytes { bytes in
            if Self.names.isMet(by: bytes) { role.insert(.name) }
            if Self.births.isMet(by: bytes) { role.insert(.birth) }
            if Self.ages.isMet(by: bytes) { role.insert(.age) }
        }
        self = role
    }

    private static let names = HeadWords(
        whole: ["name", "Name"],
        ends: ["姓名", "户主", "申请人", "受助人", "救助对象", "领取人", "学生", "家长", "捐款人", "居民", "对象"])
    private static let births = HeadWords(
        whole: ["born", "birth", "birth-date", "birthday", "生日"], starts: ["出生"])
    private static let ages = HeadWords(whole: ["age", "年龄", "周岁"])
}

/// Words that a column's name may be, begin with or end in.
struct HeadWords: Sendable {
    private let whole: [[UInt8]]
    private let starts: [[UInt8]]
    private let ends: [[UInt8]]

    init(whole: [String] = [], starts: [String] = [], ends: [String] = []) {
        self.whole = whole.map { Array($0.utf8) }
        self.starts = starts.map { Array($0.utf8) }
        self.ends = ends.map { Array($0.utf8) }
    }

    /// Whether a name is one of them, begins or ends so.
    func isMet(by name: UnsafeBufferPointer<UInt8>) -> Bool {
        whole.contains { name.elementsEqual($0) }
            || starts.contains { name.starts(with: $0) }
            || ends.contains { name.count >= $0.count && name.suffix($0.count).elementsEqual($0) }
    }
}

/// What the columns of the catalogue's tables about residents hold; worked out once for a board.
struct PersonTables: Sendable {
    private let roles: [ObjectIdentifier: [ColumnRole]]

    init(_ catalogue: Catalogue) {
        var roles: [ObjectIdentifier: [ColumnRole]] = [:]
        for item in catalogue.items {
            for (_, type) in item.tables where Self.namesResidents(type) {
                guard let first = type.columns.first else { continue }
                roles[ObjectIdentifier(first)] = type.columns.map { column in
                    column.name.variants.reduce(into: ColumnRole(head: Text(column.key))) {
                        $0.formUnion(ColumnRole(head: Text($1.text)))
                    }
                }
            }
        }
        self.roles = roles
    }

    /// What the columns hold; nil for a table that does not name residents.
    func roles(of type: TableType) -> [ColumnRole]? {
        type.columns.first.flatMap { roles[ObjectIdentifier($0)] }
    }

    /// Whether its rows name residents, and not only those who handled a payment.
    private static func namesResidents(_ type: TableType) -> Bool {
        type.columns.contains { column in
            guard case .person(let mask) = column.type else { return false }
            return type.isPersonal || mask
                || ColumnRole(head: Text(column.label.chinese)).isName
        }
    }
}
