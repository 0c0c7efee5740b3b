import Catalogue
package import Diagnostics
import Values

/// One voucher number stands on two entries of a ledger.
package enum DuplicateVoucher: Rule {
    package static let id: RuleID = "duplicate-voucher"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        for ledger in Vouchers.ledgers(of: notice) {
            var first: [Text: SourceSpan] = [:]
            for voucher in ledger.all {
                guard let other = first[voucher.text] else {
                    first[voucher.text] = voucher.span
                    continue
                }
                found.append(
                    finding(
                        Message(
                            en: "voucher '\(voucher.text)' is used twice",
                            zh: "凭证号“\(voucher.text)”用了两次"),
                        at: voucher.span, of: notice,
                        notes: [
                            DiagnosticNote(
                                Message(en: "first used here", zh: "第一次用在这里"), at: other)
                        ]))
            }
        }
        return found
    }
}
