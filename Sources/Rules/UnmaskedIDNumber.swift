import Catalogue
package import Diagnostics
import Values

/// A resident identity number stands in clear.
///
/// Found are numbers of 18 characters whose region, birth date and check digit are right (GB 11643),
/// alone or at the head of a disability card's number, in full-width digits, in groups, split by
/// emphasis, character references or invisible characters. A number with a wrong digit is found in a
/// cell of its own and beside words such as 身份证; one of 15 digits only beside such words. Looked
/// at are fields, tables, comments and bodies; index numbers, vouchers and references are not.
///
/// 中文：写出了完整的身份证号。
///
/// 18位号码按地区码、出生日期和校验位判断，残疾人证号里的也算；全角、加空格、中间夹着符号的也能认出来。
/// 位数或校验位抄错的，写在“身份证号”等字样旁边或者独占一格时同样会提示。请删去，或者只留首尾各一位。
///
/// ```bad
/// item: S01
/// summary: 代办人身份证号«11010519491231002X»
/// ```
///
/// ```good
/// item: S01
/// summary: 代办人身份证号1****************X
/// ```
package enum UnmaskedIDNumber: Rule {
    package static let id: RuleID = "unmasked-id-number"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(subject.personal, item: subject.notice.item?.code)
    }

    /// What it says of the numbers of a text.
    static func findings(_ places: [PersonalPlace], item: String?) -> [Diagnostic] {
        findings(
            places, item: item,
            hint: Message(
                en: "leave it out, or write it like 3***************5",
                zh: "一般不用公开，请删去；确需写时写成 3***************5 的样子"), message: message)
    }

    private static func message(_ match: PersonalMatch) -> Message? {
        switch (match.kind, match.isExact) {
        case (.identityNumber, true):
            Message(en: "an identity number in clear", zh: "身份证号没有打码")
        case (.identityNumber, false):
            Message(
                en: "an identity number in clear, with a wrong digit in it",
                zh: "身份证号没有打码，而且号码里有错")
        case (.disabilityCard, _):
            Message(
                en: "a disability card's number in clear, which holds an identity number",
                zh: "残疾人证号没有打码，里面就有身份证号")
        case (.bankCard, _), (.mobile, _): nil
        }
    }
}
