import TestSupport
import Testing

struct PeriodSumTests {
    /// The items as far as this rule reads them.
    ///
    /// Never late, so that no other rule speaks.
    private static let catalogue = MarkedFile(
        "content/catalogue.yml",
        """
        items:
          - code: finance.monthly-ledger
            due: 9999d
            checks: []
            fields:
        \(fields(["total-income", "total-expense", "opening-balance", "closing-balance"]))
          - code: finance.reconciliation
            due: 9999d
            checks: []
            fields:
        \(fields(["total-income", "total-expense", "closing-balance", "income-to-date"]))
          - code: finance.annual-accounts
            due: 9999d
            checks: []
            fields:
        \(fields(["total-income", "total-expense", "closing-balance"]))

        """)

    private static func fields(_ keys: [String]) -> String {
        let account = "      - {key: account, name: {zh-Hans: 账户}, type: text}"
        return
            ([account] + keys.map { "      - {key: \($0), name: {zh-Hans: \($0)}, type: money}" })
            .joined(separator: "\n")
    }

    private func record(_ item: String, _ period: String, _ fields: String) -> MarkedFile {
        MarkedFile(
            "content/finance/\(item)-\(period).md",
            """
            ---
            item: \(item)
            title: \(item)，\(period)
            period: \(period)
            published: 2026-11-09
            \(fields)
            ---

            """)
    }

    private func ledger(_ month: Int, _ income: String, extra: String = "") -> MarkedFile {
        let name = month < 10 ? "2025-0\(month)" : "2025-\(month)"
        return record("F01", name, "total-income: \(income)\(extra)")
    }

    private func board(_ files: [MarkedFile]) -> MarkedBoard {
        MarkedBoard([Self.catalogue] + files)
    }

    private func unequal(
        _ label: String, _ stated: String, _ english: String, _ chinese: String
    ) -> MarkedFinding {
        .error(
            "period-sum", "'\(label)' is \(stated), but \(english)",
            "“\(label)”是\(stated)元，\(chinese)")
    }

    @Test func `a monthly summary is compared with the ledger of its month`() {
        expect(
            [
                .error(
                    "period-sum", "'total-income' is 90.00, but the ledger says 100.00",
                    "“total-income”是90.00元，逐笔账上是100.00元",
                    notes: ["content/finance/F01-2025-02.md:6:15: the ledger"]),
                unequal(
                    "closing-balance", "41.00", "the ledger says 40.00", "逐笔账上是40.00元"),
            ],
            in: board([
                ledger(2, "100", extra: "\ntotal-expense: 60\nclosing-balance: 40"),
                record(
                    "F02", "2025-02",
                    "total-income: «90.00»\ntotal-expense: 60\nclosing-balance: «41»"),
            ]))
    }

    @Test func `the figure for the year is compared with all ledgers since January`() {
        let sum = unequal(
            "income-to-date", "299.00", "3 ledgers add up to 300.00", "3个月的逐笔账加起来是300.00元")
        let summary = record("F02", "2025-03", "income-to-date: «299»")
        expect([sum], in: board((1...4).map { ledger($0, "100") } + [summary]))
    }

    @Test func `a nil return counts as zero`() {
        let none = record("F01", "2025-02", "nil: yes\nreason: 本月没有收支")
        let summary = record("F02", "2025-03", "income-to-date: 200")
        expect([], in: board([ledger(1, "100"), none, ledger(3, "100"), summary]))
    }

    @Test func `annual accounts are compared with twelve ledgers and the last balance`() {
        let ledgers = (1...12).map { ledger($0, "100", extra: "\nclosing-balance: \($0)") }
        expect(
            [
                unequal(
                    "total-income", "1,100.00", "12 ledgers add up to 1,200.00",
                    "12个月的逐笔账加起来是1,200.00元"),
                unequal("closing-balance", "13.00", "the ledger says 12.00", "逐笔账上是12.00元"),
            ],
            in: board(
                ledgers + [
                    record("F04", "2025", "total-income: «1100»\nclosing-balance: «13»")
                ]))
    }

    @Test(arguments: [
        ("a month is missing", "2025-02", "account: 工作经费"),
        ("another account", "2025-01", "account: 食堂"),
        ("taken back", "2025-01", "status: withdrawn\nreason: 重做"),
    ])
    func `nothing is compared`(_ name: String, month: String, extra: String) {
        let summary = record("F02", "2025-01", "account: 工作经费\nincome-to-date: 1")
        expect([], in: board([record("F01", month, "total-income: 100\n" + extra), summary]))
    }
}
