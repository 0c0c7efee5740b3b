import Diagnostics
import TestSupport
import Testing

/// The rule on a small ledger of its own; each test changes one thing.
struct CheckFailedTests {
    private static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: finance.till
            no: F90
            name: {zh-Hans: 备用金, en: Till}
            every: month
            fields:
              - {key: opening, name: {zh-Hans: 期初, en: opening}, type: money, required: true}
              - key: entries
                name: {zh-Hans: 明细, en: entries}
                type: table
                columns:
                  - {key: voucher, name: {zh-Hans: 凭证号}, type: text}
                  - {key: income, name: {zh-Hans: 收入}, type: money, default: 0}
                  - {key: expense, name: {zh-Hans: 支出}, type: money, default: 0}
                  - {key: balance, name: {zh-Hans: 余额}, type: money}
                  - {key: paid-by, name: {zh-Hans: 付款人}, type: person}
                  - {key: checked-by, name: {zh-Hans: 核对人}, type: person}
                checks:
                  - balance = opening + running(income - expense)
                  - not (income > 0 and expense > 0)
                  - paid-by != checked-by
              - {key: closing, name: {zh-Hans: 期末, en: closing}, type: money, required: true}
              - {key: paid, name: {zh-Hans: 付出}, type: money}
              - {key: valid, name: {zh-Hans: 有效票}, type: integer}
              - {key: content-votes, name: {zh-Hans: 满意票}, type: integer}
              - {key: rate, name: {zh-Hans: 满意率}, type: percent}
              - {key: asked, name: {zh-Hans: 提出}, type: date}
              - {key: answered, name: {zh-Hans: 答复}, type: date}
            checks:
              - opening = previous.closing
              - opening + sum(entries.income) - sum(entries.expense) = closing
              - closing >= 0
              - paid = sum(entries.expense)
              - rate = content-votes / valid
              - {check: answered <= asked + 10d, severity: warning}

        """)

    private func board(
        opening: String = "100.00", entries: String = rows, closing: String = "closing: 96.00",
        more: String = "", status: String = ""
    ) -> MarkedBoard {
        MarkedBoard([
            Self.catalogue,
            MarkedFile(
                "content/finance/2026-10.md",
                """
                ---
                item: F90
                title: 十月备用金
                period: 2026-10
                published: 2026-11-05
                opening: \(opening)
                entries:
                \(entries)
                \(closing)
                \(more)
                \(status)
                ---

