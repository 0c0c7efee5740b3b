import Catalogue
import Diagnostics
import Records
import Values

/// Tells which field of a record a place lies in, and what may stand there.
struct FieldPlaces {
    private let notice: Notice
    private let fields: [Field]

    init(_ notice: Notice) {
        self.notice = notice
        fields = notice.item?.layout.fields ?? CommonField.fields
    }

    /// Whether the class of the field lets a number stand: a telephone among telephones, an index
    /// number, an amount.
    func allows(_ place: PersonalPlace) -> Bool {
        guard notice.isReadable else { return isTelephoneLine(place) }
        let offset = place.match.range.lowerBound
        let isRecord = place.source.path == notice.source.path
        for (index, value) in notice.values.enumerated() where value.isGiven {
            if case .table(let table) = value.value, table.source.path == place.source.path {
                guard case .table(let type) = fields[index].type,
                    let (column, cell) = cell(at: offset, in: table)
                else { continue }
                if column == type.voucherColumn { return true }
                return allows(place, in: type.columns[column], cell.value)
            }
            guard isRecord, value.range.offsets.contains(offset) else { continue }
            if index == CommonField.number.rawValue { return true }
            if index == CommonField.contact.rawValue { return place.match.kind == .mobile }
            return allows(place, in: fields[index], value.value)
        }
        return false
    }

    private func allows(_ place: PersonalPlace, in field: Field, _ value: FieldValue) -> Bool {
        let kind = place.match.kind
        switch field.type {
        case .record: return true
        case .phone: return kind == .mobile
        case .money, .date, .period, .percent, .flag:
            if case .unreadable = value { return false }
            // No amount and no date has 18 digits with a birth date and a check digit.
            return kind == .mobile || kind == .bankCard || !place.match.isExact
        case .text, .paragraph, .integer, .decimal, .choice, .person, .list, .table:
            return false
        }
    }

    private func row(at offset: Int, in table: TableValue) -> Int? {
        var low = 0
        var high = table.rowCount
        while low < high {
            let middle = (low + high) / 2
            if Int(table.rowRanges[middle].end) <= offset {
                low = middle + 1
            } else {
                high = middle
            }
        }
        guard low < table.rowCount, table.rowRanges[low].start <= offset else { return nil }
        return low
    }

    private func cell(at offset: Int, in table: TableValue) -> (Int, TableValue.Cell)? {
        guard let row = row(at: offset, in: table) else { return nil }
        for column in 0..<table.columnCount {
            let cell = table.cell(row: row, column: column)
            if !cell.value.isBlank, cell.range.offsets.contains(offset) { return (column, cell) }
        }
        return nil
    }

    /// The name in the row of a table that a place lies in; nil outside of tables.
    func name(besides offset: Int, in source: SourceFile) -> String? {
        for (index, value) in notice.values.enumerated() {
            guard case .table(let table) = value.value, table.source.path == source.path,
                case .table(let type) = fields[index].type, let row = row(at: offset, in: table)
            else { continue }
            for (column, field) in type.columns.enumerated() {
                guard case .text(let text) = table.cell(row: row, column: column).value,
                    isName(field)
                else { continue }
                return text.string
            }
        }
        return nil
    }

    private func isName(_ field: Field) -> Bool {
        if case .person = field.type { return true }
        return ColumnRole(head: Text(field.label.chinese)).isName
    }

    /// Whether the key of its line says that a telephone follows, where nobody read the fields.
    private func isTelephoneLine(_ place: PersonalPlace) -> Bool {
        place.match.kind == .mobile
            && !notice.body.offsets.contains(place.match.range.lowerBound)
            && Self.isTelephoneLine(place)
    }

    /// Whether the key of a place's line says that a telephone follows.
    static func isTelephoneLine(_ place: PersonalPlace) -> Bool {
        let bytes = place.source.bytes
        var end = place.match.range.lowerBound
        while true {
            let start = bytes[..<end].lastIndex(of: 0x0A).map { $0 + 1 } ?? 0
            let line = Text(bytes, start, end).trimmed
            if NumberHint(name: line) == .phone { return true }
            // An entry of a list: its key is above.
            guard start > 0, line.isEmpty || line[0] == 0x2D else { return false }
            end = start - 1
        }
    }
}
