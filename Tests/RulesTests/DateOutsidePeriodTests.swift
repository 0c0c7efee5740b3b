import TestSupport
import Testing

struct DateOutsidePeriodTests {
    private func finding(_ english: String, _ chinese: String) -> MarkedFinding {
        .error(
            "date-outside-period", "\(english) is not in the period, 2026-10",
            "\(chinese)不在本期（2026年10月）之内",
            notes: ["content/finance/2026-10.md:4:9: the period is given here"])
    }

    @Test func `a row dated before or after the period`() {
        expect(
            [finding("2026-09-30", "2026年9月30日"), finding("2026-11-01", "2026年11月1日")],
            in: CashBook.board(
                CashBook.record(
                    entries: """
                        明细:
                          - {日期: «2026-09-30», 凭证号: 记-001, 科目: 办公}
                          - {日期: 2026-10-01, 凭证号: 记-002, 科目: 办公}
                          - {日期: 2026-10-31, 凭证号: 记-003, 科目: 办公}
                          - {日期: «2026年11月1日», 凭证号: 记-004, 科目: 办公}
                        """)))
    }

    @Test func `a row of a CSV`() {
        expect(
            [finding("2025-10-09", "2025年10月9日")],
            in: CashBook.board(csv: "日期,凭证号,科目\n«2025-10-09»,记-001,办公\n"))
    }

    @Test func `a period that does not fit the item blames no row`() {
        expect(
            [
                .error(
                    "wrong-period",
                    "2026-Q1 is not a month, and the item is published every month",
                    "“2026年第一季度”与事项不符，这个事项按月公开")
            ],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("2026-10", with: "«2026-Q1»"))))
    }

    @Test func `a matter may have been received before the period`() {
        expect(
            [],
            in: MarkedBoard(
                """
                ---
                item: R18
                title: 十月回音壁
                period: 2026-10
                published: 2026-11-03
                received: 1
                done: 0
                doing: 1
                refused: 0
                matters:
                  - {no: "1", received: 2026-09-30, matter: 路灯不亮, assigned-to: 居委会, due: 2026-11-10, state: 办理中}
                ---
                """, at: "content/residency/a.md"))
    }

    @Test func `corrections come after the period`() {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(fields: "total: 1\n更正:\n  - {日期: 2026-11-10, 说明: 补链接}")))
    }
}
