import Catalogue
package import Diagnostics

/// A value is none of those that the field allows.
///
/// The hint lists them.
///
/// 中文：这个字段只能从几个词里选一个，填的不在其中。
///
/// 提示里列出了可以填的词，请照写一个。
///
/// ```bad
/// item: R08
/// scheme: «困难补助»
/// ```
///
/// ```good
/// item: R08
/// scheme: 特困
/// ```
package enum NotAChoice: Rule {
    package static let id: RuleID = "not-a-choice"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .notAChoice(let field, let choices, let text, let span) = fault else {
                return nil
            }
            return finding(
                Message(
                    en: "'\(text)' is not a choice of '\(field.label.english)'",
                    zh: "“\(field.label.chinese)”不能填“\(text)”"),
                at: span, of: notice,
                hint: Message(
                    en: "choose one of: "
                        + shown(choices, chinese: false).joined(separator: ", "),
                    zh: "只能填：" + shown(choices, chinese: true).joined(separator: "、")))
        }
    }

    /// The choices in a language, where they are given in both: `draft` and `草稿` are one.
    private static func shown(_ choices: [String], chinese: Bool) -> [String] {
        let own = choices.filter { $0.utf8.allSatisfy { $0 < 0x80 } != chinese }
        return own.isEmpty || own.count * 2 != choices.count ? choices : own
    }
}
