import Catalogue
package import Diagnostics
import Values

/// The summary of an entry does not say who got what for how much.
///
/// `其他支出`, `杂支`, `活动费`, `办公用品一批` and the like hide what the money was for (财务公开要求逐笔、
/// 具体). A summary with a figure in it, a number of people or pieces, is taken as concrete.
package enum VagueSummary: Rule {
    package static let id: RuleID = "vague-summary"
    package static let severity = Severity.warning

    package static func check(_ subject: Subject, _ context: RuleContext) -> [Diagnostic] {
        let notice = subject.notice
        var found: [Diagnostic] = []
        for (type, value) in notice.ownTables {
            guard let column = type.columns.firstIndex(where: { $0.key == "summary" }),
                type.columns.contains(where: \.isMoney)
            else { continue }
            for row in 0..<value.rowCount {
                let cell = value.cell(row: row, column: column)
                guard case .text(let text) = cell.value, VagueWords.isVague(text) else { continue }
                found.append(
                    finding(
                        Message(
                            en: "'\(Shortened.text(text))' does not say what the money was for",
                            zh: "摘要“\(Shortened.text(text))”没有说清钱用在了什么上"),
                        at: value.span(cell.range), of: notice,
                        hint: Message(
                            en: "say what, for whom and how many, such as '重阳节慰问老人36人×50元'",
                            zh: "写明事由、对象和数量，例如“重阳节慰问老人36人×50元”")))
            }
        }
        return found
    }
}

extension Field {
    fileprivate var isMoney: Bool {
        if case .money = type { true } else { false }
    }
}

/// Words that name no purpose.
enum VagueWords {
    private static let whole: Set<String> = [
        "其他", "其它", "其他支出", "其它支出", "其他费用", "其它费用", "其他收入", "其它收入", "其他开支",
        "杂支", "杂费", "杂项", "杂项支出", "零星支出", "零星开支", "零星采购", "零星费用", "零用",
        "活动费", "活动费用", "活动经费", "活动支出", "活动开支", "社区活动", "办公", "办公费", "办公费用",
        "办公支出", "办公开支", "办公用品", "办公用品费", "办公耗材", "日常开支", "日常支出", "日常费用", "费用",
        "报销", "报账", "费用报销", "报销费用", "开支", "支出", "收入", "付款", "转账", "材料", "材料费",
        "劳务费", "劳务", "人工费", "人工", "维修费", "维修", "修理费", "会议费", "培训费", "差旅费", "交通费",
        "招待费", "招待", "餐费", "慰问", "慰问费", "慰问品", "慰问金", "补助", "补贴", "奖金", "购物",
        "购买物品", "购物品", "采购", "物品", "物资", "用品", "日用品", "礼品", "宣传费", "印刷费", "服务费",
        "工程款", "工程费", "项目款", "专项支出", "往来款", "备用金", "经费", "拨款", "款项", "预支",
    ]
    private static let anywhere = ["一批", "若干", "一宗", "等费用", "等开支", "等支出", "等物品", "等用品", "等杂物"]
    private static let leading = [
        "支付", "支出", "付", "报销", "购买", "购置", "采购", "购", "发放", "本月", "当月", "上月", "社区", "居委会",
    ]

    /// Whether a summary names no purpose; one with a figure in it does.
    static func isVague(_ text: Text) -> Bool {
        let summary = FullWidth.normalized(text).string
        if whole.contains(summary) { return true }
        let words = withoutMonth(summary)
        let hasFigure = words.contains { $0.isNumber && $0.isASCII }
        if hasFigure { return false }
        if anywhere.contains(where: words.contains) || words.hasSuffix("等") { return true }
        var rest = Substring(words)
        while let prefix = leading.first(where: { rest.hasPrefix($0) && rest.count > $0.count }) {
            rest = rest.dropFirst(prefix.count)
            if whole.contains(String(rest)) { return true }
        }
        return whole.contains(words)
    }

    /// Without a month in front: `10月活动费` says no more than `活动费`.
    private static func withoutMonth(_ summary: String) -> String {
        guard let month = summary.firstIndex(of: "月"), month != summary.startIndex else {
            return summary
        }
        let isMonth = summary[..<month].allSatisfy { $0.isNumber || $0 == "年" || $0 == "-" }
        guard isMonth else { return summary }
        let rest = summary[summary.index(after: month)...]
        return String(rest.hasPrefix("份") ? rest.dropFirst() : rest)
    }
}