                """),
        ])
    }

    private static let rows = """
          - {voucher: 记-001, income: 50.00, balance: 150.00}
          - {voucher: 记-002, expense: 54.00, balance: 96.00}
        """

    private func error(
        _ english: String, _ chinese: String, hint: Message? = nil, notes: [String]? = nil
    ) -> MarkedFinding {
        .error("check-failed", english, chinese, hint: hint, notes: notes)
    }

    @Test func `a ledger that adds up`() { expect([], in: board()) }

    @Test func `a sum that does not come out points at the first operand`() {
        expect(
            [
                error(
                    "closing is 86.00 but 96.00 follows", "期末写的是86.00，算出来应是96.00",
                    notes: [
                        "content/finance/2026-10.md:10:10: closing stands here",
                        "content/catalogue.yml:31:9: opening + sum(entries.income)"
                            + " - sum(entries.expense) = closing",
                    ])
            ], in: board(opening: "«100.00»", closing: "closing: 86.00"))
    }

    @Test func `an entry that has the missing amount is named`() {
        expect(
            [
                error(
                    "paid is 0.00 but 54.00 follows", "付出写的是0.00，算出来应是54.00",
                    hint: Message(
                        en: "entry 记-002 on line 9 has that amount", zh: "第9行的记-002正好是这个金额"))
            ], in: board(more: "paid: «0»"))
    }

    @Test func `an entry in the wrong column is half of the difference`() {
        expect(
            [
                error(
                    "paid is 154.00 but 54.00 follows", "付出写的是154.00，算出来应是54.00",
                    hint: Message(
                        en: "entry 记-001 on line 8 is half of that: its column or its sign may be"
                            + " swapped", zh: "第8行的记-001正好是差额的一半，可能填错了栏，或者正负写反了"))
            ], in: board(more: "paid: «154»"))
    }

    @Test func `two digits of the stated figure are swapped`() {
        expect(
            [
                error(
                    "paid is 45.00 but 54.00 follows", "付出写的是45.00，算出来应是54.00",
                    hint: Message(
                        en: "two digits seem to be swapped: 54.00", zh: "像是两位数字写颠倒了：54.00"))
            ], in: board(more: "paid: «45»"))
    }

    @Test func `two digits of an entry are swapped`() {
        let rows = """
              - {voucher: 记-001, income: 50.00, balance: 150.00}
              - {voucher: 记-002, expense: 45.00, balance: 105.00}
              - {voucher: 记-003, expense: 9.50, balance: 95.50}
            """
        expect(
            [
                error(
                    "paid is 63.50 but 54.50 follows", "付出写的是63.50，算出来应是54.50",
                    hint: Message(
                        en: "two digits of entry 记-002 on line 9 may be swapped: 54.00 would fit",
                        zh: "第9行的记-002可能有两位数字写颠倒了：如果是54.00就对上了"))
            ],
            in: board(entries: rows, closing: "closing: 95.50", more: "paid: «63.50»"))
    }

    @Test func `a balance that is wrong from one row on is named once`() {
        let rows = """
              - {voucher: 记-001, income: 50.00, balance: «151.00»}
              - {voucher: 记-002, expense: 54.00, balance: 97.00}
            """
        expect(
            [
                error("balance is 151.00 but 150.00 follows", "余额写的是151.00，算出来应是150.00")
            ],
            in: board(entries: rows))
    }

    @Test func `the same difference after a row that holds is another cause`() {
        let rows = """
              - {voucher: 记-001, income: 50.00, balance: «151.00»}
              - {voucher: 记-002, expense: 50.00, balance: 100.00}
              - {voucher: 记-003, expense: 4.00, balance: «97.00»}
            """
        expect(
            [
                error("balance is 151.00 but 150.00 follows", "余额写的是151.00，算出来应是150.00"),
                error("balance is 97.00 but 96.00 follows", "余额写的是97.00，算出来应是96.00"),
            ], in: board(entries: rows))
    }

    @Test func `income and expense in one row`() {
        let rows = """
              - {voucher: 记-001, income: «50.00», expense: 54.00, balance: 96.00}
            """
        expect(
            [
                error(
                    "income is 50.00 and expense is 54.00,"
                        + " against 'not (income > 0 and expense > 0)'",
                    "收入是50.00，支出是54.00，不符合“不能 (收入 > 0 并且 支出 > 0)”")
            ], in: board(entries: rows))
    }

    @Test func `one person in two roles`() {
        let rows = """
              - {voucher: 记-001, income: 50.00, balance: 150.00}
              - {voucher: 记-002, expense: 54.00, paid-by: «孙某», checked-by: 孙某}
            """
        expect(
            [error("paid by and checked by are both '孙某'", "付款人和核对人都是“孙某”")],
            in: board(entries: rows))
    }

    @Test func `a balance below zero`() {
        expect(
            [
                error("closing is -4.00, less than 0.00", "期末是-4.00，小于0.00")
            ],
            in: board(
                opening: "0", entries: "  - {voucher: 记-001, expense: 4.00}",
                closing: "closing: «-4.00»"))
    }

    @Test func `a rate is rounded as it is stated`() {
        expect([], in: board(more: "valid: 84\ncontent-votes: 51\nrate: 60.7%"))
        expect([], in: board(more: "valid: 65\ncontent-votes: 25\nrate: 38.5%"))
        expect(
            [error("rate is 60.8% but 60.7% follows", "满意率写的是60.8%，算出来应是60.7%")],
            in: board(more: "valid: 84\ncontent-votes: 51\nrate: «60.8%»"))
    }

    @Test func `a division by zero is found, and not run without the rate`() {
        expect(
            [error("the check divides by zero", "除数是0，算不出来")],
            in: board(more: "valid: 0\ncontent-votes: 0\nrate: «0%»"))
        expect([], in: board(more: "valid: 0\ncontent-votes: 0"))
    }

    @Test func `a check with its own severity`() {
        expect(
            [
                .warning(
                    "check-failed", "answered is 2026-10-20, after 'asked + 10d', 2026-10-18",
                    "答复是2026年10月20日，晚于“提出 + 10日”（2026年10月18日）")
            ], in: board(more: "asked: 2026-10-08\nanswered: «2026-10-20»"))
    }

    @Test func `what is absent is not reckoned with`() {
        expect([], in: board(entries: "  - {voucher: 记-001, income: 50.00}\n  - {expense: 54.00}"))
    }

    @Test func `a withdrawn record is not reckoned`() {
        expect(
            [], in: board(closing: "closing: 86.00", status: "status: withdrawn\nreason: 数字有误"))
    }
}
