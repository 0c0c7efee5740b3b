/// A person's name as it is given on the board, in full or masked.
package struct PersonName: Hashable, Sendable {
    /// The name, without white space around it; several are joined with 、.
    package let text: Text

    /// Reads any text of 1 to 40 characters without digits, on one line.
    ///
    /// Throws `placeholder`, or `form` for blank text, digits, line breaks and longer texts.
    package static func parse(_ text: Text) throws(ValueFault) -> PersonName {
        let name = PersonName(text: text.trimmed)
        if name.looksPlaceholder { throw .placeholder }
        let scalars = FullWidth.normalized(name.text).scalars
        guard (1...40).contains(scalars.count),
            scalars.allSatisfy({ $0.value >= 0x20 && !Placeholder.isDigit($0) })
        else { throw .form }
        return name
    }

    /// Whether no name can be read from it: 张某, 张某某, 张\*, 欧阳\*\*, 张××, 居民甲, 张先生, 不具名.
    ///
    /// Of several names joined with 、 all must be masked.
    package var isMasked: Bool {
        let names = FullWidth.normalized(text).scalars.split { $0 == "、" }
        return !names.isEmpty && names.allSatisfy { Self.isMasked($0) }
    }

    /// Whether it stands in for a name: XX, ×××, 待定, TODO; `张××` is a masked name.
    package var looksPlaceholder: Bool { Placeholder.matches(text) }

    private static func isMasked(_ name: ArraySlice<Unicode.Scalar>) -> Bool {
        if name.contains(where: { masks.contains($0) }) { return true }
        if nameless.contains(where: { $0.unicodeScalars.elementsEqual(name) }) { return true }
        let scalars = Array(name)
        let hasStandIn = Placeholder.runs(in: scalars).contains { run in
            let around = scalars[..<run.lowerBound].suffix(1) + scalars[run.upperBound...].prefix(1)
            return !around.contains(where: Placeholder.isLetter)
        }
        if hasStandIn { return true }
        if let last = name.last, serials.contains(last), ending(name.dropLast(), of: roles) != nil {
            return true
        }
        guard let title = ending(name, of: titles) else { return false }
        let rest = name.dropLast(title.count)
        return rest.count == 1 || Surname.isCompound(rest)
    }

    private static func ending(
        _ name: ArraySlice<Unicode.Scalar>, of words: [String]
    ) -> String.UnicodeScalarView? {
        for word in words where name.reversed().starts(with: word.unicodeScalars.reversed()) {
            return word.unicodeScalars
        }
        return nil
    }

    private static let masks = Set("某*○〇●■█•".unicodeScalars)

    private static let serials = Set("甲乙丙丁戊己庚辛壬癸".unicodeScalars)

    private static let nameless = [
        "不具名", "匿名", "佚名", "无名氏", "爱心人士", "热心居民", "热心群众", "爱心居民",
    ]

    private static let roles = [
        "居民", "村民", "群众", "党员", "业主", "住户", "商户", "代表", "志愿者", "网格员", "当事人", "申请人", "捐款人", "捐赠人",
    ]

    private static let titles = [
        "先生", "女士", "小姐", "同志", "师傅", "阿姨", "大爷", "大妈", "奶奶", "爷爷", "老师", "医生", "书记", "主任",
    ]
}

extension PersonName: Comparable {
    /// By bytes, which is the order of the scalars.
    package static func < (left: PersonName, right: PersonName) -> Bool { left.text < right.text }
}

extension PersonName: CustomStringConvertible {
    package var description: String { text.string }
}

extension PersonName {
    /// Whether a text ends in a surname that a name may begin with: nothing, a sign or a blank
    /// stands before it, or 了, 给, 和 and the like.
    package static func endsInSurname(_ text: Text) -> Bool {
        let scalars = text.scalars.drop { $0 == "\u{FFFD}" }
        guard Surname.ends(scalars) else { return false }
        let rest = scalars.dropLast(Surname.isCompound(scalars.suffix(2)) ? 2 : 1)
        guard let before = rest.last else { return true }
        let isLetter = before.properties.isAlphabetic || ("0"..."9").contains(before)
        return !isLetter || joiners.contains(before)
    }

    /// Whether a text begins with a surname of one or two characters.
    package static func beginsWithSurname(_ text: Text) -> Bool {
        let scalars = text.scalars
        return Surname.ends(scalars.prefix(1)) || Surname.isCompound(scalars.prefix(2))
    }

    private static let joiners = Set("了给和与跟及由请向对为是有同人员民户主长委".unicodeScalars)
}
