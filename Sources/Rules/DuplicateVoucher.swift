import Catalogue
package import Diagnostics
import Values

/// One voucher number stands on two entries of a ledger.
///
/// `记-7` and `记-007` are one number; words without any figure, such as `无`, are none. Either the
/// entry was written twice, or one of the numbers is wrong.
///
/// 中文：账里两笔用了同一个凭证号。
///
/// “记-7”和“记-007”是同一个号；“无”这样没有数字的不算号。不是同一笔写了两遍，就是有一
/// 个号写错了，请对着凭证核对。
///
/// ```bad
/// item: F01
/// entries:
///   - {date: 2026-10-08, voucher: 记-001, category: 拨款, summary: 街道拨付工作经费, income: 20000}
///   - {date: 2026-10-20, voucher: «记-1», category: 利息, summary: 第三季度利息, income: 12.50}
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
///   - {date: 2026-10-20, voucher: 记-002, category: 利息, summary: 第三季度利息, income: 12.50}
/// total-income: 20012.50
/// total-expense: 0
/// closing-balance: 123932.60
/// closing-in-words: 人民币壹拾贰万叁仟玖佰叁拾贰元陆角整
/// ```
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
                        ], hint: mend))
            }
        }
        return found
    }

    private static let mend = Message(
        en: "mend the number of one of them; what is on one voucher is one entry",
        zh: "核对凭证号；同一张凭证只记一笔")
}
