import Catalogue
import Diagnostics
import Drafts
import Sheets
import Values

/// What was taken from a spreadsheet and what was not, line by line.
struct ImportReport {
    /// The lines.
    let lines: [Message]

    init(_ record: ImportedRecord, _ file: Spreadsheet, _ language: MessageLanguage) {
        var lines: [Message] = []
        for (index, table) in record.imports.sorted(by: { $0.key < $1.key }) {
            lines += Self.rows(of: table, record.item.layout.fields[index].label)
            lines += Self.unseen(of: table)
        }
        if !record.filled.isEmpty {
            let fields = record.filled
            lines.append(
                Message(
                    en: "worked out: "
                        + fields.map { "\($0.field.label.english) \($0.text)" }
                        .joined(separator: ", "),
                    zh: "自动算出："
                        + fields.map { "\($0.field.label.chinese) \($0.text)" }
                        .joined(separator: "，")))
        }
        self.lines = lines
    }

    private static func rows(of table: ImportedTable, _ label: Message) -> [Message] {
        var lines = [
            Message(
                en: "\(label.english): "
                    + (table.rows.count == 1 ? "1 row taken" : "\(table.rows.count) rows taken"),
                zh: "\(label.chinese)：导入 \(table.rows.count) 行")
        ]
        if let unit = table.unit, unit.name != "元" {
            lines.append(
                Message(
                    en: "amounts are in \(unit.name), turned into yuan",
                    zh: "金额单位是\(unit.name)，已换算成元"))
        }
        for row in table.others {
            let words = shortened(row.words)
            lines.append(
                Message(
                    en: "  row \(row.number) '\(words)': \(row.outcome.english)",
                    zh: "  第 \(row.number) 行“\(words)”：\(row.outcome.chinese)"))
        }
        return lines
    }

    private static func unseen(of table: ImportedTable) -> [Message] {
        let sheet = table.mapping.sheet
        var lines: [Message] = []
        let hidden = sheet.hiddenRows.filter { number in
            table.rows.contains { $0.number == number }
        }
        if !hidden.isEmpty {
            let list = hidden.map(String.init)
            lines.append(
                Message(
                    en: "hidden rows were taken too: " + list.joined(separator: ", "),
                    zh: "隐藏的行也导入了：第 " + list.joined(separator: "、") + " 行"))
        }
        if !sheet.hiddenColumns.isEmpty {
            let list = sheet.hiddenColumns.map { CellName.letters(of: $0) }
            lines.append(
                Message(
                    en: "hidden columns were looked at too: " + list.joined(separator: ", "),
                    zh: "隐藏的列也看了：" + list.joined(separator: "、") + " 列"))
        }
        if !sheet.notes.isEmpty {
            lines.append(
                Message(
                    en: "comments are not taken: " + sheet.notes.joined(separator: ", "),
                    zh: "批注不导入：" + sheet.notes.joined(separator: "、")))
        }
        return lines
    }

    private static func shortened(_ words: String) -> String {
        let line = words.split(whereSeparator: \.isNewline).joined(separator: " ")
        return line.count > 30 ? line.prefix(29) + "…" : line
    }
}
