import CCMark

/// A parsed Markdown body: what a rule asks of it, and what a page shows.
///
/// CommonMark 0.30 with the tables of GitHub Flavored Markdown. Raw HTML and unsafe links are
/// text. Parsed once; holds its HTML and no tree.
package struct MarkdownDocument: Sendable {
    /// All links and images in document order, those in table cells too.
    ///
    /// Without what is inside an image's description, which is never shown.
    package let links: [MarkdownLink]

    /// Places of raw HTML, blocks and inline tags, in the given bytes; in document order.
    package let rawHTML: [Range<Int>]

    /// All headings in document order.
    package let headings: [MarkdownHeading]

    /// The HTML without what depends on options.
    let body: [UInt8]

    /// Where something of the options' choice belongs in `body`, ascending.
    let gaps: [Gap]

    /// Parses a body; takes any bytes.
    ///
    /// NUL and what is not UTF-8 read as U+FFFD.
    package init(_ bytes: [UInt8]) {
        self.init(bytes, in: bytes.indices)
    }

    /// Parses the body that stands in a part of a file; ranges are offsets in the file's bytes.
    ///
    /// NUL and what is not UTF-8 read as U+FFFD; a byte-order mark at its start is passed over.
    package init(_ file: [UInt8], in range: Range<Int>) {
        let writer = file.withUnsafeBufferPointer { file in
            let hasMark = file[range].starts(with: [0xEF, 0xBB, 0xBF])
            let base = range.lowerBound + (hasMark ? 3 : 0)
            let source = UnsafeBufferPointer(rebasing: file[base..<range.upperBound])
            let prepared = PreparedText(source)
            guard let bytes = prepared.bytes else {
                return Self.write(source, prepared, base: base)
            }
            return bytes.withUnsafeBufferPointer { Self.write($0, prepared, base: base) }
        }
        links = writer.links
        rawHTML = writer.rawHTML
        headings = writer.headings
        // Thousands of these are kept until their pages are written: no spare capacity.
        body = writer.html.bytes.withUnsafeBufferPointer { Array($0) }
        gaps = writer.gaps
    }

    private static func write(
        _ text: UnsafeBufferPointer<UInt8>, _ prepared: PreparedText, base: Int
    ) -> TreeWriter {
        var writer = TreeWriter(text, prepared, base: base)
        guard let root = parse(text) else { return writer }
        defer { cmark_node_free(root) }
        writer.write(root)
        return writer
    }

    /// The body as HTML in UTF-8, a sequence of blocks.
    package func html(_ options: MarkdownOptions = MarkdownOptions()) -> [UInt8] {
        guard !gaps.isEmpty else { return body }
        var html = HTMLBytes(capacity: body.count + 48 * gaps.count)
        var done = 0
        for gap in gaps {
            html.markup(body[done..<gap.offset])
            done = gap.offset
            fill(gap.content, in: &html, options)
        }
        html.markup(body[done...])
        return html.bytes
    }

    private func fill(_ gap: Gap.Content, in html: inout HTMLBytes, _ options: MarkdownOptions) {
        switch gap {
        case .target(let index):
            let link = links[index]
            let target = options.rewrite?(link) ?? link.target
            html.address(LinkSafety.isUnsafe(target) ? link.target : target)
        case .headingStart(let index):
            html.markup("<h")
            html.text(String(level(headings[index], options)))
            html.markup(" id=\"")
            html.text(options.headingIDPrefix)
            html.text(headings[index].id)
            html.markup("\">")
        case .headingEnd(let index):
            html.markup("</h")
            html.text(String(level(headings[index], options)))
            html.markup(">")
        case .tableStart:
            guard let label = options.tableLabel else { return }
            html.markup("<div class=\"table-wrap\" tabindex=\"0\" role=\"group\" aria-label=\"")
            html.text(label)
            html.markup("\">\n")
        case .tableName(let heading):
            guard options.tableLabel != nil else { return }
            html.markup(" aria-labelledby=\"")
            html.text(options.headingIDPrefix)
            html.text(headings[heading].id)
            html.markup("\"")
        case .columnScope: if options.tableLabel != nil { html.markup(" scope=\"col\"") }
        case .tableEnd: if options.tableLabel != nil { html.markup("\n</div>") }
        case .alignment(let alignment):
            html.markup(options.alignsByClass ? " class=\"align-" : " align=\"")
            html.text(alignment.rawValue)
            html.markup("\"")
        }
    }

    private func level(_ heading: MarkdownHeading, _ options: MarkdownOptions) -> Int {
        min(6, max(1, heading.level + min(6, max(-6, options.headingShift))))
    }
}
