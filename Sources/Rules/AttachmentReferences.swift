package import Catalogue
import CommonMark
package import Diagnostics
import Records
import Values

/// The files that records and pages hand out: attachments, and files that a link leads to.
///
/// Images that a body shows are not among them, nor tables that a record reads.
package enum AttachmentReferences {
    /// A place that names a file.
    struct Reference {
        /// The file's path under the board.
        let path: String
        /// Its name as the author wrote it.
        let name: String
        let span: SourceSpan
    }

    /// Paths of the files that a record hands out; its body is parsed only if it may name one.
    package static func paths(
        of entry: RegisteredNotice, in register: Register, _ links: ContentLinks
    ) -> [String] {
        let notice = entry.notice
        let attached = attached(to: notice, links)
        let mayLink = ContentLinks.mayLeadToFile(
            notice.source.bytes, notice.body.offsets, countingImages: false)
        guard mayLink else { return attached.map(\.path) }
        let subject = Subject(entry, in: register, links: links)
        return (attached + linked(in: subject.body, of: notice.source, links)).map(\.path)
    }

    /// Paths of the files that a free page hands out.
    package static func paths(ofPage source: SourceFile, _ links: ContentLinks) -> [String] {
        let document = MarkdownDocument(source.bytes, in: Record.body(of: source))
        return linked(in: document, of: source, links).map(\.path)
    }

    /// The files in `attachments` that are there.
    static func attached(to notice: Notice, _ links: ContentLinks) -> [Reference] {
        guard let table = notice.table(.attachments) else { return [] }
        return (0..<table.rowCount).compactMap { row in
            let cell = table.cell(row: row, column: CommonField.AttachmentColumn.file.rawValue)
            guard case .text(let file) = cell.value,
                case .file(let path) = links.resolve(file.string, from: notice.source.path),
                !ContentFolder.isMarkdown(path)
            else { return nil }
            return Reference(path: path, name: file.string, span: table.span(cell.range))
        }
    }

    /// The files that the links of a body lead to.
    static func linked(
        in body: MarkdownDocument, of source: SourceFile, _ links: ContentLinks
    ) -> [Reference] {
        body.links.compactMap { link in
            guard !link.isImage,
                case .file(let path) = links.resolve(link.target, from: source.path),
                !ContentFolder.isMarkdown(path)
            else { return nil }
            let range = place(of: link.target, in: source.bytes[link.range]) ?? link.range
            return Reference(
                path: path, name: link.target,
                span: source.span(range.lowerBound, range.upperBound))
        }
    }

    /// Where a target stands in its link; nil where it is written with escapes.
    private static func place(of target: String, in link: ArraySlice<UInt8>) -> Range<Int>? {
        let wanted = Array(target.utf8)
        guard !wanted.isEmpty, link.count >= wanted.count else { return nil }
        // The last such place: a link's text often is the file's name too.
        var start = link.endIndex - wanted.count
        while start >= link.startIndex {
            if link[start...].starts(with: wanted) { return start..<start + wanted.count }
            start -= 1
        }
        return nil
    }
}
