import Catalogue
package import Diagnostics
import Values

/// The voucher numbers of a ledger leave some out: an entry may be missing.
///
/// Each series (收-, 付-, 记- …) is counted for itself, from its lowest number in the ledger to its
/// highest; the finding is at the entry after the gap. A number is not missing when it is part of
/// another one (`记-007-1`, `记-003~005`), when an entry's note or the record's body names it, or
/// when an entry without a readable voucher may be it.
///
/// 中文：凭证号不连续，可能漏了账。
///
/// 收、付、记等各类凭证分别算，从账上最小的号数到最大的号，报在断号后面的那一笔上。有下面情
/// 形的不算断号：号码包含在别的号里（记-007-1、记-003~005），某一笔的“备注”或正文里写到了
/// 这个号，或者某一笔的凭证号认不出、可能就是它。补上漏的一笔；凭证作废的，在“备注”里写明
/// 这个号。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000}
///   - {date: 2026-10-20, voucher: «记-003», category: 利息, summary: 第三季度利息, income: 12.50}
/// total-income: 20012.50
/// total-expense: 0
/// closing-balance: 123932.60
/// closing-in-words: 人民币壹拾贰万叁仟玖佰叁拾贰元陆角整
/// ```
///
/// ```good
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000}
///   - date: 2026-10-20
///     voucher: 记-003
///     category: 利息
///     summary: 第三季度利息
///     income: 12.50
///     note: 记-002作废
/// total-income: 20012.50
/// total-expense: 0
/// closing-balance: 123932.60
/// closing-in-words: 人民币壹拾贰万叁仟玖佰叁拾贰元陆角整
/// ```
package enum VoucherGap: Rule {
    package static let id: RuleID = "voucher-gap"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        Vouchers.suspicious(in: subject).flatMap { gaps(in: $0, subject.notice) }
    }

    private static func gaps(in ledger: Vouchers, _ notice: Notice) -> [Diagnostic] {
        let sorted = ledger.all.filter { $0.number != nil }.sorted { left, right in
            left.series == right.series
                ? (left.number ?? 0) < (right.number ?? 0) : left.series < right.series
        }
        var unknownCount = ledger.unknownCount
        var found: [Diagnostic] = []
        var covered: [(series: Text, numbers: ClosedRange<Int>)]?
        for (lower, upper) in zip(sorted, sorted.dropFirst()) where lower.series == upper.series {
            guard let low = lower.number, let high = upper.number, high > low + 1 else { continue }
            let known = covered ?? ledger.all.flatMap(\.covered)
            covered = known
            let numbers = known.filter { $0.series == upper.series }.map(\.numbers)
            for gap in uncovered(low + 1...high - 1, by: numbers) {
                if gap.count <= unknownCount {
                    unknownCount -= gap.count
                } else if !isExplained(gap, upper, ledger, notice) {
                    found.append(missing(gap, before: upper, after: lower, ledger, notice))
                }
            }
        }
        return found
    }

    /// What is left of a range without the others.
    private static func uncovered(
        _ whole: ClosedRange<Int>, by others: [ClosedRange<Int>]
    ) -> [ClosedRange<Int>] {
        var left: [ClosedRange<Int>] = []
        var next = whole.lowerBound
        for other in others.sorted(by: { $0.lowerBound < $1.lowerBound })
        where other.overlaps(whole) && other.upperBound >= next {
            if other.lowerBound > next { left.append(next...other.lowerBound - 1) }
            next = other.upperBound + 1
        }
        if next <= whole.upperBound { left.append(next...whole.upperBound) }
        return left
    }

    /// Whether a note or the body names the first and the last number of a gap.
    private static func isExplained(
        _ gap: ClosedRange<Int>, _ voucher: Vouchers.Voucher, _ ledger: Vouchers, _ notice: Notice
    ) -> Bool {
        var texts = [String(decoding: notice.source.bytes[notice.body.offsets], as: UTF8.self)]
        if let column = ledger.table.type.layout.index(of: "note") {
            for row in 0..<ledger.table.value.rowCount {
                let cell = ledger.table.value.cell(row: row, column: column)
                if case .text(let text) = cell.value { texts.append(text.string) }
            }
        }
        return [gap.lowerBound, gap.upperBound].allSatisfy { number in
            texts.contains { $0.contains(voucher.name.written(number)) }
        }
    }

    private static func missing(
        _ gap: ClosedRange<Int>, before upper: Vouchers.Voucher, after lower: Vouchers.Voucher,
        _ ledger: Vouchers, _ notice: Notice
    ) -> Diagnostic {
        let first = upper.name.written(gap.lowerBound)
        let last = upper.name.written(gap.upperBound)
        return finding(
            gap.count == 1
                ? Message(en: "voucher '\(first)' is missing", zh: "缺凭证“\(first)”")
                : Message(
                    en: "vouchers '\(first)' to '\(last)' are missing",
                    zh: "缺凭证“\(first)”至“\(last)”"),
            at: ledger.table.value.span(upper.range), of: notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the voucher before it", zh: "前一张凭证在这里"),
                    at: ledger.table.value.span(lower.range))
            ],
            hint: Message(
                en: "add the entry, or name the cancelled voucher in a 'note'",
                zh: "补上这一笔；凭证作废的，请在“备注”里写明这个凭证号"))
    }
}
