import CCMark

extension TreeWriter {
    /// Writes a table, with the part of its paragraph that goes before.
    mutating func write(_ table: PipeTable, in node: OpaquePointer) {
        lastSide = .other
        guard let sheet = cells else { return }
        let document = page
        page = sheet
        writePrelude(in: node)
        html.startLine()
        leaveGap(.tableStart)
        html.markup("<table")
        if !headings.isEmpty { leaveGap(.tableName(heading: headings.count - 1)) }
        html.markup(">\n<thead>\n")
        for (index, row) in table.rows.enumerated() {
            if index == 1 { html.markup("<tbody>\n") }
            write(row, of: table, isHeader: index == 0)
            if index == 0 { html.markup("</thead>\n") }
        }
        if table.rows.count > 1 { html.markup("</tbody>\n") }
        html.markup("</table>")
        leaveGap(.tableEnd)
        html.markup("\n")
        switch table.ending {
        case .rule: html.markup("<hr />\n")
        case .nothing: break
        }
        cells = page
        page = document
    }

    private mutating func writePrelude(in node: OpaquePointer) {
        while let prelude = nextCell, cmark_node_get_type(prelude) == CMARK_NODE_PARAGRAPH {
            block = prelude
            writeParagraphTag(node, true)
            walk(prelude, isCell: true)
            writeParagraphTag(node, false)
            nextCell = cmark_node_next(prelude)
        }
    }

    private mutating func write(_ row: [Range<Int>], of table: PipeTable, isHeader: Bool) {
        html.markup("<tr>\n")
        for (column, alignment) in table.alignments.enumerated() {
            if column >= row.count {
                // A wide header over many short rows must not grow into millions of cells.
                guard spareCells > 0 else { break }
                spareCells -= 1
            }
            isHeader ? html.markup("<th") : html.markup("<td")
            if isHeader { leaveGap(.columnScope) }
            if alignment != .none { leaveGap(.alignment(alignment)) }
            html.markup(">")
            if column < row.count, !row[column].isEmpty, let cell = nextCell {
                block = cell
                lastSide = .other
                walk(cell, isCell: true)
                nextCell = cmark_node_next(cell)
            }
            isHeader ? html.markup("</th>\n") : html.markup("</td>\n")
        }
        html.markup("</tr>\n")
    }
}
