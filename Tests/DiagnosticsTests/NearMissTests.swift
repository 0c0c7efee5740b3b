import Diagnostics
import Testing

struct NearMissTests {
    private static let names = [
        "item", "title", "period", "date", "published", "opening-balance", "closing-balance",
        "total-income", "事项", "标题", "成文日期", "公开日期", "上月结余", "本月结余", "收入合计", "支出合计",
        "公示截止", "监督电话",
    ]

    @Test(arguments: [
        ("closing-balence", "closing-balance"), ("closingbalance", "closing-balance"),
        ("closing_balance", "closing-balance"), ("Closing-Balance", "closing-balance"),
        ("closing--balance", "closing-balance"), ("ｃｌｏｓｉｎｇ－ｂａｌａｎｃｅ", "closing-balance"),
        ("closing balance", "closing-balance"), ("openning-balance", "opening-balance"),
        ("tilte", "title"), ("titel", "title"), ("preiod", "period"), ("publishd", "published"),
        ("dat", "date"), ("上月节余", "上月结余"), ("收入合记", "收入合计"), ("监督电活", "监督电话"),
        ("上月余结", "上月结余"), ("收入的合计", "收入合计"), ("title", "title"),
    ])
    func `a slip is put right`(_ word: String, name: String) {
        #expect(NearMiss.nearest(to: word, among: NearMissTests.names) == name)
    }

    @Test(arguments: [
        "", "-", "x", "本期结转", "收款日历", "标", "表题", "entries", "reviewed-by", "income", "closing",
        String(repeating: "x", count: 65),
    ])
    func `what is too far away has no suggestion`(_ word: String) {
        #expect(NearMiss.nearest(to: word, among: NearMissTests.names) == nil)
    }

    @Test func `of equally near names the first is taken`() {
        #expect(NearMiss.nearest(to: "月结余额", among: ["上月结余额", "本月结余额"]) == "上月结余额")
        #expect(NearMiss.nearest(to: "月结余额", among: ["本月结余额", "上月结余额"]) == "本月结余额")
    }

    @Test func `a nearer name wins over an earlier one`() {
        #expect(
            NearMiss.nearest(to: "total-incone", among: ["total-outcome", "total-income"])
                == "total-income")
    }

    @Test func `names that are too long are passed over`() {
        let long = String(repeating: "x", count: 65)
        #expect(NearMiss.nearest(to: String(repeating: "x", count: 64), among: [long]) == nil)
        #expect(
            NearMiss.nearest(
                to: String(repeating: "x", count: 64), among: [String(long.dropLast())]) != nil)
    }

    @Test(arguments: 0..<200)
    func `a suggestion is as near as a plain count says`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        let words = (0..<2).map { _ in
            (0..<Int.random(in: 1...14, using: &numbers)).map { _ in
                Int.random(in: 0..<3, using: &numbers)
            }
        }
        let texts = words.map { String($0.map { Character(["a", "b", "c"][$0]) }) }
        let allowed = [0, 0, 0, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 3]
        let isNear = plainDistance(words[0], words[1]) <= allowed[words.map(\.count).max() ?? 0]
        #expect(NearMiss.nearest(to: texts[0], among: [texts[1]]) == (isNear ? texts[1] : nil))
    }

    /// The optimal string alignment distance, straight from its definition.
    private func plainDistance(_ left: [Int], _ right: [Int]) -> Int {
        var table = (0...left.count).map { row in
            (0...right.count).map { row == 0 ? $0 : $0 == 0 ? row : 0 }
        }
        for row in left.indices {
            for column in right.indices {
                let change = table[row][column] + (left[row] == right[column] ? 0 : 1)
                var best = min(change, table[row][column + 1] + 1, table[row + 1][column] + 1)
                if row > 0, column > 0, left[row] == right[column - 1],
                    left[row - 1] == right[column]
                {
                    best = min(best, table[row - 1][column - 1] + 1)
                }
                table[row + 1][column + 1] = best
            }
        }
        return table[left.count][right.count]
    }

    @Test(arguments: 0..<100)
    func `any slip in a long name is found`(_ seed: UInt64) {
        var numbers = SeededNumbers(seed: seed)
        var letters = Array("supervision-telephone")
        let index = Int.random(in: 0..<letters.count - 1, using: &numbers)
        switch seed % 4 {
        case 0: letters.remove(at: index)
        case 1: letters.insert("q", at: index)
        case 2: letters.swapAt(index, index + 1)
        default: letters[index] = "z"
        }
        let names = ["issuer", "supervision-telephone", "contact"]
        #expect(NearMiss.nearest(to: String(letters), among: names) == "supervision-telephone")
    }
}
