import Boards
import Catalogue
import Pages
import Records
import Values

/// A record as a row of `data/records.csv`: its head, and nothing of its content but the summary.
enum RecordRow {
    /// The columns, in order.
    static func columns(_ site: Site) -> [DataColumn] {
        let language = site.strings.language
        func column(_ name: String, _ title: String?, _ type: FieldType, _ isRequired: Bool = false)
            -> DataColumn
        {
            DataColumn(name: name, title: title, type: type, isRequired: isRequired)
        }
        func common(_ field: CommonField, _ type: FieldType) -> DataColumn {
            let known = CommonField.fields[field.rawValue]
            return column(known.key, known.name.text(in: language), type)
        }
        let strings = site.strings
        return [
            column("number", strings[.number], .text, true),
            column("item", strings[.item], .text, true),
            column("item-number", strings[.itemNumber], .text, true),
            column("column", nil, .choice(Column.allCases.map(\.rawValue)), true),
            column(
                "status", CommonField.fields[CommonField.status.rawValue].name.text(in: language),
                .choice([RecordStatus.published.rawValue, RecordStatus.withdrawn.rawValue]), true),
            common(.title, .text), common(.period, .period), common(.date, .date),
            common(.published, .date), common(.reviewed, .date), common(.until, .date),
            common(.issuer, .text), common(.nil, .flag), common(.reason, .text),
            common(.summary, .text), common(.keywords, .list),
            column("address", nil, .text, true),
        ]
    }

    /// Appends the cells of a record.
    static func append(_ entry: RegisteredNotice, of site: Site, to csv: inout CSVWriter) {
        let notice = entry.notice
        func append(_ value: FieldValue) {
            csv.cell { bytes in
                DataValue(value, .text, in: notice, of: site)?.append(to: &bytes) ?? .blank
            }
        }
        func shown(_ field: CommonField) -> FieldValue {
            entry.isShown ? notice[field].value : .blank
        }
        append(.text(entry.number))
        csv.text(entry.item?.code ?? "")
        csv.text(entry.item?.number ?? "")
        csv.text(entry.item?.column.rawValue ?? "")
        csv.text(notice.status.rawValue)
        for field in [CommonField.title, .period, .date, .published, .reviewed] {
            append(notice[field].value)
        }
        let until = Publication(of: notice, asOf: site.board.asOf, site.board.clocks).objectionUntil
        append(until.flatMap { entry.isShown ? .date($0) : nil } ?? .blank)
        append(notice.text(.issuer).map { .text($0) } ?? .text(Text(site.issuer)))
        append(entry.isShown ? .flag(notice.isNil) : .blank)
        append(notice.isNil || !entry.isShown ? notice[.reason].value : .blank)
        append(shown(.summary))
        append(shown(.keywords))
        csv.text(SitePath(entry.address + ".html").encoded)
    }
}
