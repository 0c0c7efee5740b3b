import Catalogue
import Diagnostics
import Values

/// The item's own fields of a draft: those that must be filled in, always or when a formula holds,
/// then those that need not.
struct FieldEntries {
    private(set) var required: [RecordText.Entry] = []
    private(set) var optional: [RecordText.Entry] = []

    private let item: Item
    private let occasion: Occasion
    private let register: Register
    private let names: KeyNames
    private let previous: RegisteredNotice?
    private let carried: CarriedValues

    /// Lays out an item's fields in the order of its catalogue; the record of the period before
    /// gives what is carried over.
    init(of item: Item, _ occasion: Occasion, in register: Register, _ names: KeyNames) {
        self.item = item
        self.occasion = occasion
        self.register = register
        self.names = names
        if case .period(let period) = occasion, let before = period.previous {
            previous = register.entry(of: item, before)
        } else {
            previous = nil
        }
        carried = CarriedValues(of: item, after: previous?.notice, names)
        for index in CommonField.allCases.count..<item.layout.fields.count { add(index) }
    }

    private mutating func add(_ index: Int) {
        let field = item.layout.fields[index]
        let isLive: Bool
        switch field.requirement {
        case .always: isLive = true
        case .never: isLive = false
        case .when:
            // A row that is there asks for its cells.
            if case .table = field.type { isLive = false } else { isLive = true }
        }
        let (value, lines) = content(of: index)
        let entry = RecordText.Entry(
            names.key(of: field, in: item.layout), value,
            comment: lines.map { $0.text(in: names.language) }.joined(separator: "\n"),
            isCommentedOut: !isLive)
        if case .never = field.requirement {
            optional.append(entry)
        } else {
            required.append(entry)
        }
    }

    private func content(of index: Int) -> (RecordText.Value, [Message]) {
        let field = item.layout.fields[index]
        var first = [FieldComment.form(of: field.type)]
        if let condition = FieldComment.condition(field, of: item) { first.append(condition) }
        if case .table(let type) = field.type {
            let columns = laid(type, index)
            var lines = FieldComment.lines(onTable: type, of: item, laid: columns, names)
            if first.count > 1 { lines.append(first[1]) }
            let vouchers = vouchers(type, index)
            if vouchers.count > 1 {
                lines.append(
                    Message(
                        en: "  next vouchers: " + vouchers.joined(separator: ", "),
                        zh: "  下一个凭证号：" + vouchers.joined(separator: "、")))
            }
            return (.table([row(type, columns, vouchers)]), lines)
        }
        var value = RecordText.Value.blank
        if case .list = field.type { value = .list([]) }
        if let source = carried[index] {
            if let known = source.value { value = known }
            first.append(origin(source))
        }
        return (value, [Self.joined(first)])
    }

    /// Where a value comes from.
    private func origin(_ source: CarriedValues.Source) -> Message {
        guard let field = source.previous else {
            return Message(
                en: "equals \(source.formula.english)", zh: "等于 \(source.formula.chinese)")
        }
        let key = names.key(of: field, in: item.layout)
        guard source.value != nil, let previous else {
            return Message(
                en: "repeats '\(key)' of the period before", zh: "照抄上一期的“\(key)”")
        }
        let number = previous.number.string
        return Message(
            en: "carried over: '\(key)' of \(number)", zh: "已从 \(number) 的“\(key)”转来")
    }

    private static func joined(_ parts: [Message]) -> Message {
        Message(
            en: parts.map(\.english).joined(separator: "; "),
            zh: parts.map(\.chinese).joined(separator: "；"))
    }

    // MARK: Tables

    /// The columns of a row that is laid out: those that may be required, and those that are added
    /// up; all where there are none of these.
    private func laid(_ type: TableType, _ index: Int) -> [Int] {
        let summed = item.summedColumns[index] ?? []
        let laid = type.columns.indices.filter { column in
            if summed.contains(column) { return true }
            if case .never = type.columns[column].requirement { return false }
            return true
        }
        return laid.isEmpty ? Array(type.columns.indices) : laid
    }

    private func row(
        _ type: TableType, _ columns: [Int], _ vouchers: [String]
    ) -> [RecordText.Cell] {
        columns.map { column in
            let key = names.key(of: type.columns[column], in: type.layout)
            let isVoucher = column == type.voucherColumn && vouchers.count == 1
            return RecordText.Cell(key, isVoucher ? .text(vouchers[0]) : .blank)
        }
    }

    private func vouchers(_ type: TableType, _ index: Int) -> [String] {
        guard let column = type.voucherColumn, case .period(let period) = occasion else {
            return []
        }
        return NextVouchers(
            table: index, column: column, of: item, before: period, in: register
        ).names
    }
}
