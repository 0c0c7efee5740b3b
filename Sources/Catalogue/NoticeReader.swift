package import Records
import Diagnostics
import Values

/// Reads a record as its item: every value as its type, every fault noted.
package struct NoticeReader {
    /// Gives the table file of a path, or nil when there is none.
    package typealias TableFiles = @Sendable (_ path: String) -> DecodedFile?

    private let record: Record
    private let item: Item?
    private let layout: FieldLayout
    private let files: TableFiles
    private var values: [LocatedValue]
    private var faults: [NoticeFault] = []
    private var excused: Set<Int> = []

    /// Reads a record; when its front matter was not read, the notice has no values.
    package static func read(
        _ record: Record, catalogue: Catalogue, files: @escaping TableFiles
    ) -> Notice {
        guard record.isReadable else {
            return Notice(record: record, item: nil, values: [], faults: [])
        }
        var faults: [NoticeFault] = []
        let item = item(of: record, catalogue, &faults)
        var reader = NoticeReader(record, item, files)
        reader.faults = faults
        reader.readFields()
        reader.readRequirements()
        return Notice(record: record, item: item, values: reader.values, faults: reader.faults)
    }

    private init(_ record: Record, _ item: Item?, _ files: @escaping TableFiles) {
        self.record = record
        self.item = item
        self.files = files
        layout = item?.layout ?? Self.commonLayout
        values = Array(repeating: .absent, count: layout.fields.count)
    }

    private static let commonLayout = FieldLayout(CommonField.fields)

    // MARK: The item

    private static func item(
        of record: Record, _ catalogue: Catalogue, _ faults: inout [NoticeFault]
    ) -> Item? {
        let tree = record.fields
        var place: Int?
        tree.forEachEntry(of: 0) { key, value in
            let name = tree.text(of: key)
            guard place == nil, name.equals("item") || name.equals("事项") else { return }
            place = value
        }
        guard let place, tree[place].kind == .scalar else { return nil }
        let name = tree.text(of: place).trimmed
        if name.isEmpty { return nil }
        if let item = catalogue.item(name) { return item }
        let nearest = NearMiss.nearest(to: name.string, among: catalogue.allNames)
        faults.append(.unknownItem(name, at: tree.span(of: place), nearest: nearest))
        return nil
    }

    // MARK: Fields

    private mutating func readFields() {
        let tree = record.fields
        var entries: [(key: Int, value: Int)] = []
        entries.reserveCapacity(24)
        tree.forEachEntry(of: 0) { entries.append(($0, $1)) }
        for entry in entries { readField(tree, entry.key, entry.value) }
    }

    private mutating func readField(_ tree: FieldTree, _ key: Int, _ node: Int) {
        let name = tree.text(of: key).trimmed
        guard let index = layout.index(of: name) else {
            // Without an item nobody can say which keys it has.
            if item != nil { reportUnknown(name, tree.span(of: key)) }
            return
        }
        guard values[index].keyRange.isEmpty else {
            let first = record.source.span(values[index].keyRange)
            faults.append(.duplicateKey(name, at: tree.span(of: key), first: first))
            return
        }
        var reader = ValueReader(source: record.source, tree: tree, files: files)
        let value = reader.read(node, as: layout.fields[index])
        faults += reader.faults
        let range = value.isBlank ? tree[key].range : tree[node].range
        values[index] = LocatedValue(value: value, range: range, keyRange: tree[key].range)
    }

    private mutating func reportUnknown(_ name: Text, _ span: SourceSpan) {
        let nearest = NearMiss.nearest(to: name.string, among: layout.allNames)
        if let nearest, let index = layout.index(of: Text(nearest)) { excused.insert(index) }
        faults.append(.unknownKey(name, at: span, nearest: nearest))
    }

    // MARK: What is required

    private mutating func readRequirements() {
        let opening = record.source.span(record.opening)
        let isNil: Bool =
            if case .flag(true) = values[CommonField.nil.rawValue].value { true } else { false }
        for (index, field) in layout.fields.enumerated() {
            let isOwn = index >= CommonField.allCases.count
            if isOwn, isNil { continue }
            if case .table(let table) = values[index].value, case .table(let type) = field.type {
                readCellRequirements(table, type, isPersonalOwn: isOwn)
            }
            guard values[index].value.isBlank, !excused.contains(index),
                isOwn ? isRequired(field) : isCommonRequired(index, isNil: isNil)
            else { continue }
            let hasKey = !values[index].keyRange.isEmpty
            let span = hasKey ? record.source.span(values[index].keyRange) : opening
            faults.append(.missing(field, row: nil, at: span))
        }
    }

    private func isRequired(_ field: Field) -> Bool {
        switch field.requirement {
        case .never: false
        case .always: true
        case .when(let formula): formula.isMet(in: NoticeScope(values: values, layout: layout))
        }
    }

    private func isCommonRequired(_ index: Int, isNil: Bool) -> Bool {
        guard let field = CommonField(rawValue: index) else { return false }
        let status: RecordStatus =
            if case .text(let text) = values[CommonField.status.rawValue].value {
                RecordStatus(named: text) ?? .published
            } else {
                .published
            }
        switch field {
        case .item, .title: return true
        case .period: return item?.periodLength != nil
        case .date: return item != nil && item?.periodLength == nil
        case .published: return status != .draft
        case .reason: return status == .withdrawn || isNil
        default: return false
        }
    }

    private mutating func readCellRequirements(
        _ table: TableValue, _ type: TableType, isPersonalOwn: Bool
    ) {
        for row in 0..<table.rowCount {
            for (column, field) in type.columns.enumerated() {
                guard table.cell(row: row, column: column).value.isBlank,
                    !table.excusedColumns.contains(column)
                else { continue }
                let isRequired =
                    switch field.requirement {
                    case .never: false
                    case .always: true
                    case .when(let formula):
                        formula.isMet(
                            in: NoticeScope(values: values, layout: layout), row: row)
                    }
                guard isRequired else { continue }
                faults.append(.missing(field, row: row + 1, at: table.span(table.rowRanges[row])))
            }
        }
    }
}
