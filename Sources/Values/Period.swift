/// How long a period is.
package enum PeriodLength: Hashable, Sendable, CaseIterable {
    case month
    case quarter
    case halfYear
    case year

    /// How many months it has.
    package var monthCount: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }

    /// How many of them make a year.
    package var countInYear: Int { 12 / monthCount }
}

/// A month, quarter, half-year or year that is accounted for, from 1900 to 2200.
package struct Period: Hashable, Sendable {
    /// How long it is.
    package let length: PeriodLength

    private let storedIndex: UInt8
    private let storedYear: Int16

    /// The year that it lies in.
    package var year: Int { Int(storedYear) }

    /// Which of its length it is in the year, from 1: October is 10, the last quarter 4, a year 1.
    package var index: Int { Int(storedIndex) }

    /// A period of a year; nil when there is none, or outside 1900 to 2200.
    package init?(_ length: PeriodLength, year: Int, index: Int = 1) {
        guard (1900...2200).contains(year), index >= 1, index <= length.countInYear else {
            return nil
        }
        self.length = length
        storedYear = Int16(year)
        storedIndex = UInt8(index)
    }

    /// The period of a length that a day lies in.
    package init(_ length: PeriodLength, containing day: Day) {
        self.length = length
        storedYear = Int16(day.year)
        storedIndex = UInt8((day.month - 1) / length.monthCount + 1)
    }

    /// Its first month, 1 to 12.
    package var firstMonth: Int { (index - 1) * length.monthCount + 1 }

    /// Its last month, 1 to 12.
    package var lastMonth: Int { index * length.monthCount }

    /// Its first day.
    package var firstDay: Day {
        guard let day = Day(year: year, month: firstMonth, day: 1) else {
            preconditionFailure("a period begins on a day that there is")
        }
        return day
    }

    /// Its last day.
    package var lastDay: Day {
        let count = Day.dayCount(ofMonth: lastMonth, year: year)
        guard let day = Day(year: year, month: lastMonth, day: count) else {
            preconditionFailure("a period ends on a day that there is")
        }
        return day
    }

    /// The one of the same length after it; nil after 2200.
    package var next: Period? { advanced(by: 1) }

    /// The one of the same length before it; nil before 1900.
    package var previous: Period? { advanced(by: -1) }

    /// The one of the same length so many periods later, or earlier when negative; nil outside
    /// 1900 to 2200.
    package func advanced(by count: Int) -> Period? {
        guard count.magnitude < 4000 else { return nil }
        let number = year * length.countInYear + index - 1 + count
        return Period(
            length, year: number / length.countInYear, index: number % length.countInYear + 1)
    }

    /// Whether a day lies in it.
    package func contains(_ day: Day) -> Bool { firstDay <= day && day <= lastDay }

    /// Whether a period lies wholly in it; a period lies in itself.
    package func contains(_ other: Period) -> Bool {
        year == other.year && firstMonth <= other.firstMonth && other.lastMonth <= lastMonth
    }

    /// The periods from one to another, both included, in order; empty when their lengths differ or
    /// the last is before the first.
    package static func from(_ first: Period, through last: Period) -> [Period] {
        guard first.length == last.length else { return [] }
        var periods: [Period] = []
        var period = first
        while period <= last {
            periods.append(period)
            guard let next = period.next else { break }
            period = next
        }
        return periods
    }
}

extension Period: Comparable {
    /// By first day; of those that begin together the shorter is first.
    package static func < (left: Period, right: Period) -> Bool { left.order < right.order }

    private var order: Int { (year * 12 + firstMonth) * 16 + length.monthCount }
}
