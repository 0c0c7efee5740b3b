/// The days on which offices work, for the years whose holidays are known.
///
/// Monday to Friday but for the holidays, and the weekend days that a year's notice moves work to.
package struct WorkingDays: Sendable {
    /// What is special in a year.
    package struct Year: Hashable, Sendable {
        /// Days off; weekend days among them change nothing.
        package let holidays: Set<Day>
        /// Weekend days on which offices work.
        package let makeUpDays: Set<Day>

        /// The days off and the make-up days of a year; days of other years in them do not matter.
        package init(holidays: Set<Day>, makeUpDays: Set<Day>) {
            self.holidays = holidays
            self.makeUpDays = makeUpDays
        }
    }

    /// Why working days cannot be counted.
    package enum Fault: Error, Hashable, Sendable {
        /// The holidays of that year are not known.
        case noCalendar(Int)
        /// The day is outside 1900 to 2200.
        case outOfRange
    }

    /// What is known of a day.
    private enum Known: UInt8 {
        case nothing, off, working
    }

    /// What is known of each day from the first known year on; day by day, since windows of
    /// thousands of records are counted.
    private let known: [Known]
    private let start: Int

    /// The calendars of some years, by year; years outside 1900 to 2200 do not matter.
    package init(_ years: [Int: Year]) {
        let sorted = years.keys.filter { (1900...2200).contains($0) }.sorted()
        var known: [Known] = []
        let start = sorted.first.flatMap { Day(year: $0, month: 1, day: 1) } ?? Day.earliest
        for year in (sorted.first ?? 1)..<((sorted.last ?? 0) + 1) {
            let calendar = years[year]
            for offset in known.count..<(known.count + Self.dayCount(of: year)) {
                guard let calendar, let day = start.adding(days: offset) else {
                    known.append(.nothing)
                    continue
                }
                known.append(Self.isWorking(day, in: calendar) ? .working : .off)
            }
        }
        self.known = known
        self.start = Int(start.number)
    }

    private static func dayCount(of year: Int) -> Int {
        337 + Day.dayCount(ofMonth: 2, year: year)
    }

    private static func isWorking(_ day: Day, in year: Year) -> Bool {
        switch day.weekday {
        case .monday, .tuesday, .wednesday, .thursday, .friday: !year.holidays.contains(day)
        case .saturday, .sunday: year.makeUpDays.contains(day)
        }
    }

    /// Whether offices work on a day; throws `noCalendar`.
    package func isWorking(_ day: Day) throws(Fault) -> Bool {
        let index = Int(day.number) - start
        switch known.indices.contains(index) ? known[index] : .nothing {
        case .nothing: throw .noCalendar(day.year)
        case .off: return false
        case .working: return true
        }
    }

    /// The last of so many working days after a day, which is not counted itself; before it when
    /// the number is negative, and the day itself for 0.
    ///
    /// Throws `noCalendar` for the first year on the way that has none, or `outOfRange`.
    package func adding(_ count: Int, to day: Day) throws(Fault) -> Day {
        var left = count.magnitude
        var reached = day
        while left > 0 {
            guard let following = reached.adding(days: count < 0 ? -1 : 1) else {
                throw .outOfRange
            }
            reached = following
            if try isWorking(reached) { left -= 1 }
        }
        return reached
    }

    /// The last day of a term that begins after a day; throws `noCalendar` or `outOfRange`.
    package func adding(_ term: Term, to day: Day) throws(Fault) -> Day {
        switch term.unit {
        case .workingDays: return try adding(term.amount, to: day)
        case .days:
            guard let end = day.adding(days: term.amount) else { throw .outOfRange }
            return end
        }
    }
}
