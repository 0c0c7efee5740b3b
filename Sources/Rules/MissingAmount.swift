import Catalogue
import Diagnostics
import Values

/// Looks for the entry that explains why two amounts differ.
struct MissingAmount {
    let notice: Notice
    /// Stated less reckoned, in fen.
    let difference: Int64
    /// The row at fault, from 0; later rows explain nothing. Nil for a check of the record.
    let lastRow: Int?
    /// Whether the check looks at its own row only.
    let isRowByRow: Bool

    /// An amount of an entry.
    private struct Entry {
        let fen: Int64
        let name: Message
    }

    /// What to look at first; nil where nothing explains the difference.
    func hint(
        left: FormulaValue, right: FormulaValue, comparison: FormulaComparison
    ) -> Message? {
        let off = difference.magnitude
        guard off > 0 else { return nil }
        if let stated = stated(left, right, comparison) {
            if Self.isTransposition(stated.figure, stated.reckoned) {
                let meant = Money(fen: stated.reckoned)
                return Message(
                    en: "two digits seem to be swapped: \(meant)", zh: "像是两位数字写颠倒了：\(meant)")
            }
        }
        guard !isRowByRow else { return nil }
        let entries = entries
        if let entry = entries.first(where: { $0.fen.magnitude == off }) {
            return Message(
                en: "\(entry.name.english) has that amount", zh: "\(entry.name.chinese)正好是这个金额")
        }
        if off.isMultiple(of: 2),
            let entry = entries.first(where: { $0.fen.magnitude == off / 2 })
        {
            return Message(
                en: "\(entry.name.english) is half of that: its column or its sign may be swapped",
                zh: "\(entry.name.chinese)正好是差额的一半，可能填错了栏，或者正负写反了")
        }
        guard off.isMultiple(of: 9) else { return nil }
        return entries.lazy.compactMap { entry -> Message? in
            guard let meant = Self.transposition(of: entry.fen.magnitude, by: off) else {
                return nil
            }
            let amount = Money(fen: Int64(meant))
            return Message(
                en: "two digits of \(entry.name.english) may be swapped: \(amount) would fit",
                zh: "\(entry.name.chinese)可能有两位数字写颠倒了：如果是\(amount)就对上了")
        }.first
    }

    private func stated(
        _ left: FormulaValue, _ right: FormulaValue, _ comparison: FormulaComparison
    ) -> (figure: Int64, reckoned: Int64)? {
        guard case .number(let mine) = left, case .number(let theirs) = right,
            let mine = mine.units(decimals: 2), let theirs = theirs.units(decimals: 2)
        else { return nil }
        if comparison.leftOperand != nil { return (mine, theirs) }
        return comparison.rightOperand != nil ? (theirs, mine) : nil
    }

    /// Every amount of the record's tables, in order.
    private var entries: [Entry] {
        guard let item = notice.item else { return [] }
        var found: [Entry] = []
        for (index, type) in item.tables {
            guard case .table(let table) = notice.values[index].value else { continue }
            let lines = LineTable(table.source)
            let rows = min(table.rowCount, (lastRow ?? table.rowCount) + (lastRow == nil ? 0 : 1))
            for row in 0..<rows {
                for column in type.columns.indices where Self.isEntry(type.columns[column]) {
                    guard case .money(let money) = table.cell(row: row, column: column).value,
                        money.fen != 0
                    else { continue }
                    let line = lines.place(at: Int(table.rowRanges[row].start)).line
                    found.append(
                        Entry(fen: money.fen, name: name(of: row, line, table, type)))
                }
            }
        }
        return found
    }

    /// Whether a column holds what was paid or received, and not a balance or a unit price.
    private static func isEntry(_ column: Field) -> Bool {
        column.key != "balance" && column.key != "price"
    }

    private func name(
        of row: Int, _ line: Int, _ table: TableValue, _ type: TableType
    ) -> Message {
        let file = table.source.path == notice.source.path ? "" : table.source.path + ":"
        if let column = type.voucherColumn,
            case .text(let voucher) = table.cell(row: row, column: column).value
        {
            return file.isEmpty
                ? Message(en: "entry \(voucher) on line \(line)", zh: "第\(line)行的\(voucher)")
                : Message(en: "entry \(voucher) (\(file)\(line))", zh: "\(voucher)（\(file)\(line)）")
        }
        return file.isEmpty
            ? Message(en: "the entry on line \(line)", zh: "第\(line)行的那一笔")
            : Message(en: "the entry at \(file)\(line)", zh: "\(file)\(line) 的那一笔")
    }

    // MARK: Swapped digits

    /// Whether one figure becomes the other when two neighbouring digits change places.
    private static func isTransposition(_ stated: Int64, _ reckoned: Int64) -> Bool {
        guard (stated < 0) == (reckoned < 0) else { return false }
        let (mine, theirs) = (stated.magnitude, reckoned.magnitude)
        let off = mine > theirs ? mine - theirs : theirs - mine
        return off > 0 && neighbours(of: mine).contains(theirs)
    }

    /// The amount, with two neighbouring digits swapped, that lies so far from it.
    private static func transposition(of amount: UInt64, by difference: UInt64) -> UInt64? {
        neighbours(of: amount).first { other in
            (other > amount ? other - amount : amount - other) == difference
        }
    }

    /// The figure with each pair of different neighbouring digits swapped.
    private static func neighbours(of figure: UInt64) -> [UInt64] {
        var found: [UInt64] = []
        var place: UInt64 = 1
        while figure / place >= 10 {
            let low = figure / place % 10
            let high = figure / place / 10 % 10
            if low != high {
                found.append(figure - (high * 10 + low) * place + (low * 10 + high) * place)
            }
            let (next, overflow) = place.multipliedReportingOverflow(by: 10)
            if overflow { break }
            place = next
        }
        return found
    }
}
