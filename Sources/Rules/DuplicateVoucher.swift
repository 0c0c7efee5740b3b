import Catalogue
package import Diagnostics
import Values

/// One voucher number stands on two entries of a ledger.
///
/// `记-7` and `记-007` are one number; words without any figure, such as `无`, are none.
package enum DuplicateVoucher: Rule {
    package static let id: RuleID = "duplicate-voucher"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for ledger in Vouchers.suspicious(in: subject) {
            var first: [VoucherIdentity: SourceRange] = [:]
            for voucher in ledger.all where voucher.hasFigure {
                guard let other = first[voucher.identity] else {
                    first[voucher.identity] = voucher.range
                    continue
                }
                let table = ledger.table.value
                found.append(
                    finding(
                        Message(
                            en: "voucher '\(voucher.text)' is used twice",
                            zh: "凭证号“\(voucher.text)”用了两次"),
                        at: table.span(voucher.range), of: subject.notice,
                        notes: [
                            DiagnosticNote(
                                Message(en: "first used here", zh: "第一次用在这里"),
                                at: table.span(other))
                        ]))
            }
        }
        return found
    }
}
