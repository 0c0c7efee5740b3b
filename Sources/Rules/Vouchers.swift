import Catalogue
import Diagnostics
import Values

/// The vouchers of one ledger: series by series, as numbers.
struct Vouchers {
    /// One voucher: `记-007` is number 7 of the series `记`.
    struct Voucher {
        /// The voucher as written, in ASCII where it was full-width.
        let text: Text
        /// What stands before the number, without separators: `记` of `记-007`.
        let series: Text
        /// Its number; nil when it ends in none, or in a code of more than six digits.
        let number: Int?
        /// The cell.
        let range: SourceRange
        /// Bytes of `text` that are the number.
        let digits: Range<Int>

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
        let text = FullWidth.normalized(raw)
        var end = text.count
        if text.ends(with: "号", before: end) { end -= 3 }
        var start = end
        while start > 0, text[start - 1] &- 0x30 < 10 { start -= 1 }
        let number = end - start <= 6 ? Int(text.part(start, end).string) : nil
        self.text = text
        self.range = range
        self.number = number
        digits = start..<end
        series = number == nil ? text : text.part(0, start).withoutSeparator
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
            covered.append((text.part(0, run.lowerBound).withoutSeparator, first...last))
        }
        return covered
    }
}

extension Text {
    private static let separators: [StaticString] = ["-", " ", "#", "_", ".", "字", "第", "—", "–"]

    /// Without the separators at its end.
    fileprivate var withoutSeparator: Text {
        var end = count
        while let separator = Self.separators.first(where: { ends(with: $0, before: end) }) {
            end -= separator.utf8CodeUnitCount
        }
        return part(0, end)
    }

    fileprivate func ends(with suffix: StaticString, before end: Int) -> Bool {
        let start = end - suffix.utf8CodeUnitCount
        return start >= 0 && part(start, end).equals(suffix)
    }
}
