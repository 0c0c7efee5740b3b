import Catalogue
package import Diagnostics

/// A record gives one field twice, perhaps once in English and once in Chinese.
package enum DuplicateKey: Rule {
    package static let id: RuleID = "duplicate-key"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .duplicateKey(let key, let span, let first) = fault else { return nil }
            return finding(
                Message(en: "'\(key)' is given twice", zh: "“\(key)”写了两次"),
                at: span, of: notice,
                notes: [
                    DiagnosticNote(Message(en: "first given here", zh: "第一次写在这里"), at: first)
                ],
                hint: Message(en: "keep the right one", zh: "只保留正确的那一个"))
        }
    }
}
