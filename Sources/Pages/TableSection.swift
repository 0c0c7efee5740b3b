import Catalogue
import Diagnostics
import Templates
import Values

/// A table of a record as a page shows it: columns that have something in them, rows, totals.
///
/// Added up are the columns that a check of the item adds up, `sum(entries.income)`, and what a
/// ledger moves: its income, expense and amount. Balances, prices and offers are not.
struct TableSection {
    private let text: FieldText
    private let field: Field
    private let table: TableValue
    private let summed: Set<Int>
    private let columns: [TableColumn]
    /// The same in short, for the cells.
    private let cellStyles: [(index: Int, style: TemplateValue, kind: ValueStyle)]
    private let hasRowHeads: Bool
    private let isPersonal: Bool
    private let isWithheld: Bool

    /// Prepares a table; columns that are blank in every row are left out.
    ///
    /// `summed` are the columns that the item's checks add up. Of a table that `isWithheld` only the
    /// heads, the sums and the number of rows are shown.
    init(
        _ text: FieldText, field: Field, type: TableType, table: TableValue, summed: Set<Int>,
        isWithheld: Bool = false
    ) {
        self.isWithheld = isWithheld
        self.text = text
        self.field = field
        self.table = table
        isPersonal = type.isPersonal
        self.summed = summed.union(type.ledger?.amounts ?? [])
        columns = type.columns.indices.compactMap { index in
            TableColumn(index, type.columns[index], in: table)
        }
        cellStyles = columns.map { ($0.index, $0.style, ValueStyle($0.field.type)) }
        hasRowHeads = columns.first.map { $0.isRowHead && $0.isComplete } ?? false
    }

    /// The table for `parts/table`; `csv` is the link to its file, where it has one.
    func value(csv: String?) -> TemplateValue {
        let site = text.site
        let name = field.name.text(in: site.strings.language)
        let caption = site.strings.filled(
            .tableCaption, ("name", name), ("n", String(table.rowCount)))
        return .object([
            "name": .text(name),
            "isPersonal": .flag(isPersonal),
            "caption": .text(caption),
            "columns": .list(
                columns.map { column in
                    .object([Self.className: column.style, "name": site.shown(column.field.name)])
                }),
            "rows": .list(isWithheld ? [] : rows),
            "totals": totals,
            "csv": TemplateValue(csv),
        ])
    }

    private static let className: TemplateName = "class"
    private static let valueName: TemplateName = "value"
    private static let headName: TemplateName = "head"
    private static let cellsName: TemplateName = "cells"

    private var rows: [TemplateValue] {
        var rows: [TemplateValue] = []
        rows.reserveCapacity(table.rowCount)
        for row in 0..<table.rowCount {
            var head = TemplateValue.absent
            var cells: [TemplateValue] = []
            cells.reserveCapacity(cellStyles.count)
            for position in cellStyles.indices {
                let style = cellStyles[position]
                let shown = TemplateValue.object(
                    TemplateObject([
                        (Self.className, style.style),
                        (Self.valueName, value(row, style.index, style.kind)),
                    ]))
                if position == 0, hasRowHeads { head = shown } else { cells.append(shown) }
            }
            rows.append(
                .object(TemplateObject([(Self.headName, head), (Self.cellsName, .list(cells))])))
        }
        return rows
    }

    private func value(_ row: Int, _ column: Int, _ style: ValueStyle) -> TemplateValue {
        let cell = table.cell(row: row, column: column)
        // The stylesheet sets a dash into an empty cell; a blank is heard, copied and pasted as one.
        if cell.value.isBlank { return .text("") }
        return text.cell(cell.value, as: style) {
            Text(table.source.bytes, Int(cell.range.start), Int(cell.range.end))
        }
    }

    /// The sums of the columns that can be added up; absent when there is none.
    private var totals: TemplateValue {
        let sums = columns.map { summed.contains($0.index) ? $0.sum(in: table) : nil }
        guard table.rowCount > 1 || isWithheld, sums.contains(where: { $0 != nil }) else {
            return .absent
        }
        let cells = zip(columns, sums).dropFirst().map { column, sum in
            TemplateValue.object(
                TemplateObject([
                    (Self.className, sum == nil ? .absent : column.style),
                    (Self.valueName, .text(sum ?? "")),
                ]))
        }
        let word = text.site.strings[.total]
        return .object([
            Self.className: columns[0].style,
            "label": .text(sums[0].map { word + " " + $0 } ?? word),
            Self.cellsName: .list(cells),
        ])
    }
}

/// A column that a page shows: its field and how its cells are set.
struct TableColumn {
    /// Index among the columns of the table.
    let index: Int
    /// The field.
    let field: Field
    /// The class attribute of its cells, as HTML; absent where they are short and stay on one line.
    let style: TemplateValue
    /// Whether every row has something in it.
    let isComplete: Bool

    /// Looks at a column; nil when it is blank in every row.
    init?(_ index: Int, _ field: Field, in table: TableValue) {
        var blanks = 0
        var longest = 0
        for row in 0..<table.rowCount {
            switch table.cell(row: row, column: index).value {
            case .blank: blanks += 1
            case .text(let text): longest = max(longest, text.count)
            default: break
            }
        }
        guard blanks < table.rowCount else { return nil }
        self.index = index
        self.field = field
        isComplete = blanks == 0
        style = Self.style(of: field.type, longest: longest)
    }

    /// Whether its cells can name their row.
    var isRowHead: Bool {
        switch field.type {
        case .text, .integer, .date, .person, .period: true
        case .paragraph, .decimal, .percent, .money, .flag, .choice, .phone, .list, .table,
            .record:
            false
        }
    }

    /// The exact sum of its amounts or whole numbers; nil for other columns, and when a cell could
    /// not be read or the sum is beyond what is reckoned with.
    func sum(in table: TableValue) -> String? {
        switch field.type {
        case .money: total(in: table)?.description
        case .integer: total(in: table)?.fen.grouped
        default: nil
        }
    }

    /// The sum; whole numbers are added as so many fen.
    private func total(in table: TableValue) -> Money? {
        var sum = Money.zero
        for row in 0..<table.rowCount {
            let more: Money
            switch table.cell(row: row, column: index).value {
            case .blank: continue
            case .money(let cell): more = cell
            case .integer(let number): more = Money(fen: number)
            default: return nil
            }
            guard let next = sum.adding(more) else { return nil }
            sum = next
        }
        return sum
    }

    private static let amount = TemplateValue.html(Array(" class=\"amount\"".utf8))
    private static let text = TemplateValue.html(Array(" class=\"text\"".utf8))
    private static let long = TemplateValue.html(Array(" class=\"long\"".utf8))

    /// Text is set by the length of its longest cell, in bytes: six Chinese characters stay on
    /// one line.
    private static func style(of type: FieldType, longest: Int) -> TemplateValue {
        switch type {
        case .integer, .decimal, .percent, .money: amount
        case .date, .period, .flag, .phone: .absent
        case .record: text
        case .text, .paragraph, .choice, .person, .list, .table:
            longest <= 18 ? .absent : longest <= 42 ? text : long
        }
    }
}
