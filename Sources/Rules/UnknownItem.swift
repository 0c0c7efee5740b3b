import Catalogue
package import Diagnostics

/// A record names an item that the catalogue does not have.
///
/// `item` is the item's code (`finance.monthly-ledger`) or its number (`F01`).
package enum UnknownItem: Rule {
    package static let id: RuleID = "unknown-item"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .unknownItem(let name, let span, let nearest) = fault else { return nil }
            return finding(
                Message(en: "the catalogue has no item '\(name)'", zh: "公开目录里没有“\(name)”这个事项"),
                at: span, of: notice,
                hint: nearest.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                    ?? Message(
                        en: "'noticeboard catalogue' lists the items",
                        zh: "用“noticeboard catalogue”可以看到全部事项"))
        }
    }
}
