/// Tells values from what stands in for them: `XX元`, `5}0`, `待定`, `TODO`.
///
/// A text is a placeholder when, in any width of characters,
/// - the whole of it says so, brackets aside: `待定`, `待补充`, `暂缺`, `TBD`, `???`, `……`, `____`;
/// - it holds a run of two or more X or × (`XX社区`, `对XX年度`, `20XX年`, `××人`). A run inside a word
///   or a number is none (`XXL`, `2××3`, `138XXXX1234`), nor are two that mask a name after a surname
///   (`张××`), and three or more digits before it make it the mask of a number;
/// - it holds broken digits, a brace without its partner beside a digit: `5}0`, `1}个`, `}q0}o-`;
/// - it holds the word TODO, TBD or FIXME, in capitals.
///
/// `某某` masks a name and is none. Source: the notices that the disclosure rules were drawn from.
package enum Placeholder {
    /// Whether a text, of any field, is or holds a placeholder; false for blank text.
    package static func matches(_ text: Text) -> Bool {
        if isWhole(text) { return true }
        guard text.withBytes({ hasCandidate($0) }) else { return false }
        let plain = FullWidth.normalized(text)
        if hasMarkWord(plain) { return true }
        let scalars = plain.scalars
        return runs(in: scalars).contains { isStandIn($0, in: scalars) }
            || hasBrokenDigits(scalars)
    }

    /// Whether a text that does not read as an amount, a date or the like is a placeholder.
    ///
    /// Besides what `matches` finds: `暂无`, `N/A`, a single X or × (`X元`, `10月X日`), any brace, `?`.
    static func standsForValue(_ text: Text) -> Bool {
        if matches(text) { return true }
        let plain = FullWidth.normalized(text).trimmed
        if valueWords.contains(where: { plain.equalsIgnoringCase($0) }) { return true }
        if plain.withBytes({ $0.contains { marks.contains($0) } }) || plain.contains("__") {
            return true
        }
        let scalars = plain.scalars
        if !scalars.isEmpty, scalars.allSatisfy({ $0 == "*" }) { return true }
        return runs(in: scalars).contains { run in
            let after = run.upperBound < scalars.count ? scalars[run.upperBound] : " "
            let before = run.lowerBound > 0 ? scalars[run.lowerBound - 1] : " "
            return !isLetter(before) && !isLetter(after) && !isDigit(after)
        }
    }

    private static let marks: [UInt8] = [
        UInt8(ascii: "{"), UInt8(ascii: "}"), UInt8(ascii: "?"),
    ]

    private static let words: [StaticString] = [
        "待定", "待补", "待补充", "待填", "待填写", "待填报", "待完善", "待录入", "未定", "暂缺", "请填写", "请输入", "此处填写",
        "todo", "tbd", "tba", "tbc", "fixme", "placeholder",
    ]

    private static let valueWords: [StaticString] = [
        "待确认", "待核实", "待公布", "待通知", "暂无", "不详", "未知", "n/a", "na", "none", "null",
    ]

    private static let brackets: [(StaticString, StaticString)] = [
        ("(", ")"), ("[", "]"), ("<", ">"), ("【", "】"), ("《", "》"), ("“", "”"), ("\"", "\""),
    ]

    private static func isWhole(_ text: Text) -> Bool {
        // The longest word has twelve bytes, full-width letters three times as many.
        guard text.count <= 64, text.withBytes({ mayBeWhole($0) }) else { return false }
        let plain = unbracketed(FullWidth.normalized(text).trimmed)
        return words.contains { plain.equalsIgnoringCase($0) } || isDots(plain)
    }

    /// Whether it begins as a word, a bracket or a dot does that may make up the whole of it.
    private static func mayBeWhole(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let first = bytes.first else { return false }
        switch first {
        case 0xE2, 0xE3, 0xEF: return true
        case 0xE5, 0xE6, 0xE8:
            let second = bytes.count > 2 ? bytes[1] : 0
            // 待, 暂, 未, 此, 请
            return second == 0xBE || second == 0x9A || second == 0x9C || second == 0xAD
                || second == 0xAF
        default: return first <= 0x20 || firsts.contains(first)
        }
    }

    private static let firsts = Array("tfpTFP?._([<\"".utf8)

    private static func unbracketed(_ text: Text) -> Text {
        for (opening, closing) in brackets {
            let inner = text.withBytes { bytes in
                var scanner = ByteScanner(bytes)
                guard scanner.take(opening), scanner.takeLast(closing) else { return text }
                return text.part(scanner.position, text.count - closing.utf8CodeUnitCount)
            }
            if inner.count < text.count { return inner.trimmed }
        }
        return text
    }

    /// Whether there is nothing but marks of omission: `???`, `...`, `……`, `____`, `。。。`.
    private static func isDots(_ text: Text) -> Bool {
        guard text.count >= 2 else { return false }
        return text.withBytes { bytes in
            var scanner = ByteScanner(bytes)
            while !scanner.isAtEnd {
                guard
                    scanner.take("?") || scanner.take(".") || scanner.take("_")
                        || scanner.take("…") || scanner.take("。")
                else { return false }
            }
            return !bytes.elementsEqual("。".utf8)
        }
    }
}
