import Diagnostics
import TestSupport
import Testing

struct VaguePromiseTests {
    private static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: service.window-promise
            no: S90
            name: 窗口承诺
            fields:
              - {key: limit, name: 总时限, type: text}
              - key: promises
                name: 承诺事项
                type: table
                columns:
                  - {key: promise, name: 承诺内容, type: text}
                  - {key: measure, name: 兑现标准, type: text}
                  - {key: standard, name: 服务标准, type: text}
                  - {key: limit, name: 服务时限, type: text}
          - code: service.card
            no: S91
            name: 办事卡
            fields:
              - {key: standard, name: 服务标准, type: text}
              - {key: limit, name: 服务时限, type: text}

        """)

    private func board(_ fields: String, item: String = "S90") -> MarkedBoard {
        MarkedBoard([
            Self.catalogue,
            MarkedFile(
                "content/service/a.md",
                "---\nitem: \(item)\ntitle: 承诺\ndate: 2026-01-08\npublished: 2026-01-09\n\(fields)\n"
                    + "---\n"),
        ])
    }

    private func row(_ cells: String) -> MarkedBoard { board("promises:\n  - {\(cells)}") }

    private func vague(_ text: String) -> MarkedFinding {
        .warning(
            "vague-promise", "'\(text)' gives no number and no date to check it by",
            "“\(text)”没有数量也没有日期，无法检验",
            hint: Message(en: "say how many, how often or by when", zh: "写明数量、次数或者完成的日期"))
    }

    private func elastic(_ text: String, _ word: String) -> MarkedFinding {
        .warning(
            "vague-promise", "'\(word)' leaves 'limit' open: '\(text)'",
            "“服务时限”写的是“\(text)”，“\(word)”没有说死期限",
            hint: Message(en: "say in how many working days", zh: "写明几个工作日"))
    }

    @Test(arguments: [
        "热情服务", "让居民满意", "做一名合格的党员", "统一管理", "十分用心", "第一时间处理", "一次性告知", "零距离服务",
        "做一个好邻居", "千方百计", "逐步改善", "随时处理",
    ])
    func `a limit and a measure without a number or a date`(text: String) {
        expect([vague(text)], in: row("服务时限: «\(text)»"))
        expect([vague(text)], in: row("承诺内容: 办实事, 兑现标准: «\(text)»"))
    }

    @Test(arguments: [
        "3个工作日", "３个工作日", "三个工作日", "两次", "一个月", "一次办好", "十五户", "二百元", "半小时内", "当场办结", "即时办结",
        "全部上门", "零差错", "每周走访", "年底前", "2026-06-30前", "百分之百", "一件实事", "六月底前", "第三天答复，共两天",
    ])
    func `a limit and a measure with one`(text: String) {
        expect([], in: row("服务时限: \(text)"))
        expect([], in: row("承诺内容: 办实事, 兑现标准: \(text)"))
    }

    @Test(arguments: [
        ("尽快办理", "尽快"), ("及时答复", "及时"), ("适当延长", "适当"), ("酌情处理", "酌情"), ("原则上5个工作日", "原则上"),
        ("一般3个工作日", "一般"), ("一般事项一般3天", "一般"),
    ])
    func `an elastic word leaves a limit open, a number or not`(text: String, word: String) {
        expect([elastic(text, word)], in: row("服务标准: 一次办好, 服务时限: «\(text)»"))
    }

    @Test func `a class of matters is not elastic`() {
        expect([], in: row("服务时限: 一般事项3个工作日，复杂事项10个工作日"))
    }

    @Test func `the promise may carry the number instead of its measure`() {
        expect([], in: row("承诺内容: 走访困难户12户, 兑现标准: 有走访记录"))
        expect([], in: row("承诺内容: 走访困难户12户"))
    }

    @Test func `a standard does not stand in for a limit that is given`() {
        expect([vague("看情况")], in: row("服务标准: 一次办好, 服务时限: «看情况»"))
        expect([vague("热情周到")], in: row("服务标准: «热情周到»"))
    }

    @Test func `each row and the record's own fields`() {
        expect(
            [
                .warning(
                    "vague-promise", "'及时' leaves 'limit' open: '及时'",
                    "“总时限”写的是“及时”，“及时”没有说死期限"),
                vague("热情"),
            ],
            in: board("limit: «及时»\npromises:\n  - {服务时限: 2天}\n  - {服务时限: «热情»}"))
    }

    @Test func `an item that promises nothing is left alone`() {
        expect([], in: board("standard: 热情\nlimit: 尽快", item: "S91"))
    }

    @Test func `the built-in promises are looked at, and the built-in guides are not`() {
        expect(
            [vague("有进步")],
            in: MarkedBoard(
                """
                ---
                item: P02
                title: 承诺
                period: 2026
                published: 2026-01-09
                goals: [装两盏路灯]
                promises:
                  - {编号: 1, 类别: 党员承诺, 承诺人: 第一支部, 承诺内容: 带头学习, 兑现标准: «有进步», 完成时限: 2026-12-31}
                ---

                """, at: "content/party/a.md"))
    }
}
