import Diagnostics
import Values

/// Finds the required fields and cells that a notice lacks, once its values are read.
struct RequirementReader {
    let source: SourceFile
    let opening: SourceRange
    let item: Item?
    let layout: FieldLayout
    let values: [LocatedValue]
    private let clocks: Clocks
    private var faults: [NoticeFault] = []

    init(
        source: SourceFile, opening: SourceRange, item: Item?, layout: FieldLayout,
        values: [LocatedValue], clocks: Clocks = .builtIn
    ) {
        self.source = source
        self.opening = opening
        self.item = item
        self.layout = layout
        self.values = values
        self.clocks = clocks
    }

    private var scope: NoticeScope { NoticeScope(values: values, layout: layout, clocks: clocks) }

    /// What is missing, field by field.
    mutating func missing() -> [NoticeFault] {
        for index in values.indices {
            let isOwn = index >= CommonField.allCases.count
            // Of a nil return, and where nobody can say whether it is one, only the rest is asked.
            if isOwn, nilFlag != false { break }
            switch values[index].value {
            case .table(let table):
                if case .table(let type) = layout.fields[index].type { readCells(table, type) }
            case .blank:
                guard isOwn ? isRequired(layout.fields[index]) : isCommonRequired(index) else {
                    continue
                }
                let span = source.span(values[index].isGiven ? values[index].range : opening)
                faults.append(.missing(layout.fields[index], row: nil, at: span))
            default: continue
            }
        }
        return faults
    }

    /// Whether the notice is a nil return; nil when what it says of that does not read.
    private var nilFlag: Bool? {
        switch values[CommonField.nil.rawValue].value {
        case .flag(let isNil): isNil
        case .unreadable: nil
        default: false
        }
    }

    /// The notice's status; nil when what it says of that does not read.
    private var status: RecordStatus? {
        switch values[CommonField.status.rawValue].value {
        case .text(let text): RecordStatus(named: text)
        case .unreadable: nil
        default: .published
        }
    }

    /// Whether a common field must be given by this notice.
    func isCommonRequired(_ index: Int) -> Bool {
        switch CommonField(rawValue: index) {
        case .item, .title: true
        case .period: item?.periodLength != nil
        case .date: item != nil && item?.periodLength == nil
        case .published: status == .published || status == .withdrawn
        case .reason: status == .withdrawn || nilFlag == true
        default: false
        }
    }

    private func isRequired(_ field: Field) -> Bool {
        switch field.requirement {
        case .never: false
        case .always: true
        case .when(let formula): formula.isMet(in: scope)
        }
    }

    private mutating func readCells(_ table: TableValue, _ type: TableType) {
        for column in type.columns.indices where type.columns[column].requirement.isPossible {
            let blank = (0..<table.rowCount).filter {
                table.cell(row: $0, column: column).value.isBlank
            }
            guard !blank.isEmpty else { continue }
            let field = type.columns[column]
            let required = blank.filter(requiredRows(field, of: table))
            guard !required.isEmpty else { continue }
            if let head = table.head, head.absentColumns.contains(column) {
                faults.append(.missingColumn(field, at: table.span(head.range)))
                continue
            }
            for row in required {
                let cell = table.cell(row: row, column: column)
                faults.append(.missing(field, row: row + 1, at: table.span(cell.range)))
            }
        }
    }

    /// Whether a column's cell is required in a row.
    private func requiredRows(_ field: Field, of table: TableValue) -> (Int) -> Bool {
        switch field.requirement {
        case .never: return { _ in false }
        case .always: return { _ in true }
        case .when(let formula):
            var isMet = Array(repeating: false, count: table.rowCount)
            formula.forEachRowRequirement(in: scope) {
                isMet[$0] = $1
            }
            return { isMet[$0] }
        }
    }
}
