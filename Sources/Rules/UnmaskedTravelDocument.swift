import Catalogue
package import Diagnostics
import Values

/// The number of a passport or of a travel permit stands in clear.
///
/// Found are numbers of their form right beside their word: 护照, 港澳通行证, 台湾通行证, 台胞证, 回乡证, passport.
/// A code of such a form elsewhere is none, nor is a vehicle's pass.
///
/// 中文：写出了完整的护照号或者通行证号。
///
/// 紧跟在“护照”“港澳通行证”“台胞证”“回乡证”等字样后面的号码才算；车辆通行证不算。请删去。
///
/// ```bad
/// item: S01
/// summary: 代办人护照号«E12345678»
/// ```
///
/// ```good
/// item: S01
/// summary: 代办人带护照，号码不公开
/// ```
package enum UnmaskedTravelDocument: Rule {
    package static let id: RuleID = "unmasked-travel-document"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        findings(subject.details, item: subject.notice.item?.code)
    }

    /// What it says of the details of a text.
    static func findings(_ places: [PrivatePlace], item: String?) -> [Diagnostic] {
        findings(
            places, of: .travelDocument, item: item,
            message: Message(
                en: "the number of a passport or travel permit in clear", zh: "护照号或通行证号没有打码"),
            hint: Message(en: "leave it out", zh: "不用公开，请删去"))
    }
}
