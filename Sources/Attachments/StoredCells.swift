import Diagnostics
import Values

/// One pass over a sheet for its cells as they are stored.
struct StoredCells {
    private(set) var cells: [StoredWorkbook.Cell] = []
    private(set) var merges: [StoredWorkbook.Merge] = []
    private(set) var hiddenRows: Set<Int> = []
    var hiddenColumns: [ClosedRange<Int>] { cursor.hiddenColumns }

    private let strings: SharedStrings
    private let formats: CellFormats
    private var cursor = SheetCursor()
    private var type = ""
    private var style: Int?
    private var isFormula = false
    private var isPhonetic = false
    private var value: [UInt8] = []
    private var inline: [UInt8] = []
    private var reading = Reading.nothing
    private var textLeft = 32 << 20
    private var isTooLarge = false

    private enum Reading { case nothing, value, inline }

    private static let cellLimit = 1 << 20
    private static let mergeLimit = 4096

    /// Reads a whole sheet; its cells come in the order of rows and columns, whatever order they
    /// are stored in.
    static func read(
        _ bytes: [UInt8], _ strings: SharedStrings, _ formats: CellFormats, _ harvest: Harvest
    ) throws(UnreadableAttachment) -> StoredCells {
        var reader = StoredCells(strings, formats)
        try XMLPass.read(bytes) { reader.take($0) }
        if reader.isTooLarge { throw .tooLarge }
        reader.cells.sort { ($0.row, $0.column) < ($1.row, $1.column) }
        let isDoubled = zip(reader.cells, reader.cells.dropFirst()).contains { first, second in
            first.row == second.row && first.column == second.column
        }
        // Two values for one cell could show one thing and hide another.
        if isDoubled { throw .damaged }
        return reader
    }

    private init(_ strings: SharedStrings, _ formats: CellFormats) {
        self.strings = strings
        self.formats = formats
    }

    private mutating func take(_ event: XMLEvent) {
        switch event {
        case .start(let name, let attributes): start(name, attributes)
        case .text(let bytes):
            switch reading {
            case .nothing: break
            case .value: value.append(contentsOf: bytes)
            case .inline: inline.append(contentsOf: bytes)
            }
        case .end(let name):
            reading = .nothing
            if name == "rPh" { isPhonetic = false }
            if name == "c" { endCell() }
        }
    }

    private mutating func start(_ name: String, _ attributes: XMLAttributes) {
        reading = .nothing
        switch name {
        case "c": startCell(attributes)
        case "v": reading = .value
        case "f": isFormula = true
        case "rPh": isPhonetic = true
        case "t" where !isPhonetic: reading = .inline
        case "row":
            cursor.startRow(attributes)
            if cursor.isRowHidden { hiddenRows.insert(cursor.row) }
        case "col": cursor.take(columns: attributes)
        case "mergeCell": addMerge(attributes["ref"] ?? "")
        default: break
        }
    }

    private mutating func startCell(_ attributes: XMLAttributes) {
        cursor.startCell(attributes)
        type = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) }
        isFormula = false
        value = []
        inline = []
    }

    private mutating func endCell() {
        guard let stored = stored() else { return }
        textLeft -= value.count + inline.count + 16
        let (row, column) = (cursor.row, cursor.column)
        guard row >= 1, row <= StoredWorkbook.rowLimit,
            (1...StoredWorkbook.columnLimit).contains(column),
            cells.count < Self.cellLimit, textLeft > 0
        else {
            isTooLarge = true
            return
        }
        cells.append(
            StoredWorkbook.Cell(row: row, column: column, value: stored, isFormula: isFormula))
    }

    /// What the cell holds; nil for nothing, or blanks.
    private mutating func stored() -> StoredWorkbook.Value? {
        switch type {
        case "inlineStr": return text(Text(inline))
        case "s":
            let index = Int(String(decoding: value, as: UTF8.self))
            guard let shared = index.flatMap({ strings.shown($0) }) else { return nil }
            // Texts that many cells share count every time, as they are copied every time.
            textLeft -= shared.count
            return text(shared)
        case "str": return text(Text(value))
        case _ where value.isEmpty: return isFormula ? .unreckoned : nil
        case "b": return .flag(value == [UInt8(ascii: "1")])
        case "e": return .error(Text(value))
        case "d": return .moment(Text(value))
        default: return .number(Text(value), format: formats.code(style: style))
        }
    }

    private func text(_ text: Text) -> StoredWorkbook.Value? { text.isBlank ? nil : .text(text) }

    private mutating func addMerge(_ range: String) {
        let names = range.split(separator: ":").compactMap { CellName.place(String($0)) }
        guard names.count == 2, names[0].row <= names[1].row, names[0].column <= names[1].column
        else { return }
        if merges.count == Self.mergeLimit { isTooLarge = true }
        guard !isTooLarge else { return }
        merges.append(
            StoredWorkbook.Merge(
                rows: names[0].row...names[1].row, columns: names[0].column...names[1].column))
    }
}
