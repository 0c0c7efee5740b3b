import Diagnostics
import TestSupport
import Testing

/// The rule from one period to the next, with the built-in ledger and aid fund.
struct CheckFailedPeriodTests {
    private func fund(
        _ period: String, opening: String, closing: String, more: String = "",
        published: String = "2026-10-09"
    ) -> MarkedFile {
        MarkedFile(
            "content/finance/\(period).md",
            """
            ---
            item: F06
            title: 帮扶基金收支
            period: \(period)
            published: \(published)
            opening-balance: \(opening)
            receipts:
              - {date: \(period)-03, donor: 不具名, amount: 58.00}
            payments:
              - {date: \(period)-08, recipient: 张某某, class: 助老, amount: 1000.00}
            closing-balance: \(closing)
            \(more)
            ---

            """)
    }

    @Test func `a month begins with what the month before left`() {
        expect(
            [],
            in: MarkedBoard([
                fund("2026-08", opening: "20907", closing: "19965", published: "2026-09-09"),
                fund("2026-09", opening: "19965", closing: "19023"),
            ]))
    }

    @Test func `another opening balance is found, with both places`() {
        expect(
            [
                .error(
                    "check-failed",
                    "opening balance is 19,956.00 but the previous closing balance is 19,965.00",
                    "上月结余是19,956.00，上期的本月结余却是19,965.00",
                    hint: Message(
                        en: "two digits seem to be swapped: 19,965.00", zh: "像是两位数字写颠倒了：19,965.00"),
                    notes: [
                        "content/finance/2026-08.md:11:18: the previous closing balance stands here",
                        "opening-balance = previous.closing-balance",
                    ])
            ],
            in: MarkedBoard([
                fund("2026-08", opening: "20907", closing: "19965", published: "2026-09-09"),
                fund("2026-09", opening: "«19956»", closing: "19014"),
            ]))
    }

    @Test func `nothing is asked of the first month, nor after a withdrawn one`() {
        expect([], in: MarkedBoard([fund("2026-09", opening: "5000", closing: "4058")]))
        expect(
            [],
            in: MarkedBoard([
                fund(
                    "2026-08", opening: "20907", closing: "1",
                    more: "status: withdrawn\nreason: 数字有误", published: "2026-09-09"),
                fund("2026-09", opening: "5000", closing: "4058"),
            ]))
    }

    @Test func `the reckoned closing balance is that of the fund`() {
        expect(
            [
                .error(
                    "check-failed", "closing balance is 20,000.00 but 19,965.00 follows",
                    "本月结余写的是20,000.00，算出来应是19,965.00")
            ], in: MarkedBoard([fund("2026-09", opening: "20907", closing: "«20000»")]))
    }

    @Test func `figures beyond all reckoning are a finding`() {
        let catalogue = MarkedFile(
            "content/catalogue.yml",
            """
            items:
              - code: finance.stars
                no: F90
                name: {zh-Hans: 天文数字, en: Stars}
                fields:
                  - {key: a, name: {zh-Hans: 甲}, type: decimal}
                checks:
                  - a * a * a = a + 1

            """)
        expect(
            [
                .error(
                    "check-failed", "the figures are too large to reckon with", "数字太大，算不出来")
            ],
            in: MarkedBoard([
                catalogue,
                MarkedFile(
                    "content/finance/a.md",
                    """
                    ---
                    item: F90
                    title: 天文数字
                    date: 2026-10-08
                    published: 2026-10-09
                    a: «999999999999999999»
                    ---

                    """),
            ]))
    }
}
