import Values

/// Tells summaries that name no purpose: `其他支出`, `10月活动费`, `购买办公用品一批`, `水果、纸巾等`.
enum VagueWords {
    /// Whole summaries, once a month and words such as 支付 around them are taken off.
    private static let whole: Set<String> = [
        "其他", "其它", "杂", "杂支", "杂费", "杂项", "杂物", "零星", "零用", "零花", "日常", "开支", "支出", "费用",
        "收入", "付款", "转账", "报销", "报账", "款项", "经费", "公用经费", "专项", "往来", "活动", "社区活动", "居民活动",
        "集体活动", "活动用品", "活动物品", "办公", "日常办公", "办公用品", "办公耗材", "办公物品", "用品", "物品", "物资",
        "日用品", "生活用品", "礼品", "慰问", "慰问品", "材料", "劳务", "人工", "维修", "修理", "会议", "培训", "差旅",
        "交通", "招待", "接待", "餐", "伙食", "宣传", "印刷", "服务", "工程", "项目", "补助", "补贴", "奖励", "采购", "购物",
    ]
    private static let leading = [
        "支付", "支出", "付", "报销", "购买", "购置", "采购", "购", "买", "发放", "本月", "当月", "上月", "社区", "居委会",
        "其他",
        "其它", "零星", "日常", "各类", "各种", "一般",
    ]
    private static let trailing = [
        "支出", "开支", "费用", "经费", "费", "款项", "款", "金", "采购", "购置", "购买", "报销", "收入", "等", "一批", "若干",
    ]
    private static let hints = ["一批", "若干", "一宗", "一些", "等费用", "等开支", "等支出", "等物品", "等用品", "等杂物"]

    /// Whether a summary names no purpose.
    static func isVague(_ raw: Text) -> Bool {
        if plainlyCounts(raw) { return false }
        if !mayHint(raw), raw.count > 36 || !endsVaguely(raw) { return false }
        let text = FullWidth.normalized(raw)
        var words = Substring(text.string)
        while let last = words.last, "。.;,、!".contains(last) { words.removeLast() }
        words = withoutMonth(words)
        if counts(words) { return false }
        let unordered = words.replacing("第一批", with: "")
        if words.hasSuffix("等") || hints.contains(where: unordered.contains) { return true }
        return core(words).contains { whole.contains(String($0)) }
    }

    /// Whether its last character is one that vague words end in; true for any but Chinese ones.
    private static func endsVaguely(_ text: Text) -> Bool {
        guard text.count >= 3, text[text.count - 3] >= 0xE4, text[text.count - 3] < 0xEF else {
            return true
        }
        return lastCharacters.contains(
            text[text.count - 3], text[text.count - 2], text[text.count - 1])
    }

    private static let lastCharacters = LastCharacters(of: Array(whole) + trailing)

    /// Whether it gives a number in ASCII digits that counts something, as nearly all summaries do.
    private static func plainlyCounts(_ text: Text) -> Bool {
        text.withBytes { bytes in
            var index = 0
            while index < bytes.count {
                guard bytes[index] &- 0x30 < 10 else {
                    index += 1
                    continue
                }
                while index < bytes.count, bytes[index] &- 0x30 < 10 || bytes[index] == 0x2E {
                    index += 1
                }
                if !isNotMeasured(at: index, in: bytes) { return true }
            }
            return false
        }
    }

    /// Whether what follows a number may keep it from counting anything.
    private static func isNotMeasured(at index: Int, in bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard index < bytes.count else { return false }
        guard bytes[index] >= 0xE4, index + 2 < bytes.count else { return true }
        // 元万角年月日号季
        switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
        case (0xE5, 0x85, 0x83), (0xE4, 0xB8, 0x87), (0xE8, 0xA7, 0x92), (0xE5, 0xB9, 0xB4),
            (0xE6, 0x9C, 0x88), (0xE6, 0x97, 0xA5), (0xE5, 0x8F, 0xB7), (0xE5, 0xAD, 0xA3):
            return true
        // Full-width digits and marks are looked at more closely.
        case (0xEF, _, _): return true
        default: return false
        }
    }

    /// Whether one of the words for an unknown number may be in it: 一批, 一宗, 一些, 等, 若干.
    private static func mayHint(_ text: Text) -> Bool {
        text.withBytes { bytes in
            for index in bytes.indices.dropLast(2) {
                switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
                case (0xE4, 0xB8, 0x80):
                    guard index + 4 < bytes.count else { return false }
                    let next = (bytes[index + 3], bytes[index + 4])
                    if next == (0xE6, 0x89) || next == (0xE5, 0xAE) || next == (0xE4, 0xBA) {
                        return true
                    }
                case (0xE7, 0xAD, 0x89), (0xE8, 0x8B, 0xA5): return true
                default: continue
                }
            }
            return false
        }
    }

    /// The summary with fewer and fewer words such as 支付 before it and 费 behind it.
    private static func core(_ words: Substring) -> [Substring] {
        var found = [words]
        var rest = words
        while let prefix = leading.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
            rest = rest.dropFirst(prefix.count)
            found.append(rest)
        }
        for start in found {
            rest = start
            while let suffix = trailing.first(where: { rest.hasSuffix($0) && rest.count > $0.count }
            ) {
                rest = rest.dropLast(suffix.count)
                found.append(rest)
            }
        }
        return found
    }

    /// Whether it gives a number of people or pieces; an amount, a day or a month is none.
    private static func counts(_ words: Substring) -> Bool {
        var rest = words
        while let digit = rest.firstIndex(where: { isNumeral($0) }) {
            let isChinese = !rest[digit].isASCII
            rest = rest[digit...].drop { isNumeral($0) || $0 == "." || $0 == "," }
            guard let unit = rest.first else { return !isChinese }
            if isChinese ? measures.contains(unit) : !notMeasures.contains(unit) { return true }
        }
        return false
    }

    private static func isNumeral(_ character: Character) -> Bool {
        character.isASCII ? character.isNumber : "两二三四五六七八九十百千".contains(character)
    }

    private static let measures: Set<Character> = [
        "人", "名", "户", "位", "个", "箱", "包", "台", "张", "件", "套", "本", "次", "车", "吨", "米", "份", "盒",
        "瓶", "桶",
        "把", "支", "只", "条", "袋", "块", "棵", "株", "场", "天", "家", "盏", "副", "双",
    ]
    private static let notMeasures: Set<Character> = [
        "元", "万", "角", "年", "月", "日", "号", "季", "-", "/",
    ]

    /// Without a month in front: `10月活动费` says no more than `活动费`.
    private static func withoutMonth(_ words: Substring) -> Substring {
        guard let month = words.firstIndex(of: "月"), month != words.startIndex else {
            return words
        }
        let isMonth = words[..<month].allSatisfy { $0.isNumber || $0 == "年" || $0 == "-" }
        guard isMonth else { return words }
        let rest = words[words.index(after: month)...]
        return rest.hasPrefix("份") ? rest.dropFirst() : rest
    }
}

/// The last characters of some words, three bytes each.
private struct LastCharacters {
    private let keys: Set<Int>

    init(of words: [String]) {
        keys = Set(
            words.compactMap { word in
                let bytes = Array(word.utf8.suffix(3))
                return bytes.count == 3 ? Self.key(bytes[0], bytes[1], bytes[2]) : nil
            })
    }

    func contains(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        keys.contains(Self.key(first, second, third))
    }

    private static func key(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
        Int(first) << 16 | Int(second) << 8 | Int(third)
    }
}
