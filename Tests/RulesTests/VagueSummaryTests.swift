import Diagnostics
import TestSupport
import Testing

struct VagueSummaryTests {
    private func finding(_ summary: String) -> MarkedFinding {
        .warning(
            "vague-summary", "'\(summary)' does not say what the money was for",
            "摘要“\(summary)”没有说清钱用在了什么上",
            hint: Message(
                en:
                    "say what, for whom and how many, such as '36 gifts of 50 yuan for the over-80s'",
                zh: "写明事由、对象和数量，例如“重阳节慰问老人36人×50元”"))
    }

    private func board(_ summary: String) -> MarkedBoard {
        CashBook.board(csv: "日期,凭证号,科目,摘要\n2026-10-09,记-001,办公,\(summary)\n")
    }

    @Test(arguments: [
        "其他支出", "其它费用", "其他", "杂支", "杂费", "活动费", "10月活动费", "2026年10月份社区活动经费", "办公用品一批",
        "购买办公用品等", "购办公用品", "办公用品采购", "费用", "报销", "费用报销", "报销费用", "日常开支", "零星支出", "慰问品若干",
        "采购物资一批1280元", "水果、纸巾等", "水电等费用", "支付材料费", "其他收入", "1０月活动费。", "会议费", "慰问费", "一般办公费",
    ])
    func `a summary that names no purpose`(summary: String) {
        expect([finding(summary)], in: board("«\(summary)»"))
    }

    @Test(arguments: [
        "重阳节慰问80岁以上老人36人×50元", "街道拨付第四季度工作经费", "9月办公用电412度(0.70元/度)",
        "3号楼单元门禁维修(发票尾号04417726)", "A4纸4箱×24元", "购办公用品一批（A4纸4箱、笔2盒）", "重阳节活动费", "利息收入",
        "银行手续费", "缴水费", "垃圾清运费", "慰问困难老人王某等5户", "志愿者补贴", "第一批党员帮扶款", "购文具一批共三箱", "财政拨款",
        "党建经费", "门卫工资", "报刊订阅费", "社区食堂修缮", "慰问百岁老人", "印刷宣传单", "消防器材年检", "一楼大厅换灯", "会议室租金",
    ])
    func `a summary that names one`(summary: String) {
        expect([], in: board("\(summary)"))
    }

    @Test func `in the front matter`() {
        expect(
            [finding("杂支")],
            in: CashBook.board(
                CashBook.record(
                    entries:
                        "明细:\n  - {日期: 2026-10-09, 凭证号: 记-001, 科目: 办公, 摘要: «杂支»}")))
    }

    @Test func `a record's own summary is no entry`() {
        expect([], in: CashBook.board(CashBook.record(fields: "total: 1\nsummary: 活动费")))
    }

    @Test func `a category may be a class`() {
        expect([], in: CashBook.board(csv: "日期,凭证号,科目\n2026-10-09,记-001,其他支出\n"))
    }
}
