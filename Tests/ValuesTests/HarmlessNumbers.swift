/// Numbers of a committee's daily business that stand for no person, as they stand in texts.
enum HarmlessNumbers {
    static func sample(_ random: inout SampleGenerator) -> String {
        switch random.number(1...27) {
        case 1: "凭证号：记-\(random.digits(3))，附件\(random.number(1...9))张"
        case 2: "发票号码\(random.digits(8))"
        case 3: "发票代码\(random.digits(10))，发票号\(random.digits(8))"
        case 4: "发票代码：0\(random.digits(11))"
        case 5: "数电票号码 2\(random.number(3...6))\(random.digits(18))"
        case 6: "2\(random.number(4...6))332000000\(random.digits(11))"
        case 7: "统一社会信用代码\(NumberSamples.creditCode(&random))"
        case 8: "收款单位：示例物业公司（\(NumberSamples.creditCode(&random))）"
        case 9: "SL01-F\(random.digits(2))-20\(random.digits(2))-\(random.digits(2))"
        case 10: "索引号：SL01-R04-2026-10-\(random.digits(2))"
        case 11: "国办发明电〔2025〕\(random.number(1...99))号"
        case 12: amount(&random)
        case 13: "2026年\(random.number(1...12))月\(random.number(1...28))日至2026-10-08"
        case 14: NumberSamples.date(&random, 2020...2027) + random.digits(6)
        case 15: NumberSamples.date(&random, 2020...2027) + random.digits(9)
        case 16: "0571-8\(random.digits(7))"
        case 17: "0\(random.number(10...99)) 8\(random.digits(3)) \(random.digits(4))转8001"
        case 18: "400-\(random.digits(3))-\(random.digits(4))"
        case 19: "请打12345或者\(random.pick(["110", "119", "12350", "96345"]))"
        case 20: "ISBN 978-7-\(random.digits(4))-\(random.digits(4))-\(random.digits(1))"
        case 21: "商品条码69\(random.digits(11))"
        case 22: "69\(random.digits(11))"
        case 23: "电表号\(random.digits(12))，读数\(random.digits(5))"
        case 24: "水表户号：1\(random.number(3...9))\(random.digits(9))"
        case 25: failingLuhn(&random)
        case 26: serial(&random)
        default: address(&random)
        }
    }

    private static func amount(_ random: inout SampleGenerator) -> String {
        switch random.number(1...4) {
        case 1: "合计1\(random.number(3...9))\(random.digits(9)).00"
        case 2: "￥1\(random.number(3...9))\(random.digits(9))"
        case 3:
            "余额\(random.number(1...999)),\(random.digits(3)),\(random.digits(3)).\(random.digits(2))元"
        default: "拨付1\(random.number(3...9))\(random.digits(9))元"
        }
    }

    /// A bank's own numbers: of the length of a card, without its check digit or its beginning.
    private static func failingLuhn(_ random: inout SampleGenerator) -> String {
        if random.chance(50) {
            let body =
                random.pick(["10", "72", "77", "20", "12"]) + random.digits(random.number(13...16))
            return "转账成功，\(body)\(NumberSamples.luhn(body))"
        }
        let card = NumberSamples.card(&random)
        let wrong = (Int(card.suffix(1)) ?? 0) + random.number(1...9)
        return "电子回单\(card.dropLast())\(wrong % 10)"
    }

    private static func serial(_ random: inout SampleGenerator) -> String {
        switch random.number(1...5) {
        case 1: "受理编号：330106\(NumberSamples.date(&random, 2020...2026))\(random.digits(4))"
        case 2: "流水号4200001\(random.digits(21))"
        case 3: "订单号1\(random.number(3...9))\(random.digits(9))"
        case 4: "编号A1\(random.number(3...9))\(random.digits(9))"
        default: "不动产权证号330106\(random.digits(9))"
        }
    }

    private static func address(_ random: inout SampleGenerator) -> String {
        let mobile = NumberSamples.mobile(&random)
        return random.pick([
            "[通知](https://board.example/art/\(mobile).html)",
            "<https://board.example/?id=\(mobile)>",
            "见[原文](../files/\(mobile).pdf)", "QQ群号：\(mobile)",
        ])
    }
}
