package import Boards
import Catalogue
import CommonMark
import Diagnostics
import Values

/// The files of the content that public records and pages lead to: attachments, images, links.
package enum ReferencedFiles {
    /// Their paths under the board, each once, sorted.
    package static func of(_ board: Board, _ bodies: BodyDocuments = BodyDocuments()) -> [String] {
        var found: Set<String> = []
        for entry in board.entries where entry.isShown && !board.withholds(entry) {
            let notice = entry.notice
            if let attachments = notice.table(.attachments) {
                for row in 0..<attachments.rowCount {
                    let column = CommonField.AttachmentColumn.file.rawValue
                    let cell = attachments.cell(row: row, column: column)
                    guard case .text(let file) = cell.value else { continue }
                    insert(file.string, from: notice.source.path, board, into: &found)
                }
            }
            if ContentLinks.mayLeadToFile(notice.source.bytes, notice.body.offsets) {
                let links = bodies.document(of: entry).links
                add(links, from: notice.source.path, board, &found)
            }
        }
        for page in board.pages {
            let document = MarkdownDocument(page.source.bytes, in: page.body.offsets)
            add(document.links, from: page.source.path, board, &found)
        }
        return found.sorted()
    }

    private static func add(
        _ links: [MarkdownLink], from path: String, _ board: Board, _ found: inout Set<String>
    ) {
        for link in links { insert(link.target, from: path, board, into: &found) }
    }

    private static func insert(
        _ target: String, from path: String, _ board: Board, into found: inout Set<String>
    ) {
        if case .file(let file) = board.links.resolve(target, from: path) { found.insert(file) }
    }
}
