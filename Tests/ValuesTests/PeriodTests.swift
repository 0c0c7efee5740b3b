import Testing
import Values

struct PeriodTests {
    @Test(arguments: [
        ("2026-10", "2026-10"), ("2026-1", "2026-01"), ("2026年10月", "2026-10"),
        ("2026年10月份", "2026-10"), ("２０２６年１０月", "2026-10"), (" 2026-10\u{3000}", "2026-10"),
        ("2026-Q4", "2026-Q4"), ("2026-q4", "2026-Q4"), ("2026Q4", "2026-Q4"),
        ("2026年第四季度", "2026-Q4"), ("2026年四季度", "2026-Q4"), ("2026年第4季度", "2026-Q4"),
        ("2026年一季度", "2026-Q1"), ("2026-H1", "2026-H1"), ("2026h2", "2026-H2"),
        ("2026年上半年", "2026-H1"), ("2026年下半年", "2026-H2"), ("2026", "2026"), ("2026年", "2026"),
        ("2026年度", "2026"), ("２０２６－Ｑ４", "2026-Q4"),
    ])
    func `the forms of a period are read`(text: String, key: String) throws {
        #expect(try Period.parse(Text(text)).description == key)
    }

    @Test(arguments: [
        ("2026-13", ValueFault.outOfRange), ("2026-0", .outOfRange), ("2026-Q5", .outOfRange),
        ("2026-H3", .outOfRange), ("2026年第0季度", .outOfRange), ("1899", .outOfRange),
        ("2201-01", .outOfRange), ("", .form), ("202610", .form), ("2026-10-08", .form),
        ("2026年10月8日", .form), ("2026-Q", .form), ("2026-Q12", .form), ("2026年第五季度", .form),
        ("2026年第10月", .form), ("10月", .form), ("2026--1", .form), ("2026年四", .form),
        ("2026年XX月", .placeholder), ("20XX年", .placeholder), ("待定", .placeholder),
        ("2026年10月左右", .approximate),
    ])
    func `what is no period is refused for its reason`(text: String, fault: ValueFault) {
        #expect(Outcome { () throws(ValueFault) in try Period.parse(Text(text)) } == .fault(fault))
    }

    @Test(arguments: [
        ("2026-02", "2026-02-01", "2026-02-28"), ("2028-02", "2028-02-01", "2028-02-29"),
        ("2026-Q4", "2026-10-01", "2026-12-31"), ("2026-Q2", "2026-04-01", "2026-06-30"),
        ("2026-H1", "2026-01-01", "2026-06-30"), ("2026", "2026-01-01", "2026-12-31"),
    ])
    func `a period has a first and a last day`(key: String, first: String, last: String) throws {
        let period = try Period.parse(Text(key))
        #expect(period.firstDay.description == first)
        #expect(period.lastDay.description == last)
        #expect(period.contains(period.firstDay) && period.contains(period.lastDay))
        let before = try #require(period.firstDay.adding(days: -1))
        let after = try #require(period.lastDay.adding(days: 1))
        #expect(!period.contains(before) && !period.contains(after))
    }

    @Test(arguments: [
        ("2026-10", "2026年10月", "October 2026"), ("2026-Q4", "2026年第四季度", "Q4 2026"),
        ("2026-H1", "2026年上半年", "first half of 2026"),
        ("2026-H2", "2026年下半年", "second half of 2026"), ("2026", "2026年", "2026"),
    ])
    func `a period has a name in both languages`(key: String, chinese: String, english: String)
        throws
    {
        let period = try Period.parse(Text(key))
        #expect(period.chinese == chinese)
        #expect(period.english == english)
    }

    @Test(arguments: [
        ("2026-05", "5月", "May"), ("2026-12", "12月", "Dec"), ("2026-Q4", "第四季度", "Q4"),
        ("2026-H1", "上半年", "first half"), ("2026-H2", "下半年", "second half"),
        ("2026", "全年", "whole year"),
    ])
    func `a period has a short name within its year`(
        key: String, chinese: String, english: String
    ) throws {
        let period = try Period.parse(Text(key))
        #expect(period.chineseInYear == chinese)
        #expect(period.englishInYear == english)
    }

    @Test(arguments: PeriodLength.allCases)
    func `periods follow each other without a gap and print as they read`(length: PeriodLength)
        throws
    {
        var period = try #require(Period(length, year: 1900))
        #expect(period.previous == nil)
        var count = 1
        while let next = period.next {
            #expect(next.previous == period)
            #expect(period < next)
            #expect(next.firstDay.days(since: period.lastDay) == 1)
            #expect(try Period.parse(Text(next.description)) == next)
            #expect(try Period.parse(Text(next.chinese)) == next)
            #expect(Period(length, containing: next.lastDay) == next)
            period = next
            count += 1
        }
        #expect(count == 301 * length.countInYear)
        #expect(period.lastDay == Day.latest)
    }

    @Test func `a range holds both ends`() throws {
        let first = try Period.parse("2025-11")
        let last = try Period.parse("2026-02")
        let keys = Period.from(first, through: last).map(\.description)
        #expect(keys == ["2025-11", "2025-12", "2026-01", "2026-02"])
        #expect(Period.from(first, through: first) == [first])
        #expect(Period.from(last, through: first).isEmpty)
        #expect(Period.from(first, through: try Period.parse("2026")).isEmpty)
        #expect(first.advanced(by: 3) == last)
        #expect(first.advanced(by: .min) == nil && first.advanced(by: .max) == nil)
    }

    @Test func `a quarter holds its months`() throws {
        let quarter = try Period.parse("2026-Q4")
        #expect(quarter.contains(try Period.parse("2026-12")))
        #expect(!quarter.contains(try Period.parse("2026-09")))
        #expect(!quarter.contains(try Period.parse("2025-12")))
        #expect(quarter.contains(quarter))
        #expect(!quarter.contains(try Period.parse("2026")))
    }

    @Test func `of periods that begin together the shorter is first`() throws {
        let keys = try ["2026", "2026-H1", "2026-02", "2026-Q1", "2026-01", "2025"]
            .map { try Period.parse(Text($0)) }.sorted().map(\.description)
        #expect(keys == ["2025", "2026-01", "2026-Q1", "2026-H1", "2026", "2026-02"])
    }
}
