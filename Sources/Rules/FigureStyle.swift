import Catalogue
import Diagnostics
import Values

/// How a figure of a formula is written for people.
enum FigureStyle {
    /// Yuan with two decimals at least, thousands parted.
    case money
    /// A fraction as a percentage.
    case percent
    /// As it is.
    case plain

    /// A value in words.
    func text(of value: FormulaValue) -> Message {
        switch value {
        case .absent, .faulty: Message(en: "nothing", zh: "空")
        case .number(let number): Message(en: text(of: number), zh: text(of: number))
        case .text(let text): Message(en: "'\(text.string)'", zh: "“\(text.string)”")
        case .day(let number):
            Day(number: Int(number)).map { Message(en: $0.description, zh: $0.chinese) }
                ?? Message(en: "a day out of range", zh: "超出范围的日期")
        case .period(let first, let last): span(first, last)
        case .flag(let flag): flag ? Message(en: "yes", zh: "“是”") : Message(en: "no", zh: "“否”")
        }
    }

    private func text(of number: ExactNumber) -> String {
        switch self {
        case .plain: return number.description
        case .money:
            guard let fen = number.units(decimals: 2), ExactNumber(fen: fen) == number else {
                return number.description
            }
            return Money(fen: fen).description
        case .percent:
            let decimals = Int(number.decimals)
            guard let units = number.units(decimals: decimals),
                let decimal = ExactDecimal(mantissa: units, scale: number.decimals)
            else { return number.description }
            return decimal.percent
        }
    }

    private func span(_ first: Int32, _ last: Int32) -> Message {
        guard let first = Day(number: Int(first)), let last = Day(number: Int(last)) else {
            return Message(en: "a period out of range", zh: "超出范围的期间")
        }
        let period = PeriodLength.allCases.lazy
            .map { Period($0, containing: first) }
            .first { $0.firstDay == first && $0.lastDay == last }
        return period.map { Message(en: $0.description, zh: $0.chinese) }
            ?? Message(en: "\(first) to \(last)", zh: "\(first.chinese)至\(last.chinese)")
    }
}

extension FormulaValue {
    /// Whether it is a day.
    var isDay: Bool {
        if case .day = self { true } else { false }
    }
}
