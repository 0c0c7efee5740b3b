import Testing
import Values

struct PlaceholderTests {
    @Test(arguments: [
        "XX", "××", "XXX元", "XX年", "××人", "ＸＸ", "ⅩⅩ", "xx社区", "xxx", "对XX年度各社区考核", "XX社区居民委员会",
        "20XX年",
        "5XX元", "给予了XX元的物质奖励", "尾号XXXX", "张XX元", "×××", "张×××",
    ])
    func `a run of X stands for a value`(text: String) {
        #expect(Placeholder.matches(Text(text)))
    }

    @Test(arguments: ["5}0", "1}个", "}q0}o-", "为每个党支部拨付5}0元的活动经费", "5{0", "５｝０", "{1}}2"])
    func `digits with a stray brace are broken`(text: String) {
        #expect(Placeholder.matches(Text(text)))
    }

    @Test(arguments: [
        "待定", " 待定 ", "（待定）", "【待补充】", "待填", "暂缺", "TODO", "todo", "ＴＯＤＯ", "TBD", "???", "？？？",
        "……", "...",
        "____", "TODO：补金额", "金额TODO", "请填写", "<待定>", "\u{3000}待定",
    ])
    func `words and dots stand for a value`(text: String) {
        #expect(Placeholder.matches(Text(text)))
    }

    @Test(arguments: [
        "", " ", "某某", "张某某", "居民张××反映", "张XX", "欧阳XX", "XXL", "XXI", "工作服XXL 20件", "2×3",
        "36人×50元",
        "2××3", "138XXXX1234", "330106XXXXXXXX", "MaXX", "exxon", "X光检查", "x", "A4纸", "待定位的设备",
        "会议时间待定，另行通知", "{1}", "{a}", "a}b", "}", "{{示例}}", "暂无", "无", "—", "/", "。", "…。吗", "N/A",
        "mastodon", "TODOS", "Tokyo", "TBDX", "3号楼单元门禁维修（发票尾号04417726）", "“四公开”", "é", "二〇二六年",
    ])
    func `ordinary text is no placeholder`(text: String) {
        #expect(!Placeholder.matches(Text(text)))
    }
}
