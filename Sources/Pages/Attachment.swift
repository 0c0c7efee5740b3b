import Boards
import Catalogue
import Diagnostics
import Templates
import Values

/// The attachments of a record as a page lists them: name, address, kind, size.
enum Attachment {
    /// For templates, `files` with `title`, `href`, `kind`, `size`; absent when there is none.
    static func list(of notice: Notice, on page: SitePath, of site: Site) -> TemplateValue {
        guard let table = notice.table(.attachments) else { return .absent }
        var files: [TemplateValue] = []
        for row in 0..<table.rowCount {
            let file = table.cell(row: row, column: CommonField.AttachmentColumn.file.rawValue)
            let title = table.cell(row: row, column: CommonField.AttachmentColumn.title.rawValue)
            guard case .text(let name) = file.value,
                case .file(let path) = site.board.links.resolve(
                    name.string, from: notice.source.path)
            else { continue }
            let shown: TemplateValue =
                if case .text(let text) = title.value { TemplateValue(text) } else {
                    nameOfFile(path, site)
                }
            files.append(
                .object([
                    "title": shown,
                    "href": .text(page.link(to: ContentAddress.file(path))),
                    "kind": .text(site.strings[kind(of: path)]),
                    "size": TemplateValue(site.fileSize(path).map { size($0, site.strings) }),
                ]))
        }
        return files.isEmpty ? .absent : .object(["files": .list(files)])
    }

    private static func nameOfFile(_ path: String, _ site: Site) -> TemplateValue {
        let name = String(path.split(separator: "/").last ?? path[...])
        var html = InlineHTML()
        html.name(Text(name), on: site)
        return html.value
    }

    private static func kind(of path: String) -> PageText {
        guard let dot = path.lastIndex(of: ".") else { return .fileOther }
        switch path[path.index(after: dot)...].lowercased() {
        case "pdf", "ofd": return .filePDF
        case "png", "jpg", "jpeg", "gif", "svg", "webp", "avif": return .fileImage
        case "txt", "md": return .fileText
        case "csv", "xls", "xlsx", "et", "ods": return .fileTable
        case "doc", "docx", "wps", "odt": return .fileWord
        case "zip", "rar", "7z", "gz": return .fileArchive
        default: return .fileOther
        }
    }

    /// A size as people read it: whole kilobytes of 1024 bytes, or megabytes with one decimal.
    static func size(_ bytes: Int, _ strings: SiteStrings) -> String {
        if bytes < 1024 { return strings.filled(.sizeBytes, ("n", String(bytes))) }
        let kilobytes = (bytes + 512) / 1024
        if kilobytes < 1024 { return strings.filled(.sizeKB, ("n", String(kilobytes))) }
        let tenths = (bytes / 1024 * 10 + 512) / 1024
        return strings.filled(.sizeMB, ("n", "\(tenths / 10).\(tenths % 10)"))
    }
}
