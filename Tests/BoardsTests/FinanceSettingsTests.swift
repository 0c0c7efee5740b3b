import Boards
import Catalogue
import Testing
import Values

struct FinanceSettingsTests {
    @Test func `a board that says nothing has the standard`() throws {
        let finance = try MarkedSettings.settings("").finance
        #expect(finance.limits.map(\.description) == ["1,000.00", "5,000.00", "10,000.00"])
        #expect(finance.cashLimit.description == "1,000.00")
        #expect(finance.bannedCategories.isEmpty)
        #expect(finance.otherShare == 500)
    }

    @Test func `every key may be given, limits in any order`() throws {
        let finance = try MarkedSettings.settings(
            "finance: {limits: [5000, ￥800], cash-limit: 500元, banned: [招待费, 礼品], other-share: 2.5%}"
        ).finance
        #expect(finance.limits.map(\.description) == ["800.00", "5,000.00"])
        #expect(finance.cashLimit.description == "500.00")
        #expect(finance.bannedCategories.map(\.string) == ["招待费", "礼品"])
        #expect(finance.otherShare == 250)
    }

    @Test func `a key left out keeps its standard`() throws {
        let finance = try MarkedSettings.settings("finance: {banned: 招待费}").finance
        #expect(finance.limits == FinanceSettings.standard.limits)
        #expect(finance.bannedCategories.map(\.string) == ["招待费"])
    }

    @Test(arguments: [("0%", 0), ("100%", 10_000), ("5.125%", 512), ("0.5％", 50)])
    func `a share`(text: String, hundredths: Int64) throws {
        let finance = try MarkedSettings.settings("finance: {other-share: \(text)}").finance
        #expect(finance.otherShare == hundredths)
    }

    @Test func `limits that are no amounts`() {
        expect(
            SettingsFinding(
                "wrong-type", "'约5000' is not an amount in yuan", "“约5000”不是金额",
                hint: ("write it as 1000", "写成 1000 的样子")),
            SettingsFinding(
                "wrong-type", "'limits' is 0.00, not above zero", "“limits”是0.00，应当大于零"),
            in: "finance: {limits: [«约5000», «0», 3000]}")
    }

    @Test(arguments: ["101%", "-1%"])
    func `a share of more than all, or less than nothing`(text: String) {
        expect(
            SettingsFinding(
                "wrong-type", "'\(text)' is not between 0% and 100%", "“\(text)”不是0%到100%之间的百分数",
                hint: ("write it as 5%", "写成 5% 的样子")),
            in: "finance: {other-share: «\(text)»}")
    }

    @Test func `a share without its sign`() {
        expect(
            SettingsFinding(
                "wrong-type", "'5' is not a percentage", "“5”不是百分数",
                hint: ("write it as 5%", "写成 5% 的样子")),
            in: "finance: {other-share: «5»}")
    }

    @Test func `an unknown key, and no mapping at all`() {
        expect(
            SettingsFinding(
                "unknown-key", "unknown key 'limit'", "不认识的名称“limit”",
                hint: ("did you mean 'limits'?", "是不是“limits”？")),
            in: "finance: {«limit»: 5000}")
        expect(
            SettingsFinding(
                "wrong-type", "'finance' gives no settings by name", "“finance”没有写成“名称: 内容”",
                hint: (
                    "write {limits: [1000, 5000], cash-limit: 1000}",
                    "写成 {limits: [1000, 5000], cash-limit: 1000} 的样子"
                )),
            in: "finance: «5000»")
    }
}
