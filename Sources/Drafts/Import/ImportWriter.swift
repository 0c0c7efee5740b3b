import Catalogue
import Diagnostics
import Records
import Values

/// Writes a record of what was read out of sheets, and fills in what its checks reckon.
struct ImportWriter {
    private let imports: [Int: ImportedTable]
    private let ground: ImportedRecord.Ground
    private let facts: [Int: ImportedValue]
    private(set) var filled: [Int: String] = [:]

    init(_ imports: [Int: ImportedTable], _ ground: ImportedRecord.Ground) {
        self.imports = imports
        self.ground = ground
        facts = Self.facts(of: imports)
    }

    private var item: Item { ground.item }
    private var names: KeyNames { ground.names }

    /// Of several sheets that give a value the first one's.
    static func facts(of imports: [Int: ImportedTable]) -> [Int: ImportedValue] {
        imports.sorted { $0.key < $1.key }.reduce(into: [:]) { facts, entry in
            facts.merge(entry.value.facts) { first, _ in first }
        }
    }

    /// The record as its reader reads it.
    var notice: Notice {
        let files = Dictionary(
            tableFiles.map { ($0.path, $0.text) }, uniquingKeysWith: { first, _ in first })
        let file = DecodedFile(path: ground.path, raw: Array(text.utf8))
        let record = Record(
            file, column: ContentFolder.column(of: ground.path), known: ground.catalogue.knownKeys)
        return NoticeReader.read(record, catalogue: ground.catalogue, clocks: ground.clocks) {
            path in
            files[path].map { DecodedFile(path: path, raw: Array($0.utf8)) }
        }
    }

    // MARK: Filling

    /// Takes the values that the item's checks say are equal to something: sums, what is carried
    /// over, what is left. One may need another, so it goes on until nothing is left to take.
    mutating func fill() {
        for _ in 0..<8 {
            let notice = notice
            var more: [Int: String] = [:]
            for check in item.checks {
                guard
                    let (index, value) = notice.missingValue(
                        by: check, after: ground.previous, clocks: ground.clocks),
                    more[index] == nil, case .number(let number) = value,
                    let text = Self.text(number, item.layout.fields[index].type)
                else { continue }
                more[index] = text
            }
            if more.isEmpty { return }
            filled.merge(more) { first, _ in first }
        }
    }

    private static func text(_ number: ExactNumber, _ type: FieldType) -> String? {
        switch type {
        case .money: number.fen.map { Money(fen: $0).description }
        case .integer: number.integer.map(String.init)
        default: nil
        }
    }

    // MARK: Writing

    /// The record's file.
    var text: String { RecordText(entries: head + own).string }

    private var head: [RecordText.Entry] {
        var entries = [
            RecordText.Entry(names.key(of: .item), .scalar(item.number)),
            RecordText.Entry(names.key(of: .title), .text(ground.title)),
        ]
        switch ground.occasion {
        case .period(let period):
            entries.append(RecordText.Entry(names.key(of: .period), .period(period)))
        case .day(let day): entries.append(RecordText.Entry(names.key(of: .date), .date(day)))
        }
        if let published = ground.published {
            entries.append(RecordText.Entry(names.key(of: .published), .date(published)))
        } else {
            entries.append(
                RecordText.Entry(names.key(of: .status), .scalar(names.word(for: .draft))))
        }
        return entries
    }

    private var own: [RecordText.Entry] {
        (CommonField.allCases.count..<item.layout.fields.count).compactMap { index in
            let field = item.layout.fields[index]
            let key = names.key(of: field, in: item.layout)
            if let table = imports[index], case .table(let type) = field.type {
                return RecordText.Entry(key, value(of: table, type, index))
            }
            guard let text = facts[index]?.text ?? filled[index] else { return nil }
            return RecordText.Entry(key, Self.value(text, field.type))
        }
    }

    private func value(
        of table: ImportedTable, _ type: TableType, _ index: Int
    ) -> RecordText.Value {
        if ground.hasTableFiles {
            let name = tablePath(index).split(separator: "/").last.map(String.init) ?? ""
            return .tableFile(key: names.file, name: name)
        }
        return .table(
            table.rows.map { row in
                type.columns.indices.compactMap { column in
                    row.values[column].map { value in
                        RecordText.Cell(
                            names.key(of: type.columns[column], in: type.layout),
                            Self.value(value.text, type.columns[column].type))
                    }
                }
            })
    }

    private static func value(_ text: String, _ type: FieldType) -> RecordText.Value {
        switch type {
        case .text, .paragraph, .person, .phone, .record: .text(text)
        case .list: .list(text.split { "、,，;； ".contains($0) }.map(String.init))
        case .integer, .decimal, .percent, .money, .date, .period, .flag, .choice, .table:
            .scalar(text)
        }
    }

    // MARK: CSV

    /// The tables as files beside the record; none unless they are wanted.
    var tableFiles: [ImportedRecord.File] {
        guard ground.hasTableFiles else { return [] }
        return imports.sorted { $0.key < $1.key }.compactMap { index, table in
            guard case .table(let type) = item.layout.fields[index].type else { return nil }
            let used = type.columns.indices.filter { column in
                type.columns[column].isAlwaysRequired
                    || table.rows.contains { $0.values[column] != nil }
            }
            let head = used.map { names.key(of: type.columns[$0], in: type.layout) }
            let rows = table.rows.map { row in used.map { row.values[$0]?.text ?? "" } }
            let lines = ([head] + rows).map { $0.map(Self.quoted).joined(separator: ",") + "\n" }
            return ImportedRecord.File(path: tablePath(index), text: lines.joined())
        }
    }

    private func tablePath(_ index: Int) -> String {
        let base = ground.path.hasSuffix(".md") ? String(ground.path.dropLast(3)) : ground.path
        return "\(base)-\(item.layout.fields[index].key).csv"
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.contains { ",\"\n\r\t;".contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
