import Diagnostics
import TestSupport
import Testing

struct WrongTypeTests {
    private func expectOne(
        _ line: String, _ english: String, _ chinese: String, hint: Message? = nil,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        expect(
            [.error("wrong-type", english, chinese, hint: hint)],
            in: CashBook.board(CashBook.record(fields: "total: 1\n" + line)),
            sourceLocation: sourceLocation)
    }

    @Test(arguments: [
        ("约一百元", "a figure is never approximate", "数目不能是约数"),
        ("100余元", "a figure is never approximate", "数目不能是约数"),
        ("1.255", "there are more than two decimals", "小数超过两位"),
        ("壹佰元零", "the capitals are not written by the rules", "大写的写法不合规范"),
        ("999999999999999999", "it is too large", "数目太大"),
    ])
    func `an amount says what keeps it from being read`(
        text: String, english: String, chinese: String
    ) {
        expect(
            [
                .error(
                    "wrong-type",
                    "'total' is '\(text)', not an amount in yuan: \(english)",
                    "“合计”的“\(text)”不是金额：\(chinese)",
                    hint: Message(en: "write it as 1250.00", zh: "写成 1250.00 的样子"))
            ],
            in: CashBook.board(CashBook.record(fields: "合计: «\(text)»")))
    }

    @Test(arguments: [
        "100", "1,250.00", "¥1,250.00", "￥1250", "1250元", "1.25万元", "-80.00", "１２５０．００",
        "人民币壹仟贰佰伍拾元整", "\"1,250.00\"", "壹佰圆整",
    ])
    func `every form of an amount reads`(text: String) {
        expect([], in: CashBook.board(CashBook.record(fields: "合计: \(text)")))
    }

    @Test func `each type is named`() {
        expectOne("pages: «三页»", "'pages' is '三页', not a whole number", "“页数”的“三页”不是整数")
        expectOne("pages: «3.5»", "'pages' is '3.5', not a whole number", "“页数”的“3.5”不是整数")
        expectOne("占比: «0.6»", "'share' is '0.6', not a percentage", "“占比”的“0.6”不是百分数")
        expectOne("weight: «重»", "'weight' is '重', not a number", "“重量”的“重”不是数字")
        expectOne(
            "phone: «8千»", "'phone' is '8千', not a telephone number", "“咨询电话”的“8千”不是电话号码")
        expectOne("audited: «有»", "'audited' is '有', not yes or no", "“已审计”的“有”不是“是”或“否”")
        expectOne("起始月: «十月»", "'born' is '十月', not a period", "“起始月”的“十月”不是期间")
        expectOne(
            "keeper: «赵5»", "'keeper' is '赵5', not a person's name", "“记账人”的“赵5”不是姓名")
        expectOne(
            "until: «明天»", "'until' is '明天', not a date", "“公示截止”的“明天”不是日期",
            hint: Message(en: "write it as 2026-10-08", zh: "写成 2026年10月8日 的样子"))
    }

    @Test func `a day that does not exist is said`() {
        expectOne(
            "until: «2026-11-31»", "'until' is '2026-11-31', not a date: there is no such date",
            "“公示截止”的“2026-11-31”不是日期：没有这个日子")
    }

    @Test func `what reads is left alone`() {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(
                    fields: """
                        total: 1
                        pages: 1,200
                        share: 60.7％
                        weight: 3.25
                        phone: 0571-8000 0000
                        audited: 否
                        born: 2026年上半年
                        until: 2026年11月12日
                        contact: 0571-8000 0000、12345
                        helpers: 赵某
                        """)))
    }

    @Test func `a list where one value belongs`() {
        expectOne(
            "pages: «[1, 2]»", "'pages' is a list; it takes one value", "“页数”只能填一个值，这里是列表",
            hint: Message(en: "write one value after the colon", zh: "在冒号后面只写一个值"))
    }

    @Test func `a list of lists`() {
        expectOne(
            "helpers: [赵某, «[钱某]»]", "'helpers' is a list of texts; this item is not a text",
            "“协助人”是文字列表，这一条不是文字")
    }

    @Test func `one value where a table belongs`() {
        expect(
            [
                .error(
                    "wrong-type", "'entries' is a table; this is not", "“明细”是表格，这里不是",
                    hint: Message(
                        en: "write a list of rows, or {file: NAME.csv}",
                        zh: "逐行写“- 列名: 内容”，或者写 {文件: 文件名.csv}"))
            ],
            in: CashBook.board(CashBook.record(entries: "entries: «见附件»")))
    }

    @Test func `a row that is no row`() {
        expect(
            [
                .error(
                    "wrong-type", "this row of 'entries' has no 'column: value'",
                    "“明细”的这一行没有写成“列名: 内容”")
            ],
            in: CashBook.board(CashBook.record(entries: CashBook.entries + "\n  - «记-002»")))
    }

    @Test func `a cell that holds a list`() {
        expect(
            [
                .error(
                    "wrong-type", "'category' is a list; it takes one value",
                    "“科目”只能填一个值，这里是列表")
            ],
            in: CashBook.board(
                CashBook.record(
                    entries:
                        "entries:\n  - {date: 2026-10-09, voucher: 记-001, category: «[办公, 水电]»}")))
    }

    @Test func `a cell of a CSV has its own line and column`() {
        expect(
            [
                .error(
                    "wrong-type", "'date' is '10月9日', not a date", "“日期”的“10月9日”不是日期"),
                .error(
                    "wrong-type",
                    "'amount' is '十余元', not an amount in yuan: a figure is never approximate",
                    "“金额”的“十余元”不是金额：数目不能是约数"),
            ],
            in: CashBook.board(
                csv:
                    "日期,凭证号,科目,金额,收款人\n«10月9日»,记-001,办公,\"1,250.00\",某店\n2026-10-10,记-002,办公,«十余元»,\n"
            ))
    }

    @Test func `tabs part the cells too`() {
        expect(
            [.error("wrong-type", "'date' is '昨天', not a date", "“日期”的“昨天”不是日期")],
            in: CashBook.board(csv: "日期\t凭证号\t科目\n«昨天»\t记-001\t办公\n"))
    }

    @Test func `a row out of step with its head is one finding`() {
        expect(
            [
                .error(
                    "wrong-type", "entry 1 has more cells than the head", "第 1 条比表头多出了格子",
                    hint: Message(
                        en: "an amount with a comma needs quotation marks: \"1,250.00\"",
                        zh: "带千分位逗号的金额要加双引号：\"1,250.00\""))
            ],
            in: CashBook.board(
                csv:
                    "日期,凭证号,金额,科目,收款人\n2026-10-09,记-001,1,250.00,办公,«某店»\n2026-10-10,记-002,5,办公,某店\n"
            ))
    }

    @Test func `a quotation mark that nothing closes is one finding`() {
        expect(
            [
                .error(
                    "wrong-type", "this quotation mark in the table is never closed",
                    "表格里这个双引号没有配对的另一半")
            ],
            in: CashBook.board(csv: "日期,凭证号,科目\n2026-10-09,«\"»记-001,办公\n昨天,记-002,办公\n"))
    }

    @Test func `what does not read is shown short`() {
        let long = String(repeating: "长", count: 50)
        expectOne(
            "pages: «\(long)»", "'pages' is '\(long.prefix(40))…', not a whole number",
            "“页数”的“\(long.prefix(40))…”不是整数")
    }
}
