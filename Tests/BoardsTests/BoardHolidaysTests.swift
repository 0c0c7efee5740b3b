import Boards
import Catalogue
import Testing
import Values

struct BoardHolidaysTests {
    /// The last of five working days after a day.
    private func fifth(after day: String, _ settings: String) throws -> Clocks.End {
        let clocks = try MarkedSettings.settings(settings).clocks
        let term = try #require(Term(5, .workingDays))
        return clocks.end(of: term, after: try Day.parse(Text(day)))
    }

    @Test func `without a word the program's own years count`() throws {
        #expect(try fifth(after: "2026-09-30", "") == .day(try Day.parse("2026-10-13")))
        #expect(try fifth(after: "2028-01-21", "") == .noCalendar(year: 2028))
    }

    @Test(arguments: [
        // Saturday 22 January is worked, 26 January to 1 February are off.
        ("holidays: {2028: {off: [2028-01-26..2028-02-01], work: [2028-01-22]}}", "2028-02-03"),
        ("holidays:\n  2028:\n    notice: 通知\n    off: 2028-01-26至2028-02-01", "2028-02-04"),
        ("holidays: {2028: [2028年1月26日, 2028-01-27]}", "2028-02-01"),
        ("holidays: [2028-01-26..2028-02-01]", "2028-02-04"),
        ("holidays: 2028-01-26", "2028-01-31"),
        ("holidays: {2028: []}", "2028-01-28"),
    ])
    func `a year that the board gives`(settings: String, end: String) throws {
        #expect(try fifth(after: "2028-01-21", settings) == .day(try Day.parse(Text(end))))
    }

    @Test func `a year of its own replaces the program's`() throws {
        // 10 October is no working Saturday any more, and 5 October is worked.
        let settings = "holidays: {2026: {off: [2026-10-01..2026-10-04]}}"
        #expect(try fifth(after: "2026-09-30", settings) == .day(try Day.parse("2026-10-09")))
    }

    @Test func `a list adds to the program's`() throws {
        let settings = "holidays: [2026-10-10, 2026-10-12]"
        #expect(try fifth(after: "2026-09-30", settings) == .day(try Day.parse("2026-10-15")))
    }

    private let dateHint = (
        english: "write 2028-01-01, or 2028-01-26..2028-02-01",
        chinese: "写成 2028-01-01，或 2028-01-26..2028-02-01"
    )

    @Test(arguments: [
        "holidays: [«春节»]", "holidays: «春节»", "holidays: [«2028-02-30»]",
        "holidays: [«2028-02-01..2028-01-26»]", "holidays: {2028: [«{a: 1}»]}",
        "holidays: {2028: {off: [«1月26日»]}}",
    ])
    func `what is no date is pointed at`(text: String) {
        expect(
            SettingsFinding(
                "wrong-type", "this is not a date and not a range of dates",
                "这里应当是日期，或者起止日期", hint: dateHint),
            in: text)
    }

    @Test func `a day of another year`() {
        expect(
            SettingsFinding("wrong-type", "2027-01-26 is not in 2028", "2027年1月26日不在2028年"),
            in: "holidays: {2028: [2028-01-25, «2027-01-26»]}")
    }

    @Test func `a day cannot be both`() {
        expect(
            SettingsFinding(
                "wrong-type", "2028-01-26 is both a day off and a working day",
                "2028年1月26日又放假又上班"),
            in: "holidays: {2028: {off: [2028-01-26], work: «[2028-01-26]»}}")
    }

    @Test func `a key that is no year, and one that nobody knows`() {
        expect(
            SettingsFinding(
                "wrong-type", "'春节' is not a year", "“春节”不是年份",
                hint: ("write 2028: {off: […], work: […]}", "写成 2028: {off: […], work: […]}")),
            in: "holidays: {«春节»: [2028-01-26]}")
        expect(
            SettingsFinding(
                "unknown-key", "unknown key 'of'", "不认识的名称“of”",
                hint: ("did you mean 'off'?", "是不是“off”？")),
            in: "holidays: {2028: {«of»: [2028-01-26]}}")
    }
}
