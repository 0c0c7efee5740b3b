import Diagnostics
import Values

/// One pass over a sheet of a workbook: its cells, and its headers and lists of choices.
struct SheetCells {
    private let sheet: SheetName
    private let strings: SharedStrings
    private let harvest: Harvest

    private var cursor = SheetCursor()
    private var type = ""
    private var value: [UInt8] = []
    private var formula: [UInt8] = []
    private var inline: [UInt8] = []
    private var margin: [UInt8] = []
    private var reading = Reading.margin

    private enum Reading { case value, formula, inline, margin }

    /// Reads a whole sheet.
    static func read(
        _ bytes: [UInt8], _ sheet: SheetName, _ strings: SharedStrings, into harvest: Harvest
    ) throws(UnreadableAttachment) {
        var reader = SheetCells(sheet: sheet, strings: strings, harvest: harvest)
        try XMLPass.read(bytes) { reader.take($0) }
    }

    private init(sheet: SheetName, strings: SharedStrings, harvest: Harvest) {
        self.sheet = sheet
        self.strings = strings
        self.harvest = harvest
    }

    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .text(let bytes):
            switch reading {
            case .value: value.append(contentsOf: bytes)
            case .formula: formula.append(contentsOf: bytes)
            case .inline: inline.append(contentsOf: bytes)
            case .margin: margin.append(contentsOf: bytes)
            }
        case .end(let name): end(name)
        }
    }

    private mutating func start(_ name: String, _ attributes: XMLAttributes) {
        reading = .margin
        margin = []
        switch name {
        case "c": startCell(attributes)
        case "v": reading = .value
        case "f": reading = .formula
        case "t": reading = .inline
        case "row": cursor.startRow(attributes)
        case "col": cursor.take(columns: attributes)
        case "hyperlink":
            for text in [attributes["display"], attributes["tooltip"]].compactMap(\.self) {
                harvest.add(.sheetMargin(sheet), Text(text))
            }
        default: break
        }
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        cursor.startCell(attributes)
        type = attributes["t"] ?? "n"
        value = []
        formula = []
        inline = []
    }

    private mutating func end(_ name: String) {
        switch name {
        case "c": emit()
        case "v", "f", "t": break
        default:
            if !margin.isEmpty { harvest.add(.sheetMargin(sheet), Text(margin)) }
        }
        reading = .margin
        margin = []
    }

    private func emit() {
        if !inline.isEmpty { add(Text(inline)) }
        if !value.isEmpty {
            switch type {
            case "s":
                let index = Int(String(decoding: value, as: UTF8.self))
                if let text = index.flatMap({ strings.shown($0) }) { add(text) }
            case "n": add(Text(WorkbookNumber.plain(value)))
            default: add(Text(value))
            }
        }
        // Only texts in a formula are the author's words, and most are what the cell shows anyway.
        if formula.contains(UInt8(ascii: "\"")), value.isEmpty || !FileKind.holds(value, formula) {
            add(Text(formula))
        }
    }

    private func add(_ text: Text) {
        let column = cursor.column
        let isHidden =
            cursor.isRowHidden || cursor.hiddenColumns.contains { $0.contains(column) }
        harvest.add(.cell(sheet, row: cursor.row, column: column, isHidden: isHidden), text)
    }
}
