import Catalogue
package import Diagnostics
import Values

/// A record names an item that the catalogue does not have.
///
/// `item` is the item's code (`finance.monthly-ledger`) or its number (`F01`). An item that the
/// board left out of its catalogue is none either. `noticeboard catalogue` lists them all.
///
/// 中文：“事项”写的编号，公开目录里没有。
///
/// “事项”可以写代码（finance.monthly-ledger），也可以写编号（F01）。本栏在目录里去掉的事项
/// 也不能用。用 `noticeboard catalogue` 可以看到全部事项。
///
/// ```bad
/// item: «F99»
/// ```
///
/// ```good
/// item: F01
/// ```
package enum UnknownItem: Rule {
    package static let id: RuleID = "unknown-item"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .unknownItem(let name, let span, let nearest) = fault else { return nil }
            let omission = context.catalogue.omissions.first { omission in
                name == Text(omission.item.code) || name == Text(omission.item.number)
            }
            if let omission { return omitted(name, omission, at: span, notice) }
            return finding(
                Message(en: "the catalogue has no item '\(name)'", zh: "公开目录里没有“\(name)”这个事项"),
                at: span, of: notice,
                hint: nearest.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                    ?? listHint)
        }
    }

    private static func omitted(
        _ name: Text, _ omission: Catalogue.Omission, at span: SourceSpan, _ notice: Notice
    ) -> Diagnostic {
        finding(
            Message(
                en: "this board leaves out item '\(name)': \(omission.reason)",
                zh: "本公开栏不设“\(name)”这个事项：\(omission.reason)"),
            at: span, of: notice,
            notes: [
                DiagnosticNote(
                    Message(en: "left out here", zh: "在这里去掉的"), at: omission.item.span)
            ])
    }

    private static let listHint = Message(
        en: "'noticeboard catalogue' lists the items", zh: "用“noticeboard catalogue”可以看到全部事项")
}
