extension FormalCapitals {
    /// A character of an amount in capitals.
    enum Symbol: Hashable {
        /// 零 to 玖.
        case digit(UInt8)
        /// 拾, 佰, 仟.
        case unit(UInt64)
        /// 万, 亿.
        case group(UInt64)
        case yuan
        case jiao
        case fen
        /// 整 or 正.
        case whole

        /// The symbol of a character; nil for any other character.
        init?(_ scalar: Unicode.Scalar) {
            switch scalar {
            case "貳": self = .digit(2)
            case "陸": self = .digit(6)
            case "拾": self = .unit(10)
            case "佰": self = .unit(100)
            case "仟": self = .unit(1000)
            case "万", "萬": self = .group(10_000)
            case "亿", "億": self = .group(100_000_000)
            case "元", "圆", "圓": self = .yuan
            case "角": self = .jiao
            case "分": self = .fen
            case "整", "正": self = .whole
            default:
                guard let value = Self.digits.firstIndex(of: scalar) else { return nil }
                self = .digit(UInt8(value))
            }
        }

        /// The character in print.
        var scalar: Unicode.Scalar {
            switch self {
            case .digit(let value): Self.digits[Int(value)]
            case .unit(let factor): factor == 10 ? "拾" : factor == 100 ? "佰" : "仟"
            case .group(let factor): factor == 10_000 ? "万" : "亿"
            case .yuan: "元"
            case .jiao: "角"
            case .fen: "分"
            case .whole: "整"
            }
        }

        private static let digits: [Unicode.Scalar] = [
            "零", "壹", "贰", "叁", "肆", "伍", "陆", "柒", "捌", "玖",
        ]
    }

    /// Parts an amount in capitals into what stands before it and its symbols.
    struct Scanner {
        /// Whether 负 was there; known after `symbols()`.
        private(set) var isNegative = false
        private var rest: ArraySlice<Unicode.Scalar>

        init(_ text: Text) {
            rest = text.scalars[...]
        }

        /// The symbols after 人民币 and 负; nil when there is any other character.
        mutating func symbols() -> [Symbol]? {
            isNegative = take("负")
            if take("人") { guard take("民"), take("币") else { return nil } }
            if !isNegative { isNegative = take("负") }
            var symbols: [Symbol] = []
            for scalar in rest {
                guard let symbol = Symbol(scalar) else { return nil }
                symbols.append(symbol)
            }
            return symbols
        }

        private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
            guard rest.first == scalar else { return false }
            rest.removeFirst()
            return true
        }
    }
}
