import CCMark

extension TreeWriter {
    /// Writes the start or the end of a block, to the byte as cmark does.
    mutating func writeBlock(_ node: OpaquePointer, _ type: cmark_node_type, isStart: Bool) {
        lastSide = .other
        switch type {
        case CMARK_NODE_BLOCK_QUOTE:
            quotes += isStart ? 1 : -1
            html.startLine()
            isStart ? html.markup("<blockquote>\n") : html.markup("</blockquote>\n")
        case CMARK_NODE_LIST: writeList(node, isStart)
        case CMARK_NODE_ITEM:
            if isStart { html.startLine() }
            isStart ? html.markup("<li>") : html.markup("</li>\n")
        case CMARK_NODE_HEADING: isStart ? startHeading(node) : endHeading(node)
        case CMARK_NODE_PARAGRAPH:
            block = node
            writeParagraphTag(node, isStart)
        case CMARK_NODE_CODE_BLOCK: writeCode(node)
        case CMARK_NODE_HTML_BLOCK: writeHTML(node)
        case CMARK_NODE_THEMATIC_BREAK:
            html.startLine()
            html.markup("<hr />\n")
        default: break
        }
    }

    /// Leaves a gap where the HTML ends.
    mutating func leaveGap(_ content: Gap.Content) {
        gaps.append(Gap(offset: html.bytes.count, content: content))
    }

    /// The tag of a paragraph; none in a tight list.
    mutating func writeParagraphTag(_ node: OpaquePointer, _ isStart: Bool) {
        if let item = cmark_node_parent(node), let list = cmark_node_parent(item),
            cmark_node_get_type(list) == CMARK_NODE_LIST, cmark_node_get_list_tight(list) == 1
        {
            return
        }
        if isStart { html.startLine() }
        isStart ? html.markup("<p>") : html.markup("</p>\n")
    }

    private mutating func writeList(_ node: OpaquePointer, _ isStart: Bool) {
        html.startLine()
        guard cmark_node_get_list_type(node) == CMARK_ORDERED_LIST else {
            return isStart ? html.markup("<ul>\n") : html.markup("</ul>\n")
        }
        guard isStart else { return html.markup("</ol>\n") }
        let first = cmark_node_get_list_start(node)
        guard first != 1 else { return html.markup("<ol>\n") }
        html.markup("<ol start=\"")
        html.text(String(first))
        html.markup("\">\n")
    }

    private mutating func startHeading(_ node: OpaquePointer) {
        block = node
        html.startLine()
        leaveGap(.headingStart(headings.count))
        isInHeading = true
        plain.removeAll(keepingCapacity: true)
    }

    private mutating func endHeading(_ node: OpaquePointer) {
        leaveGap(.headingEnd(headings.count))
        html.markup("\n")
        isInHeading = false
        let text = String(decoding: plain, as: UTF8.self)
        let level = Int(cmark_node_get_heading_level(node))
        let id = headingIDs.next(for: text)
        // One buffer for both where they are alike, as most are.
        headings.append(MarkdownHeading(level: level, text: text, id: id == text ? text : id))
    }

    private mutating func writeCode(_ node: OpaquePointer) {
        html.startLine()
        let info = bytes(cmark_node_get_fence_info(node))
        if info.isEmpty {
            html.markup("<pre><code>")
        } else {
            html.markup("<pre><code class=\"language-")
            let end = info.firstIndex { [0x20, 0x09, 0x0A, 0x0B, 0x0C, 0x0D].contains($0) }
            html.text(UnsafeBufferPointer(rebasing: info[..<(end ?? info.count)]))
            html.markup("\">")
        }
        html.text(bytes(cmark_node_get_literal(node)))
        html.markup("</code></pre>\n")
    }

    /// Shows a block of raw HTML as the text that it is.
    private mutating func writeHTML(_ node: OpaquePointer) {
        if let range = places(of: node)?.whole { rawHTML.append(origin(range)) }
        let source = bytes(cmark_node_get_literal(node))
        let end = source.lastIndex { $0 != 0x0A && $0 != 0x0D }.map { $0 + 1 } ?? 0
        html.startLine()
        html.markup("<p>")
        html.text(UnsafeBufferPointer(rebasing: source[..<end]))
        html.markup("</p>\n")
    }
}
