import Catalogue
import CommonMark
package import Diagnostics
import Values

/// A link, an image or a reference leads to nothing on the board.
///
/// Checked are relative links and images in bodies, places on the same page (`#…`), and fields
/// that name another record.
package enum BrokenLink: Rule {
    package static let id: RuleID = "broken-link"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return findings(in: subject.body, of: notice.source, subject.links, item: notice.item?.code)
            + references(subject)
    }

    /// What it says of the links and images of a body.
    static func findings(
        in body: MarkdownDocument, of source: SourceFile, _ links: ContentLinks, item: String?
    ) -> [Diagnostic] {
        body.links.compactMap { link in
            let span = source.span(link.range.lowerBound, link.range.upperBound)
            switch links.resolve(link.target, from: source.path) {
            case .missing(let path):
                return finding(
                    missing(path, isImage: link.isImage), at: span, item: item,
                    hint: Message(
                        en: "links are relative to this file's folder", zh: "链接从本文件所在的文件夹算起"))
            case .fragment(let name):
                guard !name.isEmpty, !body.hasHeading(name) else { return nil }
                return finding(
                    Message(en: "this page has no heading '\(name)'", zh: "本页没有“\(name)”这个标题"),
                    at: span, item: item)
            case .external, .record, .page, .file: return nil
            }
        }
    }

    private static func missing(_ path: String, isImage: Bool) -> Message {
        isImage
            ? Message(en: "there is no image '\(path)'", zh: "没有“\(path)”这张图片")
            : Message(
                en: "the link leads to '\(path)', which is not there", zh: "链接指向的“\(path)”不存在")
    }

    /// Fields and cells of type `record` whose record is not on the board.
    private static func references(_ subject: Subject) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, item.hasReferences, !notice.values.isEmpty else { return [] }
        var found: [Diagnostic] = []
        let offset = CommonField.allCases.count
        for (index, field) in item.fields.enumerated() {
            guard case .record = field.type, case .text(let text) = notice.values[offset + index].value
            else { continue }
            let span = notice.source.span(notice.values[offset + index].range)
            found += reference(text, field, span, subject)
        }
        for (type, value) in notice.ownTables {
            for (column, field) in type.columns.enumerated() {
                guard case .record = field.type else { continue }
                for row in 0..<value.rowCount {
                    let cell = value.cell(row: row, column: column)
                    guard case .text(let text) = cell.value else { continue }
                    found += reference(text, field, value.span(cell.range), subject)
                }
            }
        }
        return found
    }

    private static func reference(
        _ text: Text, _ field: Field, _ span: SourceSpan, _ subject: Subject
    ) -> [Diagnostic] {
        if subject.register.entry(reference: text) != nil { return [] }
        if case .record = subject.links.resolve(text.string, from: subject.notice.source.path) {
            return []
        }
        return [
            finding(
                Message(
                    en: "there is no record '\(Shortened.text(text))' on the board",
                    zh: "“\(field.label.chinese)”写的“\(Shortened.text(text))”在本栏里找不到"),
                at: span, of: subject.notice,
                hint: Message(
                    en: "write the record's number, such as SL01-R04-2026-03-12",
                    zh: "请写那份记录的索引号，例如 SL01-R04-2026-03-12"))
        ]
    }
}

extension Item {
    fileprivate var hasReferences: Bool {
        fields.contains { field in
            switch field.type {
            case .record: true
            case .table(let table): table.columns.contains { $0.isReference }
            default: false
            }
        }
    }
}

extension Field {
    fileprivate var isReference: Bool {
        if case .record = type { true } else { false }
    }
}
