import Diagnostics
import Values

/// Sheets and texts of OpenDocument (ISO/IEC 26300), as LibreOffice and WPS write them.
struct OpenDocument {
    private let harvest: Harvest
    private let place: AttachmentPlace?

    private var open: [[UInt8]] = []
    private var loose: [UInt8] = []
    private var number = 0
    private var tables: [SheetName] = []
    private var depth = 0
    private var row = 0
    private var column = 0
    private var repeats = 1
    private var isNote = false

    /// Reads content, headers and footers, and properties.
    static func read(
        _ package: ZipPackage, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        let manifest = try package.part("META-INF/manifest.xml", harvest) ?? []
        if FileKind.holds(Array("encryption-data".utf8), manifest) { throw .encrypted }
        let parts: [(String, AttachmentPlace?)] = [
            ("content.xml", nil), ("styles.xml", .paragraph(.header, 1)), ("meta.xml", .properties),
        ]
        for (name, place) in parts {
            guard let bytes = try package.part(name, harvest) else { continue }
            var reader = OpenDocument(harvest: harvest, place: place)
            try XMLPass.read(bytes) { reader.take($0) }
        }
        for name in package.names where name.hasSuffix("/content.xml") {
            harvest.miss(.embedded(name))
        }
    }

    private init(harvest: Harvest, place: AttachmentPlace?) {
        self.harvest = harvest
        self.place = place
    }

    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .text(let bytes):
            if let last = open.indices.last {
                open[last].append(contentsOf: bytes)
            } else {
                loose.append(contentsOf: bytes)
            }
        case .end(let name): end(name)
        }
    }

    private mutating func start(_ name: String, _ attributes: XMLAttributes) {
        loose = []
        switch name {
        case "p", "h":
            number += 1
            open.append([])
        case "s", "tab", "line-break":
            if let last = open.indices.last { open[last].append(0x20) }
        case "annotation": isNote = true
        case "table":
            depth += 1
            guard depth == 1 else { return }
            let shown = attributes["name"] ?? "\(tables.count + 1)"
            tables.append(SheetName(index: tables.count, name: shown, isHidden: false))
            (row, column, repeats) = (1, 0, 1)
        case "table-row" where depth == 1:
            column = 0
            repeats = Self.count(attributes["number-rows-repeated"])
        case "table-cell", "covered-table-cell":
            guard depth == 1 else { return }
            column += 1
            if let value = attributes["value"], value.utf8.count > 15 {
                add(WorkbookNumber.plain(Array(value.utf8)))
            }
            // The next cell stands after all that this one stands for.
            pending = Self.count(attributes["number-columns-repeated"]) - 1
        default: break
        }
    }

    private var pending = 0

    private mutating func end(_ name: String) {
        switch name {
        case "p", "h": if let text = open.popLast() { add(text) }
        case "annotation": isNote = false
        case "table": depth = max(0, depth - 1)
        case "table-row" where depth == 1: row += repeats
        case "table-cell" where depth == 1, "covered-table-cell" where depth == 1:
            column += pending
            pending = 0
        default: break
        }
        if open.isEmpty, !loose.isEmpty { add(loose) }
        loose = []
    }

    private func add(_ text: [UInt8]) {
        harvest.add(currentPlace, Text(text))
    }

    private var currentPlace: AttachmentPlace {
        if let place { return place }
        guard depth > 0, let sheet = tables.last else {
            return .paragraph(isNote ? .comment : .body, number)
        }
        if isNote { return .note(sheet, CellName.letters(of: column) + "\(row)") }
        return .cell(sheet, row: row, column: column, isHidden: false)
    }

    /// A count that a file gives; no sheet is larger.
    private static func count(_ text: String?) -> Int {
        min(1 << 24, max(1, text.flatMap { Int($0) } ?? 1))
    }
}
