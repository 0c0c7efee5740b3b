import Catalogue
import Diagnostics
import Drafts
import Sheets
import Values

/// Which column of a sheet becomes which field, for people to look at.
struct MappingTable {
    private let mapping: ColumnMapping
    private let title: Message
    private let language: MessageLanguage

    init(_ mapping: ColumnMapping, _ title: Message, _ language: MessageLanguage) {
        self.mapping = mapping
        self.title = title
        self.language = language
    }

    /// The lines, without a line feed at the end.
    var text: String {
        let head = [
            word("column", "列"), word("head", "表头"), "", word("field", "字段"),
            word("first value", "例"),
        ]
        let rows = [head] + mapping.entries.map(row)
        let widths = head.indices.map { column in
            rows.map { DisplayWidth.of($0[column]) }.max() ?? 0
        }
        let lines = rows.map { row in
            var line = " "
            for (cell, width) in zip(row, widths) {
                let padding = String(repeating: " ", count: width - DisplayWidth.of(cell))
                line += " " + cell + padding
            }
            while line.last == " " { line.removeLast() }
            return line
        }
        return ([caption] + lines).joined(separator: "\n")
    }

    private var caption: String {
        let rows = mapping.head.rows
        let lines =
            rows.count == 1
            ? "\(rows.lowerBound)" : "\(rows.lowerBound)–\(rows.upperBound)"
        let sheet = mapping.sheet.name
        let name = (
            en: sheet.isEmpty ? "" : " of sheet '\(sheet)'", zh: sheet.isEmpty ? "" : "“\(sheet)”表"
        )
        return Message(
            en: "\(title.english): the head is row \(lines)\(name.en)",
            zh: "\(title.chinese)：表头在\(name.zh)第 \(lines) 行"
        ).text(in: language)
    }

    private func row(_ entry: ColumnMapping.Entry) -> [String] {
        [
            CellName.letters(of: entry.head.column), shortened(entry.head.text), "→",
            field(of: entry), entry.sample.map(shortened) ?? "",
        ]
    }

    private func field(of entry: ColumnMapping.Entry) -> String {
        guard let use = entry.use else { return word("?", "？") }
        if use == .leftOut { return word("(left out)", "（不导入）") }
        let name =
            switch language {
            case .english: use.key(in: mapping.table)
            case .chinese: use.chineseName(in: mapping.table)
            }
        if case .guessed = entry.certainty { return name + word("?", "？") }
        return name
    }

    private func shortened(_ text: Text) -> String {
        let line = text.string.split(whereSeparator: \.isNewline).joined(separator: " ")
        let masked = VisibleText.masked(line)
        return masked.count > 16 ? masked.prefix(15) + "…" : masked
    }

    private func word(_ english: String, _ chinese: String) -> String {
        Message(en: english, zh: chinese).text(in: language)
    }

    /// Why a mapping is not taken without asking, and the line that would settle it.
    static func refusal(of mapping: ColumnMapping, _ language: MessageLanguage) -> Message {
        let missing = mapping.missing.map(\.label)
        var english: [String] = []
        var chinese: [String] = []
        if !mapping.doubtful.isEmpty {
            let heads = mapping.doubtful.map { entry in
                entry.head.text.isEmpty
                    ? CellName.letters(of: entry.head.column) : entry.head.text.string
            }
            english.append(
                "it is not certain what these columns are: "
                    + heads.map { "'\($0)'" }.joined(separator: ", "))
            chinese.append("这些列说不准是什么：" + heads.map { "“\($0)”" }.joined(separator: "、"))
        }
        if !missing.isEmpty {
            english.append(mapping.missingWords.english)
            chinese.append(mapping.missingWords.chinese)
        }
        var advice: Message
        if mapping.doubtful.isEmpty {
            advice = Message(
                en: "name it with --map 'HEAD=\(missing.first?.english ?? "")', or add the column",
                zh: "用 --map '表头=\(missing.first?.chinese ?? "")' 指明，或者在表里加上这一列")
        } else {
            let line = mapping.mapLine(in: language)
            advice = Message(
                en: "settle it with a line such as (nothing after = leaves a column out): \(line)",
                zh: "请照下面的样子写明（等号后面不写就是不导入）：\(line)")
        }
        return Message(
            en: english.joined(separator: "; ") + "; " + advice.english,
            zh: chinese.joined(separator: "；") + "；" + advice.chinese)
    }
}
