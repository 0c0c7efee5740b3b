import Catalogue
package import Diagnostics
import Values

/// The period of a record does not fit its item: a monthly item takes a month, and so on.
///
/// Write one record for each period that the item asks for.
///
/// 中文：“期间”和事项的公开频次不符：按月公开的要写月份，其余类推。
///
/// 事项要求每月一份的，一个月写一份记录，不能合成一个季度。
///
/// ```bad
/// item: F01
/// period: «2026-Q4»
/// ```
///
/// ```good
/// item: F01
/// period: 2026-10
/// ```
package enum WrongPeriod: Rule {
    package static let id: RuleID = "wrong-period"
    package static let severity = Severity.error

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        guard let length = notice.item?.periodLength, let period = notice.period,
            period.length != length
        else { return [] }
        let example = length.example
        return [
            finding(
                Message(
                    en: "\(period) is not a \(length.englishName), and the item is published "
                        + "every \(length.englishName)",
                    zh: "“\(period.chinese)”与事项不符，这个事项按\(length.chineseName)公开"),
                at: notice.span(.period), of: notice,
                hint: Message(
                    en: "write it as \(example)", zh: "写成 \(example) 的样子"))
        ]
    }
}

extension PeriodLength {
    fileprivate var englishName: String {
        switch self {
        case .month: "month"
        case .quarter: "quarter"
        case .halfYear: "half-year"
        case .year: "year"
        }
    }

    fileprivate var chineseName: String {
        switch self {
        case .month: "月"
        case .quarter: "季度"
        case .halfYear: "半年"
        case .year: "年"
        }
    }

    fileprivate var example: String {
        switch self {
        case .month: "2026-10"
        case .quarter: "2026-Q4"
        case .halfYear: "2026-H1"
        case .year: "2026"
        }
    }
}
