/// Amounts in the formal capitals of cheques and vouchers: `壹仟贰佰伍拾元整`.
///
/// Written with 元 or 圆, 整 or 正, with or without 人民币, 负 before or after it; the traditional 貳 陸
/// 萬 億 圓 are read too. 整 must stand after 元, may stand after 角, and never after 分. Zeros within
/// the number are one 零. The 零 may be left out where the last digit before 万, 亿 or 元 is zero and
/// the next one is not: 107,000.53 is 壹拾万柒仟元零伍角叁分 or 壹拾万零柒仟元伍角叁分. It is never left out
/// between 亿 and what follows when no 万 is written. Below one yuan 零元 may be written or not.
/// Source: 支付结算办法, appendix 1, and 会计基础工作规范 art. 52.
enum FormalCapitals {
    /// The amount of a trimmed text; nil when it breaks a rule.
    static func read(_ text: Text) -> Money? {
        guard text.count <= 200 else { return nil }
        var scanner = Scanner(text)
        guard let symbols = scanner.symbols(), let fen = value(of: symbols) else { return nil }
        let statesZero = symbols.starts(with: [.digit(0), .yuan])
        guard fits(symbols, spelling(of: fen, statesZero: statesZero || fen == 0)) else {
            return nil
        }
        guard fen <= Money.limit.fen.magnitude, fen > 0 || !scanner.isNegative else { return nil }
        return Money(fen: scanner.isNegative ? -Int64(fen) : Int64(fen))
    }

    /// Whether a text that does not read was meant to be in capitals: it has nothing but Chinese
    /// numerals and the words of amounts, everyday numerals (`一千元`) too.
    static func areMeant(by text: Text) -> Bool {
        let scalars = text.scalars
        guard scalars.contains(where: numerals.contains) else { return false }
        return scalars.allSatisfy { numerals.contains($0) || words.contains($0) }
    }

    private static let numerals = Set("零壹贰叁肆伍陆柒捌玖拾佰仟貳參陸一二三四五六七八九十百千两〇".unicodeScalars)

    private static let words = Set("万亿萬億元圆圓角分整正负人民币块毛".unicodeScalars)

    /// The amount in capitals, 人民币 first.
    static func written(_ money: Money) -> String {
        var string = money.fen < 0 ? "人民币负" : "人民币"
        let fen = money.fen.magnitude
        for mark in spelling(of: fen, statesZero: fen == 0) where mark.isUsual {
            string.unicodeScalars.append(mark.symbol.scalar)
        }
        return string
    }

    /// Whether symbols are a spelling, optional marks left out or not.
    private static func fits(_ symbols: [Symbol], _ spelling: [Mark]) -> Bool {
        var index = 0
        for mark in spelling {
            if index < symbols.count, symbols[index] == mark.symbol {
                index += 1
            } else if !mark.isOptional {
                return false
            }
        }
        return index == symbols.count
    }

    /// The fen that the symbols add up to, whatever their order; the spelling is checked afterwards.
    private static func value(of symbols: [Symbol]) -> UInt64? {
        var total: UInt64 = 0
        var part: UInt64 = 0
        var digit: UInt64 = 0
        var fen: UInt64 = 0
        for symbol in symbols {
            switch symbol {
            case .digit(let value): digit = UInt64(value)
            case .unit(let factor):
                part += digit * factor
                digit = 0
            case .group(let factor):
                // 亿 counts all that stands before it, 万 what came since the last group.
                let isWhole = factor == 100_000_000
                let counted = isWhole ? total + part + digit : part + digit
                let (product, overflow) = counted.multipliedReportingOverflow(by: factor)
                guard !overflow, product < 1 << 60 else { return nil }
                total = isWhole ? product : total + product
                part = 0
                digit = 0
            case .yuan, .jiao, .fen:
                let place: UInt64 = symbol == .yuan ? 100 : symbol == .jiao ? 10 : 1
                let (product, overflow) = (total + part + digit).multipliedReportingOverflow(
                    by: place)
                guard !overflow, product < 1 << 60 else { return nil }
                fen += product
                (total, part, digit) = (0, 0, 0)
            case .whole: break
            }
        }
        return fen
    }
}

extension FormalCapitals {
    /// A symbol of a spelling, and whether it may be left out.
    struct Mark {
        let symbol: Symbol
        var isOptional = false
        /// Whether it is written in print.
        var isUsual = true
    }

    /// How an amount is spelt.
    static func spelling(of fen: UInt64, statesZero: Bool) -> [Mark] {
        let yuan = fen / 100
        let jiao = UInt8(fen / 10 % 10)
        let rest = UInt8(fen % 10)
        var marks: [Mark] = []
        let hasYuan = yuan > 0 || statesZero
        if hasYuan {
            if yuan == 0 { marks.append(Mark(symbol: .digit(0))) } else { append(yuan, to: &marks) }
            marks.append(Mark(symbol: .yuan))
        }
        if jiao == 0 && rest == 0 { return marks + [Mark(symbol: .whole)] }
        if hasYuan && (jiao == 0 || yuan % 10 == 0) {
            marks.append(Mark(symbol: .digit(0), isOptional: jiao > 0))
        }
        if jiao > 0 { marks += [Mark(symbol: .digit(jiao)), Mark(symbol: .jiao)] }
        if rest > 0 { return marks + [Mark(symbol: .digit(rest)), Mark(symbol: .fen)] }
        return marks + [Mark(symbol: .whole, isOptional: true)]
    }

    /// Appends a whole number above zero.
    private static func append(_ number: UInt64, to marks: inout [Mark]) {
        for factor: UInt64 in [100_000_000, 10_000] where number >= factor {
            let high = number / factor
            let low = number % factor
            append(high, to: &marks)
            marks.append(Mark(symbol: .group(factor)))
            guard low > 0 else { return }
            if low < factor / 10 {
                marks.append(Mark(symbol: .digit(0)))
            } else if high % 10 == 0 {
                marks.append(Mark(symbol: .digit(0), isOptional: true, isUsual: false))
            }
            return append(low, to: &marks)
        }
        var isGap = false
        var rest = number
        for factor: UInt64 in [1000, 100, 10, 1] where number >= factor {
            let digit = UInt8(rest / factor)
            rest %= factor
            if digit == 0 {
                isGap = true
                continue
            }
            if isGap { marks.append(Mark(symbol: .digit(0))) }
            isGap = false
            marks.append(Mark(symbol: .digit(digit)))
            if factor > 1 { marks.append(Mark(symbol: .unit(factor))) }
        }
    }
}
