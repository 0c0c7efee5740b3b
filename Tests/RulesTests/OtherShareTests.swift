import TestSupport
import Testing

struct OtherShareTests {
    private func rows(_ other: String, category: String = "«其他支出»") -> [String] {
        [
            "{date: 2026-10-08, category: 办公, expense: 950.00}",
            "{date: 2026-10-09, category: \(category), expense: \(other)}",
        ]
    }

    @Test func `more than 5 % of what was paid`() {
        expect(
            [
                .remark(
                    "other-share", "50.01 of 1,000.01 is booked as '其他', more than 5%",
                    "“其他”支出共50.01元，超过全部支出1,000.01元的5%")
            ],
            in: Purse.board(rows("50.01")))
    }

    @Test func `5 % is not too much, nor is income, nor another word`() {
        expect([], in: Purse.board(rows("50.00", category: "其他")))
        expect([], in: Purse.board(rows("900.00", category: "为其他社区代付")))
        expect(
            [], in: Purse.board(["{date: 2026-10-08, category: 其他, income: 950.00}"]))
    }

    @Test func `the board's own share`() {
        expect(
            [
                .remark(
                    "other-share", "50.00 of 1,000.00 is booked as '其他', more than 2.5%",
                    "“其他”支出共50.00元，超过全部支出1,000.00元的2.5%")
            ],
            in: Purse.board(rows("50.00"), finance: Purse.settings(otherShare: 250)))
    }

    @Test func `a record of no period has no share`() {
        expect(
            [],
            in: Purse.board(
                Purse.errand(
                    "2026-10-08", ["{date: 2026-10-08, category: 其他, expense: 950.00}"])))
    }
}
