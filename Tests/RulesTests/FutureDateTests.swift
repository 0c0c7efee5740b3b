import Diagnostics
import TestSupport
import Testing

struct FutureDateTests {
    private let hint = Message(
        en: "until that day, write 'status: draft' and leave 'published' out",
        zh: "到那天之前，请写“状态: 草稿”，先不写“公开日期”")

    private var board: MarkedBoard {
        CashBook.board(
            CashBook.record(common: CashBook.common.replacing("2026-11-05", with: "«2026-11-21»")))
    }

    @Test func `published tomorrow`() {
        expect(
            [
                .error(
                    "future-date", "'published' is 2026-11-21, after today, 2026-11-20",
                    "“公开日期”是2026年11月21日，晚于今天（2026年11月20日）", hint: hint)
            ],
            in: board)
    }

    @Test func `published today`() {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(
                    common: CashBook.common.replacing("2026-11-05", with: "2026-11-21")),
                asOf: "2026-11-21"))
    }

    @Test func `decided in the future, and no other date is blamed`() {
        expect(
            [
                .error(
                    "future-date", "'date' is 2036-10-08, after today, 2026-11-20",
                    "“成文日期”是2036年10月8日，晚于今天（2026年11月20日）")
            ],
            in: CashBook.board(
                MarkedFile("content/residency/a.md", CashBook.talk(date: "«2036-10-08»"))))
    }

    @Test func `objections may be taken in the future`() {
        expect([], in: CashBook.board(CashBook.record(fields: "total: 1\nuntil: 2026-12-31")))
    }

    @Test func `a draft with a day to come`() {
        expect(
            [
                .error(
                    "future-date", "'published' is 2026-12-01, after today, 2026-11-20",
                    "“公开日期”是2026年12月1日，晚于今天（2026年11月20日）", hint: hint)
            ],
            in: CashBook.board(
                CashBook.record(
                    common: CashBook.common.replacing("2026-11-05", with: "«2026-12-01»"),
                    fields: "total: 1\nstatus: draft")))
    }
}
