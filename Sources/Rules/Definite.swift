import Values

/// Tells promises that can be checked from those that cannot: `3个工作日`, `每月两次`, `零收费`.
enum Definite {
    /// Words that are as good as a number or a date.
    private static let words = [
        "全部", "全天", "全年", "全程", "百分之", "不收费", "免费", "每天", "每日", "每周", "每月", "每季", "每半年",
        "每年", "每次", "每户", "每人", "逐户", "逐人", "逐笔", "当天", "当日", "当场", "当周", "当月", "次日", "即时",
        "即办", "即到", "随到随办", "现场", "立等", "月底", "月末", "季末", "年底", "年末", "上半年", "下半年", "周末",
    ]
    private static let elasticWords = ["尽快", "尽早", "及时", "适时", "适当", "酌情", "原则上", "一般"]
    /// What `一般` may stand before when it names a class: `一般事项3个工作日`.
    private static let classes = ["事项", "问题", "诉求", "投诉", "办件", "证明", "材料", "咨询", "情况", "矛盾"]
    private static let emptyZeros = ["零星", "零距离", "零散", "零售"]

    private static let numerals = Set("一二三四五六七八九十两半")
    private static let powers = Set("百千万")
    private static let units = [
        "工作日", "个工作日", "小时", "个小时", "分钟", "刻钟", "天", "日", "周", "星期", "个星期", "个月", "月", "季度",
        "个季度", "年", "次", "遍", "轮", "件", "项", "场", "元", "倍", "期", "趟", "步", "层",
    ]
    /// What a numeral other than 一 may count too; `一个` and `一名` are no more than articles.
    private static let pieces = [
        "个", "名", "户", "人", "份", "条", "位", "盏", "处", "家", "支", "张", "成", "对",
    ]

    /// The first word that leaves a limit open; nil when there is none.
    static func elasticWord(_ text: Text) -> String? {
        let text = text.string
        return elasticWords.first { word in
            var rest = Substring(text)
            while let range = rest.firstRange(of: word) {
                rest = rest[range.upperBound...]
                if word != "一般" || !classes.contains(where: rest.hasPrefix) { return true }
            }
            return false
        }
    }

    /// Whether a text gives a number that counts something, a date, or a word as good as these.
    static func isDefinite(_ text: Text) -> Bool {
        let text = FullWidth.normalized(text).string
        if text.utf8.contains(where: { $0 &- 0x30 < 10 }) { return true }
        if words.contains(where: text.contains) { return true }
        return hasZero(text) || counts(text)
    }

    /// Whether it says 零: `零收费`, `零差错`.
    private static func hasZero(_ text: String) -> Bool {
        text.indices.contains { index in
            text[index] == "零" && !emptyZeros.contains(where: text[index...].hasPrefix)
        }
    }

    /// Whether a Chinese number stands before a unit: `三个工作日`, `两次`, `十五户`.
    private static func counts(_ text: String) -> Bool {
        var before: Character = " "
        var rest = Substring(text)
        while let first = rest.first {
            guard numerals.contains(first) else {
                before = first
                rest.removeFirst()
                continue
            }
            let number = rest.prefix { numerals.contains($0) || powers.contains($0) }
            rest = rest.dropFirst(number.count)
            if before != "第", before != "统", isMeasured(number, by: rest) { return true }
            before = number.last ?? " "
        }
        return false
    }

    private static func isMeasured(_ number: Substring, by rest: Substring) -> Bool {
        if rest.hasPrefix("次性") { return number != "一" }
        if units.contains(where: rest.hasPrefix) { return true }
        return number != "一" && pieces.contains(where: rest.hasPrefix)
    }
}
