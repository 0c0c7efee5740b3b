import Catalogue
package import Diagnostics
import Values

/// A bank card's or an account's number stands in clear.
///
/// Found are 16 to 19 digits that begin as cards do and pass the check of ISO/IEC 7812 (Luhn), also
/// in groups; beside words such as 卡号, 账号, 一卡通 or 存折, and under such a head, any 16 to 19
/// digits, as accounts have no check digit. Credit codes (GB 32100) are none.
///
/// 中文：写出了完整的银行卡号或者账号。
///
/// 卡号按开头几位和校验位判断；写在“卡号”“账号”“一卡通”“存折”旁边的16至19位数字都算。
/// 请删去，可以写“已发放至本人账户”，确需写时只留后四位。
///
/// ```bad
/// item: S01
/// summary: 已转入«6222021234567890128»
/// ```
///
/// ```good
/// item: S01
/// summary: 已发放至本人账户（尾号0128）
/// ```
package enum UnmaskedBankCard: Rule {
    package static let id: RuleID = "unmasked-bank-card"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(subject.personal, item: subject.notice.item?.code)
    }

    /// What it says of the numbers of a text.
    static func findings(_ places: [PersonalPlace], item: String?) -> [Diagnostic] {
        findings(
            places, item: item,
            hint: Message(
                en: "leave it out, or give its last four digits only",
                zh: "可以写“已发放至本人账户”；确需写时只留后四位")
        ) { match in
            match.kind == .bankCard
                ? Message(en: "a bank card or account number in clear", zh: "银行卡号或账号没有打码") : nil
        }
    }
}
