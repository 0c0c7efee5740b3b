import Testing
import Values

struct DayTests {
    @Test(arguments: [
        "2026-10-08", "2026/10/8", "2026年10月8日", "2026-10-8", "2026/10/08", "２０２６－１０－０８",
        "２０２６年１０月８日", "\u{3000}2026年10月08日 ", " 2026-10-08",
    ])
    func `the forms of a date are read`(text: String) throws {
        let day = try Day.parse(Text(text))
        #expect(day == Day(year: 2026, month: 10, day: 8))
        #expect((day.year, day.month, day.day) == (2026, 10, 8))
    }

    @Test(arguments: [
        ("2026-02-30", ValueFault.outOfRange), ("2026年2月29日", .outOfRange),
        ("2026-13-01", .outOfRange), ("2026-00-10", .outOfRange), ("2026-10-00", .outOfRange),
        ("1899-12-31", .outOfRange), ("2201-01-01", .outOfRange), ("", .form), ("2026-10", .form),
        ("2026-10/08", .form), ("26-10-08", .form), ("2026.10.8", .form), ("20261008", .form),
        ("2026-10-08T00:00", .form), ("2026-10-088", .form), ("2026年10月8", .form),
        ("2026-1O-08", .form), ("2026 -10-08", .form), ("2026-XX-XX", .placeholder),
        ("2026年X月X日", .placeholder), ("待定", .placeholder), ("2026-1}-08", .placeholder),
        ("2026年10月8日左右", .approximate), ("2026年10月上旬", .approximate),
    ])
    func `what is no date is refused for its reason`(text: String, fault: ValueFault) {
        #expect(Outcome { () throws(ValueFault) in try Day.parse(Text(text)) } == .fault(fault))
    }

    @Test func `a day prints in three forms`() throws {
        let day = try #require(Day(year: 2026, month: 10, day: 8))
        #expect(day.description == "2026-10-08")
        #expect(day.chinese == "2026年10月8日")
        #expect(day.english == "8 October 2026")
        var bytes: [UInt8] = []
        day.append(to: &bytes)
        #expect(bytes == Array("2026-10-08".utf8))
        #expect(day.weekday == .thursday)
    }

    @Test func `days agree with a calendar counted day by day`() {
        let lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
        var number = -25_567
        var weekday = 0  // 1900-01-01 was a Monday.
        var wrong = 0
        for year in 1900...2200 {
            let isLeap =
                year.isMultiple(of: 4) && !year.isMultiple(of: 100) || year.isMultiple(of: 400)
            for month in 1...12 {
                let length = lengths[month - 1] + (month == 2 && isLeap ? 1 : 0)
                for date in 1...length {
                    let day = Day(year: year, month: month, day: date)
                    let isRight =
                        day?.number == Int32(number) && day == Day(number: number)
                        && day?.year == year && day?.month == month && day?.day == date
                        && day?.weekday.rawValue == weekday + 1
                    if !isRight { wrong += 1 }
                    number += 1
                    weekday = (weekday + 1) % 7
                }
                if Day(year: year, month: month, day: length + 1) != nil { wrong += 1 }
            }
        }
        #expect(wrong == 0)
        #expect(Day.latest.number == Int32(number - 1))
    }

    @Test func `every day that was printed reads as itself`() {
        var wrong = 0
        for number in Int(Day.earliest.number)...Int(Day.latest.number) {
            guard let day = Day(number: number) else {
                wrong += 1
                continue
            }
            for text in [day.description, day.chinese] {
                let read = Outcome { () throws(ValueFault) in try Day.parse(Text(text)) }
                if read != .value(day) { wrong += 1 }
            }
        }
        #expect(wrong == 0)
    }

    @Test func `days are added and told apart`() throws {
        let day = try #require(Day(year: 2026, month: 2, day: 27))
        let later = try #require(day.adding(days: 10))
        #expect(later.description == "2026-03-09")
        #expect(later.days(since: day) == 10)
        #expect(day.days(since: later) == -10)
        #expect(day < later)
        #expect(Day.latest.adding(days: 1) == nil)
        #expect(Day.earliest.adding(days: -1) == nil)
        #expect(day.adding(days: .max) == nil)
        #expect(Day.earliest.adding(days: .min) == nil)
    }
}
