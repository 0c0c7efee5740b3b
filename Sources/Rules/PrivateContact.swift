import Catalogue
package import Diagnostics
import Values

/// A person's own mail address, QQ number or WeChat name stands in clear.
///
/// Found beside its word (邮箱, QQ, 微信号) where a person's name stands right before. An office's own
/// address, a public account and a group's number are public.
///
/// 中文：写出了个人的邮箱、QQ号或者微信号。
///
/// 前面紧跟着人名的才算；单位邮箱、公众号、群号不算。请改写办公电话或者单位邮箱。
///
/// ```bad
/// item: S01
/// summary: 请加张某某的微信号«zhang_2026»
/// ```
///
/// ```good
/// item: S01
/// summary: 社区邮箱shequ2026@board.example
/// ```
package enum PrivateContact: Rule {
    package static let id: RuleID = "private-contact"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(subject.details, item: subject.notice.item?.code)
    }

    /// What it says of the details of a text.
    static func findings(_ places: [PrivatePlace], item: String?) -> [Diagnostic] {
        findings(
            places, of: .contact, item: item,
            message: Message(
                en: "a person's own mail address, QQ number or WeChat name",
                zh: "写出了个人的邮箱、QQ号或微信号"),
            hint: Message(
                en: "give the office's telephone or mail address", zh: "请改写办公电话或单位邮箱"))
    }
}
