import Testing
import Values

/// How many of 20,000 generated numbers of each kind are found, and how many harmless ones too.
struct PersonalScannerMeasureTests {
    /// A kind of number, how it is made, and what stands before it.
    struct Kind: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let kind: PersonalMatch.Kind
        let groups: [[Int]]
        let contexts: [String]
        let make: @Sendable (inout SampleGenerator) -> String
    }

    private static let anywhere = [
        "", "张某某 ", "身份证号：", "- ", "remark: ", "| 张某 | ", "领取人李某，", "经办人（", "见附件。", "# ", "no: ",
    ]

    private static let kinds = [
        Kind(
            testDescription: "identity numbers of 18", kind: .identityNumber,
            groups: [[6, 8, 4], [6, 4, 4, 4], [6, 12], [14, 4], [3, 3, 4, 4, 4]],
            contexts: anywhere,
            make: NumberSamples.identity),
        Kind(
            testDescription: "identity numbers with a wrong digit", kind: .identityNumber,
            groups: [[6, 8, 4]], contexts: ["身份证号：", "身份证 ", "证件号码", "id-card: "],
            make: { random in
                NumberSamples.wrongCheck(NumberSamples.identity(&random), &random)
            }),
        Kind(
            testDescription: "identity numbers of 15", kind: .identityNumber, groups: [[6, 6, 3]],
            contexts: ["身份证号：", "身份证", "证件号码 ", "李某的身份证号是"],
            make: NumberSamples.oldIdentity),
        Kind(
            testDescription: "disability cards", kind: .disabilityCard,
            groups: [[6, 8, 4, 2], [18, 2]], contexts: anywhere, make: NumberSamples.disabilityCard),
        Kind(
            testDescription: "mobiles", kind: .mobile, groups: [[3, 4, 4]],
            contexts: [
                "", "电话：", "联系人李某", "+86 ", "86-", "Tel:", "| 李某 | ", "remark: ", "（", "1.",
            ],
            make: NumberSamples.mobile),
        Kind(
            testDescription: "bank cards", kind: .bankCard,
            groups: [[4, 4, 4, 4, 4], [6, 14], [4, 4, 4, 8]],
            contexts: ["", "卡号：", "已转入", "存折 ", "| 李某 | ", "remark: ", "一卡通（"],
            make: NumberSamples.card),
        Kind(
            testDescription: "accounts", kind: .bankCard, groups: [[4, 4, 4, 8]],
            contexts: ["账号：", "存折号", "一卡通", "卡号 "],
            make: { random in "10" + random.digits(random.number(14...17)) }),
    ]

    @Test(arguments: kinds)
    func `every number of a kind is found, with its exact place`(_ kind: Kind) {
        var random = SampleGenerator(seed: 20_261_120)
        var missed: [String] = []
        for _ in 0..<20_000 {
            var shown = NumberDisguises.disguised(kind.make(&random), groups: kind.groups, &random)
            if kind.kind == .disabilityCard, shown.last?.isNumber ?? false, random.chance(20) {
                shown += "B1"
            }
            let before = random.pick(kind.contexts)
            let after = random.pick(["", "。", "，同意", " |", "\n", "）", "、", " 收"])
            let found = Self.matches(before + shown + after)
            let bare = shown.filter { $0 != "*" && $0 != "`" }
            let isRight =
                found.count == 1 && found[0].kind == kind.kind
                && Self.text(found[0], before + shown + after).filter { $0 != "*" && $0 != "`" }
                    == bare
            if !isRight { missed.append(before + shown + after) }
        }
        #expect(missed.count <= 20, "\(missed.count) missed, such as \(missed.prefix(12))")
    }

    @Test(arguments: [UInt64(1), 2, 3, 4, 5, 6, 7])
    func `what is no personal number is not found`(_ seed: UInt64) {
        var random = SampleGenerator(seed: seed)
        var wrong: [String] = []
        for _ in 0..<20_000 {
            let text = HarmlessNumbers.sample(&random) + random.pick(["", "。", "，同意", "\n"])
            if !Self.matches(text).isEmpty { wrong.append(text) }
        }
        #expect(wrong.count <= 20, "\(wrong.count) found, such as \(wrong.prefix(12))")
    }

    private static func matches(_ text: String) -> [PersonalMatch] {
        let bytes = Array(text.utf8)
        return PersonalScanner.matches(in: bytes, bytes.indices)
    }

    private static func text(_ match: PersonalMatch, _ text: String) -> String {
        String(decoding: Array(text.utf8)[match.range], as: UTF8.self)
    }
}
