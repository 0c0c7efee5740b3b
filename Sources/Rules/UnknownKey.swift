import Catalogue
package import Diagnostics

/// A record has a key that its item does not know.
///
/// Keys are the common ones and those of the item, in English or Chinese; tables have their
/// columns. A misspelt key hides what it says, so it is an error.
package enum UnknownKey: Rule {
    package static let id: RuleID = "unknown-key"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .unknownKey(let key, let span, let nearest) = fault else { return nil }
            let hint =
                nearest.map { Message(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
                ?? subject.notice.item.map { item in
                    Message(
                        en: "'noticeboard catalogue \(item.number)' lists the fields",
                        zh: "用“noticeboard catalogue \(item.number)”可以看到有哪些字段")
                }
            return finding(
                Message(en: "unknown key '\(key)'", zh: "没有“\(key)”这个字段"), at: span, of: notice,
                hint: hint)
        }
    }
}
