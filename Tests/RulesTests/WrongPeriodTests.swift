import Diagnostics
import TestSupport
import Testing

struct WrongPeriodTests {
    @Test(arguments: [
        ("2026-Q4", "2026-Q4", "2026年第四季度"), ("2026年下半年", "2026-H2", "2026年下半年"),
        ("2026年", "2026", "2026年"),
    ])
    func `a monthly item takes a month`(text: String, english: String, chinese: String) {
        expect(
            [
                .error(
                    "wrong-period",
                    "\(english) is not a month, and the item is published every month",
                    "“\(chinese)”与事项不符，这个事项按月公开",
                    hint: Message(en: "write it as 2026-10", zh: "写成 2026-10 的样子"))
            ],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("2026-10", with: "«\(text)»"))))
    }

    @Test(arguments: ["2026-10", "2026年10月", "２０２６年１０月"])
    func `every way to write a month is right`(text: String) {
        expect(
            [],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("2026-10", with: text))))
    }

    @Test func `an item as it happens may have any period`() {
        expect(
            [],
            in: CashBook.board(
                MarkedFile("content/residency/a.md", CashBook.talk("period: 2026-Q4"))))
    }

    @Test func `a period that does not read is only of the wrong type`() {
        expect(
            [.error("wrong-type", "'period' is '十月', not a period", "“期间”的“十月”不是期间")],
            in: CashBook.board(
                CashBook.record(common: CashBook.common.replacing("2026-10", with: "«十月»"))))
    }
}
