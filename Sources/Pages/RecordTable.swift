import Boards
import Catalogue
import Diagnostics
import Values

/// A table of a public record as data: where its file lies, its columns, its cells.
///
/// Tables about residents have none.
package struct RecordTable: Sendable {
    /// What a cell holds, for formats that treat text with care.
    package enum CellKind: Sendable {
        /// Nothing.
        case blank
        /// Words, which may begin with anything and have anything in them.
        case text
        /// A figure, a date or a period: digits, letters and marks that need no care.
        case figure
    }

    /// The address of its CSV.
    package let path: SitePath
    /// The names of its columns in the site's language, in order.
    package let columns: [String]

    private let table: TableValue
    private let types: [FieldType]
    private let words: (yes: String, no: String)

    /// Number of rows.
    package var rowCount: Int { table.rowCount }

    /// Appends a cell's text in UTF-8: money as `1250.00`, dates and periods as ISO 8601.
    package func append(row: Int, column: Int, to bytes: inout [UInt8]) -> CellKind {
        let cell = table.cell(row: row, column: column)
        switch cell.value {
        case .blank, .table: return .blank
        case .unreadable:
            bytes.append(contentsOf: table.source.bytes[cell.range.offsets])
            return .text
        case .text(let text):
            text.withBytes { bytes.append(contentsOf: $0) }
            return .text
        case .list(let items):
            for (index, item) in items.enumerated() {
                if index > 0 { bytes.append(contentsOf: "、".utf8) }
                item.text.withBytes { bytes.append(contentsOf: $0) }
            }
            return .text
        case .money(let amount): amount.append(to: &bytes, grouped: false)
        case .date(let day): day.append(to: &bytes)
        case .integer(let number): bytes.append(contentsOf: String(number).utf8)
        case .decimal(let number):
            let isPercent = if case .percent = types[column] { true } else { false }
            bytes.append(contentsOf: (isPercent ? number.percent : number.description).utf8)
        case .period(let period): bytes.append(contentsOf: period.description.utf8)
        case .flag(let flag):
            bytes.append(contentsOf: (flag ? words.yes : words.no).utf8)
            return .text
        }
        return .figure
    }

    /// Every such table of a site that has data files of its own, by record in the order of the board, then by field.
    package static func all(of site: Site) -> [RecordTable] {
        guard site.dataFolder == site.folder else { return [] }
        var tables: [RecordTable] = []
        for entry in site.board.entries where entry.isShown {
            guard let item = entry.item else { continue }
            let offset = CommonField.allCases.count
            for (index, field) in item.fields.enumerated() {
                guard case .table(let type) = field.type,
                    case .table(let table) = entry.notice.values[offset + index].value,
                    let name = name(of: field, type, table, in: entry)
                else { continue }
                tables.append(RecordTable(site, entry, type, table, name: name))
            }
        }
        return tables
    }

    /// The name of a table's CSV beside the record's page; nil for one that has none.
    static func name(
        of field: Field, _ type: TableType, _ table: TableValue, in entry: RegisteredNotice
    ) -> String? {
        guard !type.isPersonal, table.rowCount > 0 else { return nil }
        return "\(entry.key)-\(field.key).csv"
    }

    private init(
        _ site: Site, _ entry: RegisteredNotice, _ type: TableType, _ table: TableValue,
        name: String
    ) {
        path = SitePath(site.folder + entry.folder + name)
        columns = type.columns.map { $0.name.text(in: site.strings.language) }
        types = type.columns.map(\.type)
        words = (site.strings[.yes], site.strings[.no])
        self.table = table
    }
}

extension RegisteredNotice {
    /// The folder of its page below the language's, with `/` at its end.
    var folder: Substring { address.dropLast(key.utf8.count) }

    /// Whether its values are public; of a withdrawn one only its head and the reason are.
    package var isShown: Bool { notice.status == .published }

    /// Whether search engines may list its page: not a withdrawn one, and none about residents.
    package var isIndexed: Bool { isShown && item?.isPersonal != true }
}
