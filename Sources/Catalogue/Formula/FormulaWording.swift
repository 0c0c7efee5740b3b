extension BoundFormula {
    /// A part of the formula in Chinese: operands by their names, functions and joints as words.
    ///
    /// `name` gives what an operand is called. Quoted text and numbers stay as they are.
    package func chinese(
        of range: Range<Int>, naming name: (FormulaOperand) -> String
    ) -> String {
        spelled(range, Self.words, name)
    }

    /// A part of the formula in English: operands by their names, signs as they are printed.
    package func english(
        of range: Range<Int>, naming name: (FormulaOperand) -> String
    ) -> String {
        spelled(range, [:], name)
    }

    private func spelled(
        _ range: Range<Int>, _ words: [String: String], _ name: (FormulaOperand) -> String
    ) -> String {
        let bytes = Array(text.utf8)
        let range = range.clamped(to: 0..<bytes.count)
        let inside = operands.filter {
            range.contains($0.range.lowerBound) && $0.range.upperBound <= range.upperBound
        }
        var spelled = ""
        var at = range.lowerBound
        for operand in inside where operand.range.lowerBound >= at {
            spelled += Self.spelled(bytes[at..<operand.range.lowerBound], words)
            spelled += name(operand)
            at = operand.range.upperBound
        }
        return spelled + Self.spelled(bytes[at..<range.upperBound], words)
    }

    /// A part of the formula as it is written.
    package func written(of range: Range<Int>) -> String {
        let bytes = Array(text.utf8)
        return String(decoding: bytes[range.clamped(to: 0..<bytes.count)], as: UTF8.self)
    }

    /// What stands between operands: numbers, signs, functions, joints, quoted text.
    private static func spelled(
        _ bytes: ArraySlice<UInt8>, _ words: [String: String]
    ) -> String {
        var result: [UInt8] = []
        var at = bytes.startIndex
        while at < bytes.endIndex {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
                let rest = bytes[(at + 1)...]
                let end = rest.firstIndex(of: byte) ?? rest.endIndex
                result += Array("“".utf8) + rest[..<end] + Array("”".utf8)
                at = min(end + 1, bytes.endIndex)
            } else if isLetter(byte) {
                let end = bytes[at...].firstIndex { !isLetter($0) } ?? bytes.endIndex
                let word = String(decoding: bytes[at..<end], as: UTF8.self)
                result += Array((words[word] ?? word).utf8)
                at = end
            } else if let (sign, length) = sign(bytes[at...]) {
                result += Array(sign.utf8)
                at += length
            } else {
                result.append(byte)
                at += 1
            }
        }
        return String(decoding: result, as: UTF8.self)
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
    }

    private static func sign(_ bytes: ArraySlice<UInt8>) -> (String, Int)? {
        for (written, sign) in signs where bytes.starts(with: written.utf8) {
            return (sign, written.utf8.count)
        }
        return nil
    }

    private static let signs = [
        ("<=", "≤"), (">=", "≥"), ("!=", "≠"), ("*", "×"), ("/", "÷"), ("-", "−"),
    ]

    private static let words = [
        "sum": "合计", "count": "个数", "distinct": "不同的个数", "running": "累计", "and": "并且",
        "or": "或者", "not": "不能", "d": "日", "wd": "个工作日", "true": "是", "false": "否", "yes": "是",
        "no": "否",
    ]
}
