import Catalogue
package import Diagnostics

/// A record gives one field twice, perhaps once in English and once in Chinese.
///
/// Nobody can tell which of the two is meant. The column names of a CSV are held to it too.
///
/// 中文：同一个字段写了两次，可能一次用英文名、一次用中文名。
///
/// 两处写得不一样时，不知道以哪个为准。请只留正确的那一个。表格文件的列名也一样，不能重复。
///
/// ```bad
/// item: F01
/// closing-balance: 118,120.10
/// «本月结余»: 118,220.10
/// ```
///
/// ```good
/// item: F01
/// 本月结余: 118,120.10
/// ```
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
