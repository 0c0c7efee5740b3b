import Boards
import Catalogue
import Diagnostics
import Pages
import Records
import Values

/// Writes one public record as an object of `records.json`.
///
/// Only what is named here is written, so that a key that is meant for the program never gets out.
/// Of a withdrawn record there is the head, the reason and the corrections.
struct RecordObject {
    let site: Site
    let entry: RegisteredNotice
    let fields: PublicFields
    /// Who publishes where the record does not say.
    let issuer: String

    init(site: Site, entry: RegisteredNotice, fields: PublicFields, issuer: String? = nil) {
        self.site = site
        self.entry = entry
        self.fields = fields
        self.issuer = issuer ?? site.issuer
    }

    private var notice: Notice { entry.notice }

    func write(to json: inout JSONWriter) {
        json.object { json in
            writeHead(to: &json)
            if entry.isShown { writeContent(to: &json) }
            writeCorrections(to: &json)
            if entry.isShown {
                json.key("fields")
                json.object { writeFields(to: &$0) }
            }
        }
    }

    private func writeHead(to json: inout JSONWriter) {
        json.member("number", entry.number)
        if let item = entry.item {
            json.member("item", item.code)
            json.member("item-number", item.number)
            json.member("column", item.column.rawValue)
        }
        json.member("status", notice.status.rawValue)
        json.member("title", notice.text(.title) ?? entry.number)
        json.member("language", site.board.settings.languages.first ?? "zh-Hans")
        json.member("address", SitePath(entry.address + ".html").encoded)
        if let period = notice.period { json.member("period", period.description) }
        json.member("date", notice.day(.date))
        json.member("published", notice.day(.published))
        json.member("reviewed", notice.day(.reviewed))
        json.key("issuer")
        if let own = notice.text(.issuer) { json.text(own) } else { json.string(issuer) }
        if notice.status == .withdrawn || notice.isNil {
            json.member("reason", notice.text(.reason))
        }
    }

    private func writeContent(to json: inout JSONWriter) {
        json.member(
            "until",
            Publication(of: notice, asOf: site.board.asOf, site.board.clocks).objectionUntil)
        if notice.isNil {
            json.key("nil")
            json.flag(true)
        }
        json.member("summary", notice.text(.summary))
        if case .list(let words) = notice[.keywords].value {
            json.key("keywords")
            json.array { json in for word in words { json.text(word.text) } }
        }
        let files =
            site.board.withholds(entry) ? [] : DataAttachment.all(of: notice, site.board)
        if files.isEmpty { return }
        json.key("attachments")
        json.array { json in
            for file in files {
                json.object { json in
                    json.member("title", file.title)
                    json.member("address", file.address)
                }
            }
        }
    }

    private func writeCorrections(to json: inout JSONWriter) {
        let corrections = notice.corrections
        if corrections.isEmpty { return }
        json.key("corrections")
        json.array { json in
            for correction in corrections {
                json.object { json in
                    json.member("date", correction.day)
                    json.member("text", correction.text)
                }
            }
        }
    }

    private func writeFields(to json: inout JSONWriter) {
        for (index, field) in fields.single {
            let value = notice.values[index].value
            guard let data = DataValue(value, field.type, in: notice, of: site) else { continue }
            json.key(field.key)
            data.write(to: &json)
        }
        for table in fields.tables {
            guard case .table(let rows) = notice.values[table.index].value else { continue }
            json.key(table.field.key)
            json.array { write(rows, table.columns, to: &$0) }
        }
    }

    private func write(
        _ rows: TableValue, _ columns: [(index: Int, field: Field)], to json: inout JSONWriter
    ) {
        for row in 0..<rows.rowCount {
            json.object { json in
                for (index, field) in columns {
                    let value = rows.cell(row: row, column: index).value
                    guard let data = DataValue(value, field.type, in: notice, of: site) else {
                        continue
                    }
                    json.key(field.key)
                    data.write(to: &json)
                }
            }
        }
    }
}

/// A file that a record brings along: its name, and its address on the site.
struct DataAttachment {
    let title: String
    let address: String

    /// The attachments that are there, in the order of the record.
    static func all(of notice: Notice, _ board: Board) -> [DataAttachment] {
        guard let table = notice.table(.attachments) else { return [] }
        return (0..<table.rowCount).compactMap { row in
            let file = table.cell(row: row, column: CommonField.AttachmentColumn.file.rawValue)
            let title = table.cell(row: row, column: CommonField.AttachmentColumn.title.rawValue)
            guard case .text(let name) = file.value,
                case .file(let path) = board.links.resolve(
                    name.string, from: notice.source.path)
            else { return nil }
            let own: String? = if case .text(let text) = title.value { text.string } else { nil }
            return DataAttachment(
                title: own ?? String(path.split(separator: "/").last ?? ""),
                address: ContentAddress.file(path).encoded)
        }
    }
}
