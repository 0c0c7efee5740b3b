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
        for entry in board.entries where entry.isShown {
            let notice = entry.notice
            if let attachments = notice.table(.attachments) {
                for row in 0..<attachments.rowCount {
                    let column = CommonField.AttachmentColumn.file.rawValue
                    let cell = attachments.cell(row: row, column: column)
                    guard case .text(let file) = cell.value else { continue }
                    insert(file.string, from: notice.source.path, board, into: &found)
                }
            }
            if mayLeadToFile(notice.source.bytes, notice.body.offsets) {
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

    /// Whether a body has a link to something else than a record or another site.
    ///
    /// A quick look at the bytes, so that most bodies need not be parsed twice; it may say yes for
    /// nothing, but never no for a link.
    static func mayLeadToFile(_ bytes: [UInt8], _ body: Range<Int>) -> Bool {
        bytes.withUnsafeBufferPointer { whole in
            let text = UnsafeBufferPointer(rebasing: whole[body])
            var index = 0
            while index + 1 < text.count {
                defer { index += 1 }
                guard text[index] == UInt8(ascii: "]") else { continue }
                if text[index + 1] == UInt8(ascii: ":") { return true }
                guard text[index + 1] == UInt8(ascii: "(") else { continue }
                let start = index + 2
                var end = start
                while end < text.count, isPlain(text[end]) { end += 1 }
                let target = UnsafeBufferPointer(rebasing: text[start..<end])
                let isWhole = end < text.count && text[end] == UInt8(ascii: ")")
                guard isWhole, leadsToRecord(target) else { return true }
            }
            return false
        }
    }

    /// Letters, digits and what else stands for itself in an address.
    private static func isPlain(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "-"),
            UInt8(ascii: "."), UInt8(ascii: "_"), UInt8(ascii: ":"), UInt8(ascii: "#"):
            true
        default: byte >= 0x80
        }
    }

    private static func leadsToRecord(_ target: UnsafeBufferPointer<UInt8>) -> Bool {
        let path = target.prefix { $0 != UInt8(ascii: "#") }
        if path.isEmpty { return true }
        return path.suffix(3).elementsEqual(".md".utf8)
            || path.suffix(5).elementsEqual(".html".utf8)
            || path.starts(with: "https:".utf8) || path.starts(with: "http:".utf8)
    }
}
