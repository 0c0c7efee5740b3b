import Catalogue
package import Diagnostics
import Values

/// The voucher numbers of a ledger leave some out: an entry may be missing.
///
/// Each series (收-, 付-, 记- …) is counted for itself, from its lowest number in the ledger to its
/// highest.
package enum VoucherGap: Rule {
    package static let id: RuleID = "voucher-gap"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        for ledger in Vouchers.ledgers(of: notice) {
            let sorted = ledger.all.filter { $0.number >= 0 }.sorted { left, right in
                left.series == right.series
                    ? left.number < right.number : left.series < right.series
            }
            for (lower, upper) in zip(sorted, sorted.dropFirst())
            where lower.series == upper.series && upper.number > lower.number + 1 {
                found.append(gap(between: lower, and: upper, notice))
            }
        }
        return found
    }

    private static func gap(
        between lower: Vouchers.Voucher, and upper: Vouchers.Voucher, _ notice: Notice
    ) -> Diagnostic {
        let first = name(lower.number + 1, like: upper)
        let last = name(upper.number - 1, like: upper)
        let isOne = lower.number + 2 == upper.number
        return finding(
            isOne
                ? Message(en: "voucher \(first) is missing", zh: "缺 \(first) 号凭证")
                : Message(en: "vouchers \(first) to \(last) are missing", zh: "缺 \(first) 至 \(last) 号凭证"),
            at: upper.span, of: notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the voucher before it", zh: "前一张凭证在这里"), at: lower.span)
            ],
            hint: Message(
                en: "add the entry, or say in 'note' why the voucher was cancelled",
                zh: "补上这一笔；凭证作废的，请在“备注”里说明"))
    }

    private static func name(_ number: Int, like voucher: Vouchers.Voucher) -> String {
        let digits = String(number)
        let zeros = String(repeating: "0", count: max(0, voucher.digits - digits.count))
        return voucher.series.string + zeros + digits
    }
}
