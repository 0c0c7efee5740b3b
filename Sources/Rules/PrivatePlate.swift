import Catalogue
package import Diagnostics
import Values

/// The plate of a private vehicle stands in clear.
///
/// A plate counts where words such as 车牌 or 车 stand in its line, in its written form with a dot, and in
/// a row about a resident. Vehicles of offices and trades (公务用车, 执法车, 环卫车, 施工车 …) are none.
///
/// 中文：写出了居民私家车的完整车牌号。
///
/// 同一行里有“车牌”“车”等字样，或者写在有姓名的行里才算；公务用车、执法车、环卫车、施工车等不算。
/// 请删去，或者写成 浙A\*\*\*\*5 的样子。
///
/// ```bad
/// item: S01
/// summary: 请车牌«浙A1B2C3»的车主挪车
/// ```
///
/// ```good
/// item: S01
/// summary: 公务用车浙A1B2C3已封存
/// ```
package enum PrivatePlate: Rule {
    package static let id: RuleID = "private-plate"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let item = subject.notice.item?.code
        var found = findings(subject.details, item: item)
        PersonRow.forEach(in: subject, context) { row in
            for cell in row.cells where PrivateDetail.isPlate(cell.text) {
                let detail = PrivateDetail(kind: .plate, range: cell.range)
                let isFound = subject.details.contains {
                    $0.detail == detail && $0.source.path == row.source.path
                }
                if isFound { continue }
                found += findings([PrivatePlace(detail: detail, source: row.source)], item: item)
            }
        }
        return found
    }

    /// What it says of the details of a text.
    static func findings(_ places: [PrivatePlace], item: String?) -> [Diagnostic] {
        findings(
            places, of: .plate, item: item,
            message: Message(en: "a private vehicle's plate in clear", zh: "私家车的车牌号没有打码"),
            hint: Message(
                en: "leave it out, or show its first two and its last sign only",
                zh: "请删去，或者只留前两位和最后一位"))
    }
}
