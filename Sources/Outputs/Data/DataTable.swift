import Boards
import Catalogue
import Pages
import Values

/// A table of the Data Package: one for all records, one for an item's single values, and one for
/// each table that an item has, with the rows of all its records.
struct DataTable: Sendable {
    /// What its rows are.
    private enum Rows: Sendable {
        case records
        case values(Series, [(index: Int, field: Field)])
        case entries(Series, PublicFields.Table)
    }

    /// Its name in the package; lower-case letters, digits, dots and hyphens.
    let name: String
    /// What it is, in the site's language.
    let title: String
    private let rows: Rows
    private let site: Site

    private init(_ name: String, _ title: String, _ rows: Rows, _ site: Site) {
        self.name = name
        self.title = title
        self.rows = rows
        self.site = site
    }

    /// The address of its file.
    var path: SitePath { SitePath("data/\(fileName)") }

    /// Its file, seen from the package.
    var fileName: String { name + ".csv" }

    /// The column that says which record a row belongs to; no field can have its name.
    static let recordColumn = "record.number"

    /// Its columns, in order.
    var columns: [DataColumn] {
        let language = site.strings.language
        let number = DataColumn(
            name: Self.recordColumn, title: site.strings[.number], type: .text, isRequired: true)
        switch rows {
        case .records:
            return RecordRow.columns(site)
        case .values(let series, let fields):
            return [number]
                + fields.map { index, field in
                    let isComplete = series.entries.allSatisfy { entry in
                        !entry.isShown || hasData(entry.notice.values[index].value)
                    }
                    return DataColumn(field, in: language, isComplete: isComplete)
                }
        case .entries(let series, let table):
            return [number]
                + table.columns.map { index, field in
                    let isComplete = series.entries.allSatisfy { entry in
                        guard field.isAlwaysRequired, let rows = table.rows(in: entry) else {
                            return true
                        }
                        return (0..<rows.rowCount).allSatisfy { row in
                            hasData(rows.cell(row: row, column: index).value)
                        }
                    }
                    return DataColumn(field, in: language, isComplete: isComplete)
                }
        }
    }

    /// The whole file.
    var bytes: [UInt8] {
        var csv = CSVWriter(capacity: 1 << 12)
        for column in columns { csv.text(column.name) }
        csv.endLine()
        switch rows {
        case .records:
            for entry in site.board.entries {
                RecordRow.append(entry, of: site, to: &csv)
                csv.endLine()
            }
        case .values(let series, let fields):
            for entry in series.entries where entry.isShown {
                append(entry.number, to: &csv)
                for (index, field) in fields {
                    append(entry.notice.values[index].value, field, entry, to: &csv)
                }
                csv.endLine()
            }
        case .entries(let series, let table):
            for entry in series.entries {
                guard let rows = table.rows(in: entry) else { continue }
                append(rows, table, entry, to: &csv)
            }
        }
        return csv.bytes
    }

    private func append(
        _ rows: TableValue, _ table: PublicFields.Table, _ entry: RegisteredNotice,
        to csv: inout CSVWriter
    ) {
        for row in 0..<rows.rowCount {
            append(entry.number, to: &csv)
            for (index, field) in table.columns {
                append(rows.cell(row: row, column: index).value, field, entry, to: &csv)
            }
            csv.endLine()
        }
    }

    private func append(_ number: Text, to csv: inout CSVWriter) {
        csv.cell { bytes in
            number.withBytes { bytes.append(contentsOf: $0) }
            return .text
        }
    }

    private func append(
        _ value: FieldValue, _ field: Field, _ entry: RegisteredNotice, to csv: inout CSVWriter
    ) {
        csv.cell { bytes in
            DataValue(value, field.type, in: entry.notice, of: site)?.append(to: &bytes) ?? .blank
        }
    }

    private func hasData(_ value: FieldValue) -> Bool {
        switch value {
        case .blank, .unreadable, .table: false
        case .text(let text): !text.isEmpty
        case .list(let items): !items.isEmpty
        case .integer, .decimal, .money, .date, .period, .flag: true
        }
    }

}

extension DataTable {
    /// Every table that has a row, and that of the records, which is always there.
    static func all(of site: Site) -> [DataTable] {
        var tables = [DataTable("records", site.name, .records, site)]
        var names: Set<String> = ["records"]
        func add(_ name: String, _ title: String, _ rows: Rows) {
            var free = name
            var count = 1
            while !names.insert(free).inserted {
                count += 1
                free = "\(name)-\(count)"
            }
            tables.append(DataTable(free, title, rows, site))
        }
        for series in site.board.series where series.entries.contains(where: \.isShown) {
            let fields = PublicFields(series.item)
            let title = series.item.name.text(in: site.strings.language)
            let name = series.item.code.lowercased()
            if !fields.single.isEmpty { add(name, title, .values(series, fields.single)) }
            for table in fields.tables where table.hasRows(in: series) {
                let part = table.field.name.text(in: site.strings.language)
                add("\(name).\(table.plainName)", "\(title) - \(part)", .entries(series, table))
            }
        }
        return tables
    }
}

extension PublicFields.Table {
    /// Its rows in a record; nil where it has none that is shown.
    func rows(in entry: RegisteredNotice) -> TableValue? {
        guard entry.isShown, case .table(let rows) = entry.notice.values[index].value else {
            return nil
        }
        return rows
    }

    fileprivate func hasRows(in series: Series) -> Bool {
        series.entries.contains { (rows(in: $0)?.rowCount ?? 0) > 0 }
    }

    /// Its key as a name in a package may be; its place where the key is in other letters.
    fileprivate var plainName: String {
        let key = field.key.lowercased()
        let isPlain = key.utf8.allSatisfy { byte in
            (byte >= 0x61 && byte <= 0x7A) || (byte >= 0x30 && byte <= 0x39)
                || byte == UInt8(ascii: "-")
        }
        return isPlain ? key : "table-\(index - CommonField.allCases.count + 1)"
    }
}
