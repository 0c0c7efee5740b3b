/// The plate of a vehicle as GA 36 has it: a province, a letter, five signs, or six with the letter of
/// an electric vehicle.
struct PlateForm {
    /// Offset after its last sign.
    let end: Int
    /// Whether the dot of a plate stands behind the first letter.
    let isDotted: Bool

    /// Reads the plate that begins at an offset; nil if none does.
    init?(in text: UnsafeBufferPointer<UInt8>, at place: Int, to limit: Int) {
        guard place + 4 < limit,
            Self.provinces.contains(where: text[place..<(place + 3)].elementsEqual)
        else { return nil }
        guard text[place + 3] &- 0x41 < 26 else { return nil }
        var start = place + 4
        let dots: [[UInt8]] = ["·", "•", "・"].map { Array($0.utf8) }
        let dot = dots.first { text[start..<limit].starts(with: $0) }
        start += dot?.count ?? (text[start] == 0x20 || text[start] == 0x2D ? 1 : 0)
        var end = start
        while end < limit, Self.isSign(text[end]) { end += 1 }
        let signs = text[start..<end]
        let digits = signs.count { $0 &- 0x30 < 10 }
        guard end == limit || !Self.continues(text[end]), digits >= 3 else { return nil }
        switch signs.count {
        case 5: break
        case 6:
            guard let first = signs.first, let last = signs.last,
                digits >= 4, first &- 0x41 < 11 || last &- 0x41 < 11
            else { return nil }
        default: return nil
        }
        self.end = end
        isDotted = dot != nil
    }

    private static func isSign(_ byte: UInt8) -> Bool {
        byte &- 0x30 < 10
            || byte &- 0x41 < 26 && byte != UInt8(ascii: "I") && byte != UInt8(ascii: "O")
    }

    /// Whether a longer code goes on, or a mask.
    private static func continues(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- 0x61 < 26 || byte &- 0x30 < 10 || "*-_\\./".utf8.contains(byte)
    }

    private static let provinces: [[UInt8]] = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".unicodeScalars.map {
        Array(String($0).utf8)
    }
}

/// Words that tell a private vehicle's plate from a public one's and from codes.
enum PlateWords {
    /// Whether what stands around a code makes it a private vehicle's plate.
    static func isPlace(_ before: String, _ after: String, isDotted: Bool) -> Bool {
        if publics.contains(where: (before + "█" + after).contains) { return false }
        if tails.contains(where: after.hasPrefix) { return false }
        let isNamed = directs.contains(where: before.hasSuffix)
        if let last = before.unicodeScalars.last, (0x4E00...0x9FFF).contains(last.value), !isNamed {
            return false
        }
        return isDotted || isNamed || vehicles.contains(where: (before + "█" + after).contains)
    }

    private static let directs = [
        "车牌号", "车牌号码", "车牌", "号牌", "车号", "车辆", "车", "牌照", "车牌为", "号码", "为", "是", "将", "对",
    ]

    private static let vehicles = ["车", "号牌", "牌照"]

    /// Vehicles of offices and trades.
    private static let publics = [
        "公务", "公车", "公用", "单位", "社区", "街道", "执法", "巡逻", "环卫", "消防", "救护", "警", "公交", "校车", "洒水",
        "清运",
        "施工", "工程", "作业", "抢修", "货车", "客车", "出租", "租赁", "公司", "例如", "样式", "格式", "示例", "卡车", "吊车",
        "运输",
    ]

    private static let tails = [
        "型", "号文", "级", "款", "栋", "幢", "座", "区", "室", "标段", "号公告", "挂", "警", "学",
    ]
}
