import Values

/// Reads paragraphs of Word and PowerPoint parts, and of any other part what its elements say.
///
/// The runs of a paragraph are joined, as a number is often cut by a change of font or of language.
struct DocumentParagraphs {
    private let section: DocumentSection
    private let place: ((AttachmentPlace) -> AttachmentPlace)
    private let harvest: Harvest

    /// Paragraphs that are open: a text box stands inside of one.
    private var open: [Paragraph] = []
    private var grid = DocumentGrid()
    private var number = 0
    private var run = Run.none
    /// Text outside of paragraphs, of the innermost element.
    private var loose: [UInt8] = []
    /// Where the texts of the form for newer programs begin, while that for older ones is read.
    private var alternatives: [Int] = []
    private var isFallback = false

    private struct Paragraph {
        var text: [UInt8] = []
        var deleted: [UInt8] = []
    }

    private enum Run { case none, text, deleted }

    /// Reads a whole part; its places can be named otherwise than by section and number.
    static func read(
        _ bytes: [UInt8], as section: DocumentSection, into harvest: Harvest,
        naming place: @escaping (AttachmentPlace) -> AttachmentPlace = { $0 }
    ) throws(UnreadableAttachment) {
        var reader = DocumentParagraphs(section: section, place: place, harvest: harvest)
        try XMLPass.read(bytes) { reader.take($0) }
    }

    private init(
        section: DocumentSection, place: @escaping (AttachmentPlace) -> AttachmentPlace,
        harvest: Harvest
    ) {
        self.section = section
        self.place = place
        self.harvest = harvest
    }

    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .text(let bytes): add(bytes)
        case .end(let name): end(name)
        }
    }

    private mutating func start(_ name: String, _ attributes: XMLAttributes) {
        loose = []
        grid.start(name, attributes)
        switch name {
        case "p":
            number += 1
            open.append(Paragraph())
        case "t", "instrText": run = .text
        case "delText", "delInstrText": run = .deleted
        case "tab", "br", "cr": addBreak()
        case "noBreakHyphen": append(UInt8(ascii: "-"))
        case "AlternateContent": alternatives.append(harvest.pieces.count)
        case "Fallback": isFallback = true
        default: break
        }
    }

    private mutating func end(_ name: String) {
        switch name {
        case "p": if let paragraph = open.popLast() { emit(paragraph) }
        case "t", "instrText", "delText", "delInstrText": run = .none
        case "AlternateContent": _ = alternatives.popLast()
        case "Fallback": isFallback = false
        default: break
        }
        grid.end(name)
        if open.isEmpty, !loose.isEmpty {
            number += 1
            emit(loose, in: section)
        }
        loose = []
    }

    private mutating func add(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard let last = open.indices.last else {
            loose.append(contentsOf: bytes)
            return
        }
        switch run {
        case .text: open[last].text.append(contentsOf: bytes)
        case .deleted: open[last].deleted.append(contentsOf: bytes)
        case .none:
            // In the text of a document these are positions of pictures and the like.
            if case .part = section { open[last].text.append(contentsOf: bytes) }
        }
    }

    private mutating func addBreak() {
        append(0x0A)
        guard let last = open.indices.last, !open[last].deleted.isEmpty else { return }
        open[last].deleted.append(0x0A)
    }

    private mutating func append(_ byte: UInt8) {
        if let last = open.indices.last { open[last].text.append(byte) }
    }

    private func emit(_ paragraph: Paragraph) {
        emit(paragraph.text, in: section)
        if !paragraph.deleted.isEmpty { emit(paragraph.deleted, in: .deleted) }
    }

    private func emit(_ bytes: [UInt8], in section: DocumentSection) {
        guard !bytes.isEmpty else { return }
        let text = Text(bytes)
        if isFallback, let start = alternatives.last,
            harvest.pieces[start...].contains(where: { $0.text == text })
        {
            return
        }
        let cell = grid.cell.map { cell in
            AttachmentPlace.tableCell(
                section, table: cell.table, row: cell.row, column: cell.column)
        }
        harvest.add(place(cell ?? .paragraph(section, number)), text)
    }
}

/// Which cell of which table of a document a text stands in; tables inside of tables count as theirs.
struct DocumentGrid {
    private var depth = 0
    private var table = 0
    private var row = 0
    private var column = 0
    private var span = 1

    /// The cell that is open now; nil outside of tables.
    var cell: GridPlace? {
        depth > 0 && column > 0 ? GridPlace(table: table, row: row, column: column) : nil
    }

    mutating func start(_ name: String, _ attributes: XMLAttributes) {
        switch name {
        case "tbl":
            depth += 1
            if depth == 1 {
                table += 1
                row = 0
            }
        case "tr" where depth == 1:
            row += 1
            column = 0
            span = 1
        case "tc" where depth == 1:
            column += column == 0 ? 1 : span
            span = 1
        case "gridSpan" where depth == 1:
            // A cell as wide as several columns; no table has more than 63.
            span = min(64, max(1, attributes["val"].flatMap { Int($0) } ?? 1))
        default: break
        }
    }

    mutating func end(_ name: String) {
        guard name == "tbl", depth > 0 else { return }
        depth -= 1
        if depth == 0 { column = 0 }
    }
}
