import Catalogue
import Diagnostics
import Values

/// The vouchers of one ledger: series by series, as numbers.
struct Vouchers {
    /// One voucher: `记-007` is number 7 of the series `记`.
    struct Voucher {
        /// How it is written.
        let name: VoucherNumber
        /// The cell.
        let range: SourceRange

        /// The voucher as written, in ASCII where it was full-width.
        var text: Text { name.text }
        /// What stands before the number, without separators.
        var series: Text { name.series }
        /// Its number; nil when it ends in none, or in a code of more than six digits.
        var number: Int? { name.number }

        /// What tells it from all others: `记-7` and `记 007` are one.
        var identity: VoucherIdentity { VoucherIdentity(series: series, number: number) }
    }

    /// The table.
    let table: Subject.OwnTable
    /// The vouchers in row order.
    let all: [Voucher]
    /// Rows whose voucher is blank or does not read; each may be any missing number.
    let unknownCount: Int

    /// The ledgers of a record that need a closer look: tables with a column `voucher`, but for
    /// those whose numbers go up one by one.
    static func suspicious(in subject: Subject) -> [Vouchers] {
        subject.tables.compactMap { table in
            guard let column = table.type.voucherColumn, !isOneSeries(table.value, column) else {
                return nil
            }
            return Vouchers(table, column)
        }
    }

    private init(_ table: Subject.OwnTable, _ column: Int) {
        var all: [Voucher] = []
        all.reserveCapacity(table.value.rowCount)
        for row in 0..<table.value.rowCount {
            let cell = table.value.cell(row: row, column: column)
            if case .text(let text) = cell.value { all.append(Voucher(text, cell.range)) }
        }
        self.table = table
        self.all = all
        unknownCount = table.value.rowCount - all.count
    }

    /// Whether every number is written like the one before it, and is one more.
    private static func isOneSeries(_ table: TableValue, _ column: Int) -> Bool {
        var previous: (text: Text, digits: Int, number: Int)?
        for row in 0..<table.rowCount {
            guard case .text(let text) = table.cell(row: row, column: column).value else {
                return false
            }
            var start = text.count
            var number = 0
            var scale = 1
            text.withBytes { bytes in
                while start > 0, bytes[start - 1] &- 0x30 < 10, scale < 1_000_000 {
                    start -= 1
                    number += Int(bytes[start] - 0x30) * scale
                    scale *= 10
                }
            }
            if let previous {
                guard scale > 1, number == previous.number + 1, start == previous.digits,
                    text.count == previous.text.count,
                    text.withBytes({ mine in
                        previous.text.withBytes {
                            mine.prefix(start).elementsEqual($0.prefix(start))
                        }
                    })
                else { return false }
            }
            previous = (text, start, number)
        }
        return true
    }
}

/// A voucher's series and number; a voucher without a number is a series of its own.
struct VoucherIdentity: Hashable {
    let series: Text
    let number: Int?
}

extension Vouchers.Voucher {
    init(_ raw: Text, _ range: SourceRange) {
        self.init(name: VoucherNumber(raw), range: range)
    }

    /// Whether there is a digit in it.
    var hasFigure: Bool { text.withBytes { bytes in bytes.contains { $0 &- 0x30 < 10 } } }

    /// Numbers that it stands for besides its own, with their series: 7 in `记-007-1` and `记-007A`,
    /// 3 to 5 in `记-003~005`.
    var covered: [(series: Text, numbers: ClosedRange<Int>)] {
        var runs: [Range<Int>] = []
        var index = 0
        while index < text.count {
            let start = index
            while index < text.count, text[index] &- 0x30 < 10 { index += 1 }
            if start < index { runs.append(start..<index) } else { index += 1 }
        }
        var covered: [(series: Text, numbers: ClosedRange<Int>)] = []
        for (position, run) in runs.enumerated() {
            guard run.count <= 6, let first = Int(text.part(run.lowerBound, run.upperBound).string)
            else { continue }
            var last = first
            if position + 1 < runs.count, runs[position + 1].count <= 6 {
                let next = runs[position + 1]
                last = max(first, Int(text.part(next.lowerBound, next.upperBound).string) ?? first)
            }
            covered.append((VoucherNumber.series(of: text, before: run.lowerBound), first...last))
        }
        return covered
    }
}
