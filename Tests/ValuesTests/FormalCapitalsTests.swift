import Testing
import Values

struct FormalCapitalsTests {
    @Test(arguments: [
        (125_000, "人民币壹仟贰佰伍拾元整"), (0, "人民币零元整"), (5, "人民币伍分"), (50, "人民币伍角整"),
        (55, "人民币伍角伍分"), (10_700_053, "人民币壹拾万柒仟元零伍角叁分"), (600_714, "人民币陆仟零柒元壹角肆分"),
        (1_640_902, "人民币壹万陆仟肆佰零玖元零贰分"), (32_504, "人民币叁佰贰拾伍元零肆分"),
        (140_950, "人民币壹仟肆佰零玖元伍角整"), (1_019_530, "人民币壹万零壹佰玖拾伍元叁角整"),
        (1_996_500, "人民币壹万玖仟玖佰陆拾伍元整"), (-8_000, "人民币负捌拾元整"),
        (168_032, "人民币壹仟陆佰捌拾元零叁角贰分"), (1_000_000_000_000, "人民币壹佰亿元整"),
        (10_000_100_000, "人民币壹亿零壹仟元整"), (10_001_000_000, "人民币壹亿零壹万元整"),
        (100_000_000_000_000, "人民币壹万亿元整"), (100_050_000_000_000, "人民币壹万零伍亿元整"),
        (9_999_999_999_999_999, "人民币玖拾玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分"),
    ])
    func `an amount is written in capitals`(fen: Int64, capitals: String) throws {
        #expect(Money(fen: fen).capitals == capitals)
        #expect(try Money.parse(Text(capitals)) == Money(fen: fen))
    }

    @Test(arguments: [
        ("壹拾万柒仟元零伍角叁分", 10_700_053), ("壹拾万零柒仟元伍角叁分", 10_700_053),
        ("壹拾万柒仟元伍角叁分", 10_700_053), ("壹拾万零柒仟元零伍角叁分", 10_700_053),
        ("壹仟陆佰捌拾元叁角贰分", 168_032), ("壹仟肆佰零玖元伍角", 140_950), ("壹仟肆佰零玖圆伍角正", 140_950),
        ("贰佰圆整", 20_000), ("人民币贰佰元正", 20_000), ("零元伍角", 50), ("零元零伍分", 5), ("零圆整", 0),
        ("负捌拾元整", -8_000), ("负人民币捌拾元整", -8_000), ("貳拾萬陸仟圓整", 20_600_000),
        ("壹拾亿零壹仟万元整", 101_000_000_000), ("壹拾亿壹仟万元整", 101_000_000_000),
        (" 伍拾元整 ", 5_000),
    ])
    func `every spelling that the rules allow is read`(text: String, fen: Int64) throws {
        #expect(try Money.parse(Text(text)) == Money(fen: fen))
    }

    @Test(arguments: [
        "壹仟贰佰伍拾元", "壹仟肆佰玖元整", "壹仟零肆佰元整", "陆仟零零柒元整", "拾元整", "拾伍元整", "伍元整伍角",
        "叁佰贰拾元肆分", "叁佰贰拾伍元肆分整", "壹仟肆佰零玖元伍角叁分整", "贰拾叁拾元整", "壹万万元整", "零", "壹佰",
        "壹佰元元整", "负零元整", "壹亿壹仟元整", "伍分整", "零零元整", "零伍元整", "壹仟零伍拾零元整",
        "壹百元整", "一百元整", "伍角零叁分", "玖佰玖拾玖万玖仟玖佰玖拾玖亿元整", "人民币壹佰", "零元伍分",
    ])
    func `capitals that break a rule are refused as capitals`(text: String) {
        #expect(
            Outcome { () throws(ValueFault) in try Money.parse(Text(text)) } == .fault(.capitals))
    }

    @Test(arguments: [UInt64(11), 12, 13])
    func `capitals that were written read as the same amount`(seed: UInt64) {
        let wrong = GeneratedAmounts.list(seed: seed, count: 1_500).filter { money in
            let written = Text(money.capitals)
            return Outcome { () throws(ValueFault) in try Money.parse(written) } != .value(money)
        }
        #expect(wrong.isEmpty)
    }

    @Test func `a spelling names one amount only`() {
        var amounts: [String: Money] = [:]
        for money in GeneratedAmounts.list(seed: 21, count: 4_000) {
            let other = amounts.updateValue(money, forKey: money.capitals)
            #expect(other == nil || other == money)
        }
    }
}
