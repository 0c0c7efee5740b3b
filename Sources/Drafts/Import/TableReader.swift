package import Catalogue
import Diagnostics
import Sheets
package import Values

/// Reads the rows of a sheet for a table of a record.
package struct TableReader {
    private let mapping: ColumnMapping
    private let item: Item
    private let table: TableType
    private let sheet: Sheet
    private var reader: CellReader
    private let sorter: RowSorter
    private let unit: MoneyUnit?
    private let units: [Int: MoneyUnit]
    private var rows: [ImportedTable.Row] = []
    private var others: [ImportedTable.OtherRow] = []
    private var facts: SheetFacts
    private var totals: TotalsCheck
    private var findings: [Diagnostic] = []
    private var lastMonth: SheetCell?
    private var lastYear: SheetCell?

    /// Reads everything below the head, and what stands above it.
    package static func read(
        _ mapping: ColumnMapping, for item: Item, _ period: Period?
    ) -> ImportedTable {
        var reader = TableReader(mapping, item, period)
        for row in reader.sheet.rows {
            if row.number < mapping.head.rows.lowerBound {
                reader.facts.take(row, in: reader.sheet, reader.unit ?? .yuan)
            } else if row.number > mapping.head.rows.upperBound {
                reader.read(row)
            }
        }
        return ImportedTable(
            mapping: mapping, rows: reader.rows, others: reader.others,
            facts: reader.facts.values, findings: reader.findings + reader.facts.findings,
            unit: reader.unit,
            titlePeriod: SheetTitle.period(
                above: mapping.head, in: reader.sheet, item.periodLength))
    }

    private init(_ mapping: ColumnMapping, _ item: Item, _ period: Period?) {
        self.mapping = mapping
        self.item = item
        table = mapping.table
        sheet = mapping.sheet
        let dates = mapping.entries.compactMap { entry -> SheetHead.Column? in
            guard case .field(let index)? = entry.use, mapping.table.columns[index].type.holdsDay
            else { return nil }
            return entry.head
        }
        reader = CellReader(
            period: period,
            keepsZeros: mapping.sheet.rows.contains { row in
                dates.contains { head in
                    row.cell(head.column).map { CellReader.showsKeptZero($0.shown) } ?? false
                }
            })
        sorter = RowSorter(mapping)
        unit = SheetTitle.unit(above: mapping.head, in: mapping.sheet)
        var units: [Int: MoneyUnit] = [:]
        for entry in mapping.entries { units[entry.head.column] = entry.head.unit }
        self.units = units
        facts = SheetFacts(item, reader)
        totals = TotalsCheck(mapping.table, of: item)
    }

    private func unit(of column: Int) -> MoneyUnit { units[column] ?? unit ?? .yuan }

    private mutating func read(_ row: SheetRow) {
        let (kind, label) = sorter.kind(of: row)
        switch kind {
        case .head: break
        case .entry: readEntry(row)
        case .opening, .closing:
            takeBalance(row, label, isOpening: kind == .opening)
        case .total, .subtotal: checkTotals(row, label, isTotal: kind == .total)
        case .toDate:
            omit(row, Message(en: "not taken, not checked", zh: "不导入，也没有核对"))
        case .signature:
            facts.take(row, in: sheet, unit ?? .yuan)
            omit(row, Message(en: "signatures", zh: "落款"))
        case .words:
            let before = facts.values.count
            facts.take(row, in: sheet, unit ?? .yuan)
            if facts.values.count == before {
                omit(row, Message(en: "words only, not taken", zh: "只有文字，不导入"))
            }
        }
    }

    private mutating func omit(_ row: SheetRow, _ outcome: Message) {
        others.append(
            ImportedTable.OtherRow(
                number: row.number, words: row.cells.first?.shown.string ?? "", outcome: outcome))
    }

    // MARK: Rows that are no entries

    private mutating func takeBalance(
        _ row: SheetRow, _ label: SheetCell?, isOpening: Bool
    ) {
        let before = facts.values.count
        facts.take(row, in: sheet, unit ?? .yuan)
        let word = label.map { HeadWord($0.shown) }
        guard let index = facts.balance(isOpening: isOpening, label: word) else {
            return omit(row, Message(en: "not taken", zh: "不导入"))
        }
        if facts.values.count == before, let cell = balanceCell(of: row) {
            facts.take(cell, index, in: sheet, unit(of: cell.column))
        }
        let name = item.layout.fields[index].label
        omit(
            row,
            Message(en: "taken as '\(name.english)'", zh: "作为“\(name.chinese)”"))
    }

    /// The cell in the column of balances, else the only cell of the row with an amount.
    private func balanceCell(of row: SheetRow) -> SheetCell? {
        let amounts = row.cells.filter { cell in
            if case .number = cell.content { return true }
            return (try? Money.parse(cell.shown)) != nil
        }
        let balance = amounts.first { cell in
            mapping.entries.contains { entry in
                guard entry.head.column == cell.column, case .field(let index)? = entry.use else {
                    return false
                }
                return table.columns[index].key == "balance"
            }
        }
        return balance ?? (amounts.count == 1 ? amounts.first : nil)
    }

    private mutating func checkTotals(_ row: SheetRow, _ label: SheetCell?, isTotal: Bool) {
        facts.take(row, in: sheet, unit ?? .yuan)
        for (cell, field) in sorter.mappedCells(of: row) {
            let column = table.columns[field]
            guard column.type.holdsMoney, cell.range != label?.range else { continue }
            do throws(CellFault) {
                guard let stated = try reader.money(cell, unit(of: cell.column)) else { continue }
                if column.key == "balance" {
                    // What is left beside the month's sums is what the month ends with.
                    if isTotal, let index = facts.balance(isOpening: false, label: nil) {
                        facts.take(cell, index, in: sheet, unit(of: cell.column))
                    }
                } else if let finding = totals.finding(
                    on: stated, field, at: sheet.span(of: cell))
                {
                    findings.append(finding)
                }
            } catch {
                findings.append(
                    UnreadCell(error, column, cell, sheet.span(of: cell), item).finding)
            }
        }
        totals.endGroup()
        omit(row, Message(en: "checked, not taken", zh: "已核对，不导入"))
    }

    // MARK: Entries

    private mutating func readEntry(_ row: SheetRow) {
        var values: [Int: ImportedValue] = [:]
        for entry in mapping.entries {
            guard case .field(let index)? = entry.use,
                let cell = cell(row, entry.head.column, table.columns[index])
            else { continue }
            values[index] = value(cell, index)
        }
        if let (index, value) = splitDate(row) { values[index] = value }
        if let (index, value) = sidedAmount(row) { values[index] = value }
        rows.append(
            ImportedTable.Row(number: row.number, span: sheet.span(of: row), values: values))
    }

    /// The cell of a row; of cells that are shown as one over several rows the first, but for
    /// amounts, which would be counted several times.
    private func cell(_ row: SheetRow, _ column: Int, _ field: Field) -> SheetCell? {
        if let cell = row.cell(column) { return cell }
        guard !field.type.holdsMoney, let merge = sheet.merge(row: row.number, column: column),
            merge.columns.count == 1, merge.rows.lowerBound > mapping.head.rows.upperBound
        else { return nil }
        return sheet.cell(row: merge.rows.lowerBound, column: column)
    }

    private mutating func value(_ cell: SheetCell, _ index: Int) -> ImportedValue? {
        let field = table.columns[index]
        let span = sheet.span(of: cell)
        do throws(CellFault) {
            if field.type.holdsMoney {
                guard let money = try reader.money(cell, unit(of: cell.column)) else { return nil }
                totals.add(money, index)
                // A zero that stands for a blank is one.
                if money == .zero, field.defaultValue != nil { return nil }
                return ImportedValue(text: money.description, span: span)
            }
            guard let text = try reader.text(of: cell, as: field, .yuan) else { return nil }
            return ImportedValue(text: text, span: span)
        } catch {
            if field.type.holdsMoney { totals.miss(index) }
            findings.append(UnreadCell(error, field, cell, span, item).finding)
            return nil
        }
    }

    /// A date out of columns for its parts; a month that is not repeated is that of the row above.
    private mutating func splitDate(_ row: SheetRow) -> (Int, ImportedValue)? {
        let parts = mapping.entries.compactMap { entry -> (Int, ColumnUse.DatePart, SheetCell)? in
            guard case .datePart(let index, let part)? = entry.use,
                let cell = cell(row, entry.head.column, table.columns[index])
            else { return nil }
            return (index, part, cell)
        }
        let month = parts.first { $0.1 == .month }?.2
        if let month { lastMonth = month }
        if let year = parts.first(where: { $0.1 == .year })?.2 { lastYear = year }
        guard let day = parts.first(where: { $0.1 == .day }) else { return nil }
        let span = sheet.span(of: month ?? day.2)
        do throws(CellFault) {
            guard let date = try reader.day(year: lastYear, month: lastMonth, day: day.2) else {
                return nil
            }
            return (day.0, ImportedValue(text: date.description, span: span))
        } catch {
            findings.append(UnreadCell(error, table.columns[day.0], day.2, span, item).finding)
            return nil
        }
    }

    /// An amount whose side stands in another column.
    private mutating func sidedAmount(_ row: SheetRow) -> (Int, ImportedValue)? {
        guard let sides = table.sides, let head = mapping.column(.amount),
            let cell = row.cell(head.column), !CellReader.isDash(cell.shown)
        else { return nil }
        let side = mapping.column(.side).flatMap { row.cell($0.column) }
        let word = HeadWord(side?.shown ?? Text(""))
        if SheetWords.builtIn.has(word, in: .incomeWords) {
            return value(cell, sides.income).map { (sides.income, $0) }
        }
        if SheetWords.builtIn.has(word, in: .expenseWords) {
            return value(cell, sides.expense).map { (sides.expense, $0) }
        }
        findings.append(
            Diagnostic(
                rule: "required-field", severity: .error,
                message: Message(
                    en: "nothing says whether this amount is income or expense",
                    zh: "看不出这笔金额是收入还是支出"),
                span: sheet.span(of: side ?? cell),
                hint: Message(
                    en: "write 收 or 支 in the column of sides", zh: "在收支方向一列写“收”或“支”"),
                item: item.code))
        totals.miss(sides.income)
        totals.miss(sides.expense)
        return nil
    }
}
