import CCMark

/// The tables of a document, and a sheet on which cmark reads what stands in their cells.
///
/// On the sheet every cell is a heading, since that takes one line of anything and parses it as
/// inline text; the lines before a table are a paragraph. Where the document may define link
/// references it follows behind, so that cells know them.
struct PipeTables {
    /// A table with the paragraph node that it was found in.
    typealias Found = (node: OpaquePointer, table: PipeTable)

    /// The tables in document order.
    let found: [Found]

    /// The sheet.
    private(set) var sheet: [UInt8] = []

    /// Leads from the sheet to the text.
    private(set) var map = PositionMap()

    private let text: UnsafeBufferPointer<UInt8>

    /// Finds the tables of a parsed text.
    init(root: OpaquePointer, lines: SourceLines) {
        text = lines.text
        found = Self.find(root, lines)
        for (_, table) in found { write(table) }
        guard !found.isEmpty, mayDefineLinks else { return }
        sheet.append(0x0A)
        copy(text.indices)
    }

    private var mayDefineLinks: Bool {
        text.indices.dropLast().contains { text[$0] == 0x5D && text[$0 + 1] == 0x3A }
    }

    private static func find(_ root: OpaquePointer, _ lines: SourceLines) -> [Found] {
        var found: [Found] = []
        var quotes = 0
        let walk = cmark_iter_new(root)
        defer { cmark_iter_free(walk) }
        while true {
            let event = cmark_iter_next(walk)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(walk) else {
                return found
            }
            switch cmark_node_get_type(node) {
            case CMARK_NODE_BLOCK_QUOTE:
                quotes += event == CMARK_EVENT_ENTER ? 1 : -1
            case CMARK_NODE_PARAGRAPH, CMARK_NODE_HEADING:
                guard event == CMARK_EVENT_ENTER else { break }
                if let table = table(in: node, quotes, lines) { found.append((node, table)) }
                cmark_iter_reset(walk, node, CMARK_EVENT_EXIT)
            default: break
            }
        }
    }

    private static func table(
        in node: OpaquePointer, _ quotes: Int, _ lines: SourceLines
    ) -> PipeTable? {
        let first = Int(cmark_node_get_start_line(node))
        let last = Int(cmark_node_get_end_line(node))
        guard first < last else { return nil }
        let start = lines.line(first)
        let column = Int(cmark_node_get_start_column(node)) - 1
        var content = [min(start.lowerBound + column, start.upperBound)..<start.upperBound]
        for number in (first + 1)...last {
            let line = lines.content(of: number, quotes: quotes)
            if line.isEmpty { break }
            content.append(line)
        }
        let isHeading = cmark_node_get_type(node) == CMARK_NODE_HEADING
        return PipeTable(content, isHeading: isHeading, in: lines.text)
    }

    private mutating func write(_ table: PipeTable) {
        for (index, line) in table.prelude.enumerated() {
            // Four spaces keep a line of a paragraph from being anything else.
            if index > 0 { sheet.append(contentsOf: "    ".utf8) }
            copy(line)
            sheet.append(0x0A)
        }
        if !table.prelude.isEmpty { sheet.append(0x0A) }
        for row in table.rows {
            for cell in row where !cell.isEmpty {
                sheet.append(contentsOf: "# ".utf8)
                copyCell(cell)
                sheet.append(contentsOf: " #\n".utf8)
            }
        }
    }

    private mutating func copy(_ range: Range<Int>) {
        map.append(sheet.count, from: range.lowerBound)
        sheet.append(contentsOf: UnsafeBufferPointer(rebasing: text[range]))
    }

    /// Copies a cell without the backslashes before its pipes.
    private mutating func copyCell(_ cell: Range<Int>) {
        var start = cell.lowerBound
        for place in cell.dropLast() where text[place] == 0x5C && text[place + 1] == 0x7C {
            copy(start..<place)
            start = place + 1
        }
        copy(start..<cell.upperBound)
    }
}
