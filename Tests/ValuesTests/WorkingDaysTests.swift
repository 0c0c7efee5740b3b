import Testing
import Values

struct WorkingDaysTests {
    /// Of 2026, its first days and the days around 1 October.
    private func calendar() throws -> WorkingDays {
        let off = try ["2026-01-01", "2026-01-02", "2026-01-03"].map { try Day.parse(Text($0)) }
        let october = try (1...7).map { try #require(Day(year: 2026, month: 10, day: $0)) }
        let madeUp = try ["2026-01-04", "2026-10-10"].map { try Day.parse(Text($0)) }
        return WorkingDays([
            2026: .init(holidays: Set(off + october), makeUpDays: Set(madeUp))
        ])
    }

    @Test(arguments: [
        ("2026-10-08", true), ("2026-10-10", true), ("2026-10-11", false), ("2026-10-01", false),
        ("2026-01-04", true), ("2026-10-17", false),
    ])
    func `offices work on weekdays and make-up days`(day: String, isWorking: Bool) throws {
        #expect(try calendar().isWorking(Day.parse(Text(day))) == isWorking)
    }

    @Test(arguments: [
        ("2026-09-30", 1, "2026-10-08"), ("2026-09-30", 3, "2026-10-10"),
        ("2026-09-30", 4, "2026-10-12"), ("2026-10-11", 0, "2026-10-11"),
        ("2026-10-12", -1, "2026-10-10"), ("2026-10-08", -1, "2026-09-30"),
        ("2026-01-01", 1, "2026-01-04"),
    ])
    func `working days are counted from the day after`(from: String, count: Int, to: String) throws
    {
        let reached = try calendar().adding(count, to: Day.parse(Text(from)))
        #expect(reached.description == to)
    }

    @Test func `a year without holidays is not guessed`() throws {
        let days = try calendar()
        let last = try #require(Day(year: 2026, month: 12, day: 31))
        #expect(throws: WorkingDays.Fault.noCalendar(2027)) { try days.adding(1, to: last) }
        #expect(throws: WorkingDays.Fault.noCalendar(2027)) { try days.adding(.max, to: last) }
        #expect(throws: WorkingDays.Fault.noCalendar(2025)) { try days.adding(-300, to: last) }
        #expect(throws: WorkingDays.Fault.noCalendar(1900)) { try days.isWorking(.earliest) }
    }

    @Test func `a year between two known ones is not guessed either`() throws {
        let none = WorkingDays.Year(holidays: [], makeUpDays: [])
        let days = WorkingDays([2024: none, 2026: none, 9999: none])
        let last = try #require(Day(year: 2024, month: 12, day: 31))
        let first = try #require(Day(year: 2026, month: 1, day: 1))
        #expect(try days.isWorking(last))
        #expect(try days.isWorking(first))
        #expect(throws: WorkingDays.Fault.noCalendar(2025)) { try days.adding(1, to: last) }
        #expect(throws: WorkingDays.Fault.noCalendar(2025)) { try days.adding(-1, to: first) }
        #expect(throws: WorkingDays.Fault.noCalendar(2026)) {
            try WorkingDays([:]).isWorking(first)
        }
    }

    @Test func `a term is added in its own days`() throws {
        let days = try calendar()
        let start = try #require(Day(year: 2026, month: 9, day: 30))
        #expect(try days.adding(Term.parse("10d"), to: start).description == "2026-10-10")
        #expect(try days.adding(Term.parse("3wd"), to: start).description == "2026-10-10")
        #expect(throws: WorkingDays.Fault.outOfRange) {
            try days.adding(Term.parse("1d"), to: .latest)
        }
    }
}
