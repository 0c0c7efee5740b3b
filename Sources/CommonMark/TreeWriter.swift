import CCMark

/// Walks a cmark tree and writes down all that a `MarkdownDocument` keeps.
struct TreeWriter {
    /// A link or image whose end was not reached yet.
    struct Open {
        let node: OpaquePointer
        let index: Int
        let target: String
        let range: Range<Int>
        let isShown: Bool
        let textStart: Int
    }

    /// A text that cmark parsed: the document's, or the sheet of its table cells.
    struct Page {
        let text: UnsafeBufferPointer<UInt8>
        let map: PositionMap?
        private(set) lazy var lines = SourceLines(text)

        init(_ text: UnsafeBufferPointer<UInt8>, map: PositionMap? = nil) {
            self.text = text
            self.map = map
        }
    }

    var html: HTMLBytes
    var gaps: [Gap] = []
    var links: [MarkdownLink] = []
    var rawHTML: [Range<Int>] = []
    var headings: [MarkdownHeading] = []
    var headingIDs = HeadingIDs()

    /// The text of the open heading, link and image without markup, the inner after the outer.
    var plain: [UInt8] = []
    var isInHeading = false
    /// The open links; one in another only if the inner is an autolink.
    var openLinks: [Open] = []
    var openImage: Open?

    /// What the last visible character was, for soft breaks.
    var lastSide = SoftBreak.Side.other

    /// The paragraph, heading or cell that is being written, and the block quotes around it.
    var block: OpaquePointer?
    var quotes = 0

    /// The text that the node being written is from.
    var page: Page

    /// The tables that are still to come, and the sheet with their cells.
    var tables: ArraySlice<PipeTables.Found> = []
    var cells: Page?
    var nextCell: OpaquePointer?

    /// How many empty cells may still be added to short rows.
    var spareCells = 65_536

    private let prepared: PreparedText
    private let base: Int

    /// A writer for the prepared text of what starts at `base` in the given bytes.
    init(_ text: UnsafeBufferPointer<UInt8>, _ prepared: PreparedText, base: Int) {
        html = HTMLBytes(mark: prepared.mark, capacity: text.count + text.count / 4 + 128)
        page = Page(text)
        self.prepared = prepared
        self.base = base
    }

    /// Writes a whole document.
    mutating func write(_ root: OpaquePointer) {
        guard page.text.contains(0x7C) else { return walk(root) }
        let tables = PipeTables(root: root, lines: page.lines)
        guard !tables.found.isEmpty else { return walk(root) }
        self.tables = tables.found[...]
        tables.sheet.withUnsafeBufferPointer { sheet in
            guard let sheetRoot = parse(sheet) else { return }
            defer { cmark_node_free(sheetRoot) }
            nextCell = cmark_node_first_child(sheetRoot)
            cells = Page(sheet, map: tables.map)
            walk(root)
        }
    }

    /// Writes a node with all that is in it; of a table's cell only what is in it.
    mutating func walk(_ root: OpaquePointer, isCell: Bool = false) {
        let iterator = cmark_iter_new(root)
        defer { cmark_iter_free(iterator) }
        while true {
            let event = cmark_iter_next(iterator)
            guard event != CMARK_EVENT_DONE, let node = cmark_iter_get_node(iterator) else {
                return
            }
            if isCell, node == root { continue }
            let type = cmark_node_get_type(node)
            if type.rawValue >= CMARK_NODE_FIRST_INLINE.rawValue {
                writeInline(node, type, isStart: event == CMARK_EVENT_ENTER)
            } else if let (_, table) = tables.first, tables.first?.node == node {
                tables.removeFirst()
                write(table, in: node)
                cmark_iter_reset(iterator, node, CMARK_EVENT_EXIT)
            } else {
                writeBlock(node, type, isStart: event == CMARK_EVENT_ENTER)
            }
        }
    }

    /// The places in the block that is being written.
    mutating func places(of node: OpaquePointer? = nil) -> BlockPlaces? {
        guard let block = node ?? block else { return nil }
        return BlockPlaces(of: block, quotes: page.map == nil ? quotes : 0, lines: page.lines)
    }

    /// The range in the given bytes of a range in the page that is being walked.
    func origin(_ range: Range<Int>) -> Range<Int> {
        func origin(_ place: Int) -> Int {
            base + prepared.origin(of: page.map?.origin(of: place) ?? place)
        }
        let start = origin(range.lowerBound)
        return start..<max(start, origin(range.upperBound))
    }

    /// The text without marks, as a string.
    func string(_ text: UnsafeBufferPointer<UInt8>) -> String {
        guard html.mark != nil, text.contains(0xE1) else {
            return String(decoding: text, as: UTF8.self)
        }
        return String(decoding: withoutMarks(text), as: UTF8.self)
    }

    /// The text without marks.
    func withoutMarks(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
        var bytes: [UInt8] = []
        var place = 0
        while place < text.count {
            let skipped = EmphasisMarks.length(at: place, in: text, html.mark)
            if skipped == 0 { bytes.append(text[place]) }
            place += max(skipped, 1)
        }
        return bytes
    }
}

/// Parses a text; nil only if cmark gives no tree.
func parse(_ text: UnsafeBufferPointer<UInt8>) -> OpaquePointer? {
    let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS)
    defer { cmark_parser_free(parser) }
    text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
    return cmark_parser_finish(parser)
}
