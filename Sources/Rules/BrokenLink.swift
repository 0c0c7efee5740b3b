import Catalogue
import CommonMark
package import Diagnostics
import Records
import Values

/// A link, an image or a reference leads to nothing on the board.
///
/// Checked are relative links and images in bodies, places on the same page (`#…`), and fields that
/// name another record. A file in the content that is itself a link to nothing, to a folder or out
/// of the board is not read, which is said here too.
///
/// 中文：链接、图片或引用的记录在本栏里找不到。
///
/// 查的是正文里的链接和图片、本页内的位置（#…），以及填别的记录编号的字段。链接从本文件所在
/// 的文件夹算起。文件夹里的快捷方式如果失效、指向文件夹或指向公开栏之外，也在这里报。请核对
/// 文件名，或者补上文件。
///
/// ```bad
/// item: R04
/// ---
/// 见«[签到表](sign-in.csv)»。
/// ```
///
/// ```good
/// item: R04
/// ---
/// 见[会议决定](#决定)。
///
/// ## 决定
///
/// 活动室每天开放。
/// ```
package enum BrokenLink: Rule {
    package static let id: RuleID = "broken-link"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        let references = references(of: subject)
        if subject.body.links.isEmpty { return references }
        return findings(
            in: subject.body, of: notice.source, subject.links, item: notice.item?.code)
            + references
    }

    /// What it says of the links and images of a body.
    static func findings(
        in body: MarkdownDocument, of source: SourceFile, _ links: ContentLinks, item: String?
    ) -> [Diagnostic] {
        var headings: HeadingLookup?
        return body.links.compactMap { link in
            let span = source.span(link.range.lowerBound, link.range.upperBound)
            switch links.resolve(link.target, from: source.path) {
            case .missing(let path):
                return finding(
                    missing(path, isImage: link.isImage), at: span, item: item,
                    hint: Message(
                        en: "links are relative to this file's folder", zh: "链接从本文件所在的文件夹算起"))
            case .fragment(let name):
                // `#` and `#top` lead to the top of every page.
                if name.isEmpty || name == "top" { return nil }
                let known = headings ?? HeadingLookup(body)
                headings = known
                if known.contains(name) { return nil }
                return finding(
                    Message(en: "this page has no heading '\(name)'", zh: "本页没有“\(name)”这个标题"),
                    at: span, item: item)
            case .external, .record, .page, .file: return nil
            }
        }
    }

    /// What it says of a file that is a link to nothing, to a folder or out of the board.
    static func unread(_ path: String) -> Diagnostic {
        Diagnostic(
            rule: id, severity: severity,
            message: Message(
                en: "this is no file of the board: a link to nothing, to a folder or out of the "
                    + "board, or a device; it is not read",
                zh: "这不是公开栏里的文件：可能是失效的链接，或者指向文件夹、指向公开栏之外；不会读取"),
            span: SourceFile(path: path, bytes: []).span(0, 0),
            hint: Message(
                en: "put the file itself in its place, or remove it", zh: "请放入文件本身，或者删掉它"))
    }

    private static func missing(_ path: String, isImage: Bool) -> Message {
        isImage
            ? Message(en: "there is no image '\(path)'", zh: "没有“\(path)”这张图片")
            : Message(
                en: "the link leads to '\(path)', which is not there", zh: "链接指向的“\(path)”不存在")
    }

    /// Fields and cells of type `record` whose record is not on the board.
    private static func references(of subject: Subject) -> [Diagnostic] {
        let notice = subject.notice
        guard let item = notice.item, !notice.values.isEmpty else { return [] }
        var found: [Diagnostic] = []
        for index in item.references {
            let value = notice.values[index]
            guard case .text(let text) = value.value, !isOnBoard(text, subject) else { continue }
            found.append(
                missing(
                    text, item.layout.fields[index], at: notice.source.span(value.range), notice))
        }
        for table in subject.tables {
            for column in table.type.referenceColumns {
                for row in 0..<table.value.rowCount {
                    let cell = table.value.cell(row: row, column: column)
                    guard case .text(let text) = cell.value, !isOnBoard(text, subject) else {
                        continue
                    }
                    found.append(
                        missing(
                            text, table.type.columns[column], at: table.value.span(cell.range),
                            notice))
                }
            }
        }
        return found
    }

    /// Whether a number or address leads to a record that is, or will be, on the board.
    private static func isOnBoard(_ reference: Text, _ subject: Subject) -> Bool {
        if let entry = subject.register.entry(reference: reference) {
            return entry.notice.status != .draft || subject.notice.status == .draft
        }
        switch subject.links.resolve(reference.string, from: subject.notice.source.path) {
        case .record: return true
        // A record that has no address for a fault of its own.
        case .file(let path): return ContentFolder.isMarkdown(path)
        case .external, .fragment, .page, .missing: break
        }
        return subject.register.hasNameless(like: reference)
    }

    private static func missing(
        _ text: Text, _ field: Field, at span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        finding(
            Message(
                en: "there is no record '\(Shortened.text(text))' on the board",
                zh: "“\(field.label.chinese)”写的“\(Shortened.text(text))”在本栏里找不到"),
            at: span, of: notice,
            hint: Message(
                en: "write the record's number, such as SL01-R04-2026-03-12",
                zh: "请写那份记录的索引号，例如 SL01-R04-2026-03-12"))
    }
}
