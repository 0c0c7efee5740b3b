import Testing
import Values

/// That nothing of a committee's daily business is taken for a private detail, and that details are
/// found in their usual forms.
struct PrivateDetailMeasureTests {
    private static func details(_ text: String) -> [PrivateDetail] {
        let bytes = Array(text.utf8)
        return PrivateDetail.all(in: bytes, bytes.indices)
    }

    @Test(arguments: [UInt64(11), 12])
    func `of 20,000 harmless texts none is flagged`(_ seed: UInt64) {
        var random = SampleGenerator(seed: seed)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let text =
                (random.chance(40) ? HarmlessNumbers.sample(&random) : Self.harmless(&random))
                + random.pick(["", "。", "，同意", "\n", "）"])
            if !Self.details(text).isEmpty { wrong.append(text) }
        }
        #expect(wrong.isEmpty, "\(wrong.count) flagged, such as \(wrong.prefix(12))")
    }

    @Test func `of 20,000 private ones every one is found, with its place`() {
        var random = SampleGenerator(seed: 13)
        var missed: [String] = []
        for _ in 0..<20_000 {
            let (before, detail) = Self.personal(&random)
            let text = before + detail + random.pick(["", "。", "，同意", "\n", "）", " |"])
            let start = before.utf8.count
            if Self.details(text).map(\.range) != [start..<(start + detail.utf8.count)] {
                missed.append(text)
            }
        }
        #expect(missed.isEmpty, "\(missed.count) missed, such as \(missed.prefix(12))")
    }

    private static let provinces = "京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼".map(String.init)

    private static func plate(_ random: inout SampleGenerator) -> String {
        random.pick(provinces) + random.pick(["A", "B", "C"]) + random.digits(5)
    }

    private static func mail(_ random: inout SampleGenerator) -> String {
        random.pick(["shequ", "jwh", "office", "fuwu"]) + random.digits(3) + "@mail.example"
    }

    private static func harmless(_ random: inout SampleGenerator) -> String {
        switch random.number(1...14) {
        case 1: "公务用车\(plate(&random))"
        case 2: random.pick(["执法车", "环卫车", "巡逻车", "社区用车", "施工车辆"]) + plate(&random)
        case 3:
            "更新\(random.pick(["A", "B"]))\(random.digits(5))型" + random.pick(["水泵", "路灯", "电机"])
        case 4: "型号\(random.pick(["川", "苏", "青"]))\(random.pick(["A", "C"]))\(random.digits(5))"
        case 5: "社区邮箱：\(mail(&random))"
        case 6: "投诉请发\(mail(&random))，或者打12345"
        case 7: "居委会QQ \(random.digits(8))"
        case 8: "QQ群\(random.digits(9))"
        case 9: "微信公众号：\(random.pick(["shequ", "jwh"]))\(random.digits(4))"
        case 10: "护照办理：工本费\(random.digits(3))元，编号E\(random.digits(8))"
        case 11: "小区车辆通行证C\(random.digits(8))"
        case 12: "张某某用微信支付\(random.digits(5))元"
        case 13: "浙\(random.pick(["A", "B"]))2-\(random.digits(8))"
        default: "网站备案浙ICP备\(random.digits(8))号，编号\(random.pick(provinces))A\(random.digits(4))"
        }
    }

    private static func personal(_ random: inout SampleGenerator) -> (String, String) {
        let name = random.pick(["张某某", "李某", "王女士", "小陈", "联系人赵四", "户主孙某", "周大明的"])
        return switch random.number(1...7) {
        case 1: ("护照号：", random.pick(["E", "G", "EA", "P"]) + random.digits(7))
        case 2: ("往来港澳通行证号码", "C" + random.digits(8))
        case 3: (random.pick(["车牌号：", "车主，车牌", "私家车 "]), plate(&random))
        case 4: (name + "微信号", "wx" + random.digits(6))
        case 5: (name + "，QQ：", "1" + random.digits(8))
        case 6: (name + "的邮箱", "a" + random.digits(5) + "@mail.example")
        default: ("停车登记：", random.pick(provinces) + "A·" + random.digits(5))
        }
    }
}
