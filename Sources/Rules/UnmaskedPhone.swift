import Catalogue
package import Diagnostics
import Values

/// A mobile telephone's number stands in clear where no telephone belongs.
///
/// Fields of type `phone` and the common key `contact` may hold one, as offices have them too.
/// Landlines, 400 numbers and short numbers such as 12345 are public. Eleven digits inside a longer
/// number, in a code, in an amount, in a link's target or after words such as 发票号 are none.
///
/// 中文：在不该写电话的地方写出了完整的手机号。
///
/// 类型为电话的字段和“监督电话”可以写手机号。固定电话、400电话和12345这样的公开电话不算。
/// 请改成办公电话，或者写成 138\*\*\*\*1234 的样子。
///
/// ```bad
/// item: S01
/// summary: 咨询请找小张，«13800001111»
/// ```
///
/// ```good
/// item: S01
/// summary: 咨询请打0571-8000 0002
/// ```
package enum UnmaskedPhone: Rule {
    package static let id: RuleID = "unmasked-phone"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(subject.personal, item: subject.notice.item?.code)
    }

    /// What it says of the numbers of a text.
    static func findings(_ places: [PersonalPlace], item: String?) -> [Diagnostic] {
        findings(
            places, item: item,
            hint: Message(
                en: "give an office line, or write it like 138****1234",
                zh: "请改写办公电话，或者写成 138****1234 的样子")
        ) { match in
            match.kind == .mobile
                ? Message(en: "a mobile number in clear", zh: "手机号没有打码") : nil
        }
    }
}
