package import Catalogue
package import Diagnostics
import Values

/// Two records were published for one item and one period.
///
/// Drafts and withdrawn records do not count. The later one in file order is at fault. Keep one, or
/// withdraw the other with a reason.
///
/// 中文：同一个事项、同一期公开了两份。
///
/// 草稿和已撤回的不算。按文件顺序，后面的一份算重复。请只留一份；作废的那份写“状态: 已撤回”和“理
/// 由”。
///
/// ```bad content/finance/first.md
/// item: F06
/// ```
///
/// ```bad content/finance/second.md
/// item: F06
/// period: «2026-10»
/// ```
///
/// ```good content/finance/first.md
/// item: F06
/// ```
///
/// ```good content/finance/second.md
/// item: F06
/// status: withdrawn
/// reason: 金额有误，已重新公开
/// ```
package enum DuplicateRecord: Rule {
    package static let id: RuleID = "duplicate-record"
    package static let severity = Severity.error

    private struct Slot: Hashable {
        let item: ObjectIdentifier
        let period: Period
    }

    package static func check(_ register: Register, _ context: RuleContext) -> [Diagnostic] {
        var first: [Slot: Notice] = [:]
        var found: [Diagnostic] = []
        for entry in register.entries {
            let notice = entry.notice
            guard let item = notice.item, item.periodLength != nil, let period = notice.period,
                notice.status == .published
            else { continue }
            let slot = Slot(item: ObjectIdentifier(item), period: period)
            guard let other = first[slot] else {
                first[slot] = notice
                continue
            }
            found.append(duplicate(notice, of: other, item, period))
        }
        return found
    }

    private static func duplicate(
        _ notice: Notice, of other: Notice, _ item: Item, _ period: Period
    ) -> Diagnostic {
        finding(
            Message(
                en: "\(item.code) for \(period) is on the board already",
                zh: "“\(item.name.text(in: "zh-Hans"))”\(period.chinese)的已经有一份"),
            at: notice.span(.period), of: notice,
            notes: [
                DiagnosticNote(
                    Message(en: "the other one", zh: "另一份在这里"), at: other.span(.period))
            ],
            hint: Message(
                en: "keep one, or write 'status: withdrawn' and a reason in the other",
                zh: "只保留一份；作废的那份写“状态: 已撤回”和“理由”"))
    }
}
