import CCMark

extension TreeWriter {
    /// Writes an inline node, to the byte as cmark does but for raw HTML and unsafe links.
    mutating func writeInline(_ node: OpaquePointer, _ type: cmark_node_type, isStart: Bool) {
        switch type {
        case CMARK_NODE_TEXT: write(text: bytes(cmark_node_get_literal(node)))
        case CMARK_NODE_SOFTBREAK: writeSoftBreak(node)
        case CMARK_NODE_LINEBREAK:
            writeBreak("<br />\n")
            lastSide = .other
        case CMARK_NODE_CODE:
            if openImage == nil { html.markup("<code>") }
            write(text: bytes(cmark_node_get_literal(node)))
            if openImage == nil { html.markup("</code>") }
        case CMARK_NODE_HTML_INLINE:
            if let range = places()?.html(node) { rawHTML.append(origin(range)) }
            write(text: bytes(cmark_node_get_literal(node)))
        case CMARK_NODE_LINK where openImage == nil: isStart ? startLink(node) : endLink()
        case CMARK_NODE_IMAGE where isStart: if openImage == nil { startImage(node) }
        case CMARK_NODE_IMAGE: if openImage?.node == node { endImage() }
        case CMARK_NODE_EMPH where openImage == nil:
            isStart ? html.markup("<em>") : html.markup("</em>")
        case CMARK_NODE_STRONG where openImage == nil:
            isStart ? html.markup("<strong>") : html.markup("</strong>")
        default: break
        }
    }

    private var isCollecting: Bool { isInHeading || !openLinks.isEmpty || openImage != nil }

    private mutating func write(text: UnsafeBufferPointer<UInt8>) {
        if openImage == nil { html.text(text) }
        if isCollecting {
            if html.mark != nil {
                plain.append(contentsOf: withoutMarks(text))
            } else {
                plain.append(contentsOf: text)
            }
        }
        if let last = text.last {
            lastSide =
                last < 0x80
                ? .other : SoftBreak.Side(Scalars.before(text.count, in: text).value)
        }
    }

    private mutating func writeSoftBreak(_ node: OpaquePointer) {
        if SoftBreak.isNothing(after: lastSide, before: node, mark: html.mark) { return }
        writeBreak("\n")
    }

    private mutating func writeBreak(_ markup: StaticString) {
        if openImage == nil { html.markup(markup) }
        if isCollecting { plain.append(0x20) }
    }

    /// Notes a link whose text follows.
    private mutating func open(_ node: OpaquePointer, isImage: Bool) -> Open {
        if !isCollecting { plain.removeAll(keepingCapacity: true) }
        let target = string(bytes(cmark_node_get_url(node)))
        let range = places().map { origin($0.link(node)) } ?? origin(0..<0)
        links.append(MarkdownLink(target: target, isImage: isImage, text: "", range: range))
        return Open(
            node: node, index: links.count - 1, target: target, range: range,
            isShown: !LinkSafety.isUnsafe(target), textStart: plain.count)
    }

    /// Completes a link with the text that was read since; returns this text.
    private mutating func close(_ open: Open, isImage: Bool) -> String {
        let text = String(decoding: plain[open.textStart...], as: UTF8.self)
        links[open.index] = MarkdownLink(
            target: open.target, isImage: isImage, text: text, range: open.range)
        return text
    }

    private mutating func startLink(_ node: OpaquePointer) {
        let link = open(node, isImage: false)
        openLinks.append(link)
        guard link.isShown else { return }
        html.markup("<a href=\"")
        leaveGap(.target(link.index))
        writeTitle(node)
        html.markup("\">")
    }

    private mutating func endLink() {
        guard let link = openLinks.popLast() else { return }
        _ = close(link, isImage: false)
        if link.isShown { html.markup("</a>") }
    }

    private mutating func startImage(_ node: OpaquePointer) {
        openImage = open(node, isImage: true)
    }

    private mutating func endImage() {
        guard let image = openImage else { return }
        openImage = nil
        lastSide = .other
        let text = close(image, isImage: true)
        guard image.isShown else { return html.text(text) }
        html.markup("<img src=\"")
        leaveGap(.target(image.index))
        html.markup("\" alt=\"")
        html.text(text)
        writeTitle(image.node)
        html.markup("\" />")
    }

    private mutating func writeTitle(_ node: OpaquePointer) {
        let title = bytes(cmark_node_get_title(node))
        guard !title.isEmpty else { return }
        html.markup("\" title=\"")
        html.text(title)
    }
}
