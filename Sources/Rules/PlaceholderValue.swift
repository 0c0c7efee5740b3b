import Catalogue
package import Diagnostics
import Values

/// Something stands in for a value: `XX`, `5}0`, `待定`, `TODO`.
///
/// A notice with a gap is a wrong notice: find the value, or leave the record a draft on paper.
///
/// 中文：该填内容的地方还是占位的字样，如 XX、5}0、待定。
///
/// 缺一块的公示就是错的公示。请填上真实、完整的内容；还没有定下来的，先不要放进公开栏。
///
/// ```bad
/// item: R04
/// matter: «待定»
/// ```
///
/// ```good
/// item: R04
/// matter: 活动室开放时间
/// ```
package enum PlaceholderValue: Rule {
    package static let id: RuleID = "placeholder"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        return notice.faults.compactMap { fault in
            guard case .unreadable(.placeholder, let field, let text, let span) = fault else {
                return nil
            }
            let shown = Shortened.text(text)
            return finding(
                Message(
                    en: "'\(shown)' stands where '\(field.label.english)' should be",
                    zh: "“\(field.label.chinese)”里的“\(shown)”是占位或残缺的内容"),
                at: span, of: notice,
                hint: Message(en: "write the real value", zh: "请填写真实、完整的内容"))
        }
    }
}
