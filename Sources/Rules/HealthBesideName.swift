import Catalogue
package import Diagnostics
import Records
import Values

/// A person's illness, disability grade, or past with drugs or the law stands beside the name.
///
/// Looked at are rows that name residents, of tables and of bodies, and list items that begin with a
/// masked name. Topics are none: guides, campaigns and courses (癌症筛查, 戒毒宣传), questions, and schemes
/// such as 残疾人两项补贴. Source: 个人信息保护法 article 28.
///
/// 中文：人名旁边写了病情、残疾等级，或者吸毒、矫正、刑满等经历。
///
/// 在有姓名的行里，和以“张某某”开头的列表项里才算；筛查、宣传、讲座、提问，以及“残疾人两项补贴”这样的事项名称
/// 不算。原因请写“因特殊困难”，或者只写总人数。
///
/// ```bad
/// item: R04
/// ---
/// | 姓名 | 原因 |
/// | --- | --- |
/// | 李某 | «患肺癌» |
/// ```
///
/// ```good
/// item: R04
/// ---
/// | 姓名 | 原因 |
/// | --- | --- |
/// | 李某 | 因特殊困难 |
/// ```
package enum HealthBesideName: Rule {
    package static let id: RuleID = "health-beside-name"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        PersonRow.forEach(in: subject, context) { row in
            found += findings(on: row, item: notice.item?.code)
        }
        return found
            + findings(inListsOf: notice.source, notice.body.offsets, item: notice.item?.code)
    }

    /// What it says of a free page.
    static func findings(
        onPage source: SourceFile, _ body: Range<Int>, _ tables: [BodyTable]
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        PersonRow.forEach(in: tables, of: source) { found += findings(on: $0, item: nil) }
        return found + findings(inListsOf: source, body, item: nil)
    }

    private static func findings(on row: PersonRow, item: String?) -> [Diagnostic] {
        guard row.cells.contains(where: { $0.role.isName && isPerson($0.text) }) else { return [] }
        return row.cells.filter { !$0.role.isName && HealthWords.areMet(by: $0.text) }.map { cell in
            finding(at: row.source.span(cell.range.lowerBound, cell.range.upperBound), item)
        }
    }

    private static func finding(at span: SourceSpan, _ item: String?) -> Diagnostic {
        finding(
            Message(
                en: "a person's health, disability or past stands beside the name",
                zh: "人名旁边写了病情、残疾等级或特殊经历"),
            at: span, item: item,
            hint: Message(
                en: "write the scheme only, or give the number of people without names",
                zh: "原因写“因特殊困难”，或者只写人数"))
    }

    /// Whether a cell names a person, in full or masked.
    private static func isPerson(_ text: Text) -> Bool {
        PersonName.beginsWithSurname(text) && text.count <= 24
    }

    private static func findings(
        inListsOf source: SourceFile, _ body: Range<Int>, item: String?
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        let bytes = source.bytes
        var start = body.lowerBound
        while start < body.upperBound {
            let end = bytes[start..<body.upperBound].firstIndex(of: 0x0A) ?? body.upperBound
            defer { start = end + 1 }
            guard let text = listItem(Text(bytes, start, end).trimmed),
                MaskedStart.isMet(by: text), HealthWords.areMet(by: text)
            else { continue }
            found.append(finding(at: source.span(Int(text.start), Int(text.end)), item))
        }
        return found
    }

    /// The text behind the mark of a list's item: `-`, `*`, `+`, `1.`, `1、`.
    private static func listItem(_ line: Text) -> Text? {
        let count = line.withBytes { bytes -> Int in
            guard bytes.count > 8 else { return 0 }
            if "-*+".utf8.contains(bytes[0]) { return bytes[1] == 0x20 ? 2 : 0 }
            let digits = bytes.prefix { $0 &- 0x30 < 10 }.count
            guard (1...3).contains(digits) else { return 0 }
            if bytes[digits] == 0x2E || bytes[digits] == 0x29 { return digits + 1 }
            return bytes[digits...].starts(with: "、".utf8) ? digits + 3 : 0
        }
        guard count > 0 else { return nil }
        return Text(line.buffer, Int(line.start) + count, Int(line.end)).trimmed
    }
}

/// Whether a text begins with a masked name: 张某, 李某某, 王\*\*.
private enum MaskedStart {
    static func isMet(by text: Text) -> Bool {
        let start = Array(text.string.unicodeScalars.prefix(4)).filter { $0 != "\\" }
        guard start.count >= 2, PersonName.beginsWithSurname(text) else { return false }
        return ["某", "*", "＊"].contains(start[1])
    }
}
