import TestSupport
import Testing

struct DateOrderTests {
    private func board(_ fields: String, date: String = "2026-10-08") -> MarkedBoard {
        CashBook.board(
            MarkedFile("content/residency/a.md", CashBook.talk(fields, date: date)))
    }

    @Test func `published before it was decided`() {
        expect(
            [
                .error(
                    "date-order", "'published' 2026-11-05 is before 'date' 2026-11-06",
                    "“公开日期”2026年11月5日早于“成文日期”2026年11月6日",
                    notes: ["content/residency/a.md:4:7: 'date' is given here"])
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/residency/a.md",
                    CashBook.talk(date: "2026-11-06").replacing("2026-11-05", with: "«2026-11-05»"))
            ))
    }

    @Test func `published before it was decided and reviewed is one finding`() {
        expect(
            [
                .error(
                    "date-order", "'published' 2026-11-05 is before 'reviewed' 2026-11-07",
                    "“公开日期”2026年11月5日早于“审核日期”2026年11月7日",
                    notes: [
                        "content/residency/a.md:4:7: 'date' is given here",
                        "content/residency/a.md:6:7: 'reviewed' is given here",
                    ])
            ],
            in: CashBook.board(
                MarkedFile(
                    "content/residency/a.md",
                    CashBook.talk("审核日期: 2026-11-07", date: "2026-11-06")
                        .replacing("2026-11-05", with: "«2026-11-05»")
                        .replacing("审核日期: ", with: "审核日期: "))))
    }

    @Test func `objections end before publication`() {
        expect(
            [
                .error(
                    "date-order", "'until' 2026-11-04 is before 'published' 2026-11-05",
                    "“公示截止”2026年11月4日早于“公开日期”2026年11月5日")
            ],
            in: board("公示截止: «2026-11-04»"))
    }

    @Test func `taken down before it was put up`() {
        expect(
            [
                .error(
                    "date-order", "'removed' 2026-11-05 is before 'posted' 2026-11-06",
                    "“撤下日期”2026年11月5日早于“张贴日期”2026年11月6日")
            ],
            in: board("posted: 2026-11-06\nremoved: «2026-11-05»"))
    }

    @Test func `a correction before publication`() {
        expect(
            [
                .error(
                    "date-order", "the correction of 2026-11-04 is before 'published' 2026-11-05",
                    "更正日期2026年11月4日早于“公开日期”2026年11月5日",
                    notes: ["content/residency/a.md:5:12: 'published' is given here"])
            ],
            in: board(
                "更正:\n  - {日期: 2026-11-06, 说明: 补链接}\n  - {日期: «2026-11-04», 说明: 补链接}"))
    }

    @Test func `all on one day is right`() {
        expect(
            [],
            in: board(
                "审核日期: 2026-11-05\n公示截止: 2026-11-05\n张贴日期: 2026-11-05\n撤下日期: 2026-11-05",
                date: "2026-11-05"))
    }

    @Test func `it may be put up before it is on the site`() {
        expect([], in: board("张贴日期: 2026-11-01"))
    }

    @Test func `absent dates have no order`() {
        expect([], in: board("撤下日期: 2026-10-01"))
    }
}
