/// Tells by the words before an account whether it is a person's own.
enum OwnerBefore {
    /// Whether the words end in a person: 张某某的, 联系人李四，, 小王, 周女士（.
    static func isPerson(_ words: String) -> Bool {
        var segments = words.split { stops.contains($0) }.map(String.init)
        while let last = segments.last, plain(last).isEmpty { segments.removeLast() }
        guard let last = segments.last else { return false }
        if let label = labels.first(where: last.hasPrefix) {
            let name = plain(String(last.dropFirst(label.count)))
            return isMaskedName(name) || isFullName(name)
        }
        let owner = plain(last)
        let isOwned = owner != last
        if isMaskedName(owner) { return true }
        let isLabelled = segments.dropLast().last.map { before in
            labels.contains { before.hasSuffix($0) }
        }
        return isFullName(owner) && (isOwned || isLabelled ?? false)
    }

    /// Whether words name an office, whose accounts are public.
    static func isOffice(_ words: String) -> Bool { offices.contains(where: words.contains) }

    /// A segment without what stands around the name: 请加, 的, 本人, 个人.
    private static func plain(_ segment: String) -> String {
        var segment = segment
        while let tail = ["的", "本人", "个人", "私人", "加", "和"].first(where: segment.hasSuffix) {
            segment.removeLast(tail.count)
        }
        while let head = heads.first(where: segment.hasPrefix) {
            segment.removeFirst(head.count)
        }
        return segment
    }

    private static let heads = ["请", "联系", "添加", "加", "找", "扫"]

    private static func isMaskedName(_ name: String) -> Bool {
        let scalars = Array(name.unicodeScalars)
        guard (2...4).contains(scalars.count),
            PersonName.beginsWithSurname(Text(name))
                || "小老".unicodeScalars.contains(scalars[0])
                    && PersonName.beginsWithSurname(Text(String(name.dropFirst())))
        else { return false }
        if "小老".unicodeScalars.contains(scalars[0]) { return scalars.count == 2 }
        return scalars.dropFirst().allSatisfy { "某*＊".unicodeScalars.contains($0) }
            || titles.contains(String(name.dropFirst()))
    }

    private static func isFullName(_ name: String) -> Bool {
        let scalars = name.unicodeScalars
        return (2...3).contains(scalars.count) && PersonName.beginsWithSurname(Text(name))
            && scalars.allSatisfy { (0x4E00...0x9FFF).contains($0.value) }
    }

    private static let stops = Set<Character>("，,。；;：:、|（()）“”\"' \t　[]{}<>\r")

    private static let titles: Set<String> = ["先生", "女士", "师傅", "阿姨", "大爷", "大妈", "同志", "老师", "医生"]

    private static let labels = [
        "联系人", "经办人", "负责人", "申请人", "居民", "楼道长", "网格员", "业主", "户主", "受助人", "家长", "志愿者", "党员", "村民",
        "租户",
        "房东", "领取人", "代办人", "姓名",
    ]

    private static let offices = [
        "社区", "居委", "街道", "办公", "中心", "窗口", "官方", "公众", "物业", "公司", "支部", "党委", "值班", "监督", "投诉",
        "举报", "客服",
        "单位", "工作站", "服务站", "协会", "工作微信", "群",
    ]
}
