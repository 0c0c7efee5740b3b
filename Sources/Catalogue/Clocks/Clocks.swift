package import Values

/// The terms of the catalogue on the calendar: when a record is due, how long objections are taken,
/// how long it hangs.
package struct Clocks: Sendable {
    /// When a term ends.
    package enum End: Hashable, Sendable {
        /// There is no such term, or nothing that it counts from.
        case none
        /// Its last day.
        case day(Day)
        /// It counts working days of a year whose holidays are not known.
        case noCalendar(year: Int)

        /// The day, where there is one.
        package var day: Day? {
            if case .day(let day) = self { day } else { nil }
        }
    }

    /// A record that was published after its due day.
    package struct Lateness: Hashable, Sendable {
        /// The due day.
        package let due: Day
        /// By how many days of the calendar it was missed, from 1.
        package let days: Int
    }

    private let workingDays: WorkingDays

    /// Clocks that count working days with a calendar.
    package init(_ holidays: HolidayCalendar) {
        workingDays = holidays.workingDays
    }

    /// Clocks with the years that the program knows.
    package static let builtIn = Clocks(.builtIn)

    /// The last day of a term that begins after a day.
    package func end(of term: Term, after day: Day) -> End {
        do throws(WorkingDays.Fault) {
            return .day(try workingDays.adding(term, to: day))
        } catch {
            switch error {
            case .noCalendar(let year): return .noCalendar(year: year)
            case .outOfRange: return .none
            }
        }
    }

    /// The day after which an item's due term begins to run for a period.
    package func dueStart(of item: Item, in period: Period) -> Day {
        switch item.dueFrom {
        case .end: period.lastDay
        case .start: period.firstDay.adding(days: -1) ?? period.firstDay
        }
    }

    /// The due day of an item's record for a period; none for an item without `due`.
    package func due(of item: Item, in period: Period) -> End {
        guard let term = item.due else { return .none }
        return end(of: term, after: dueStart(of: item, in: period))
    }

    /// The due day of a record: from its period, or from `date` where its item has no periods.
    package func due(of notice: Notice) -> End {
        guard let item = notice.item, let term = item.due else { return .none }
        if let length = item.periodLength {
            guard let period = notice.period, period.length == length else { return .none }
            return due(of: item, in: period)
        }
        guard let date = notice.day(.date) else { return .none }
        return end(of: term, after: date)
    }

    /// By how much a record missed its due day; nil when it did not, or when nobody can say.
    package func lateness(of notice: Notice) -> Lateness? {
        guard let published = notice.day(.published), let due = due(of: notice).day,
            published > due
        else { return nil }
        return Lateness(due: due, days: published.days(since: due))
    }

    /// The last day for objections: `until`, else from `published` and the item's term.
    package func objectionEnd(of notice: Notice) -> End {
        if let until = notice.day(.until) { return .day(until) }
        guard let term = notice.item?.objection, let published = notice.day(.published) else {
            return .none
        }
        return end(of: term, after: published)
    }

    /// The first day on which a record may come off the physical board: `posted`, else
    /// `published`, and the item's term.
    package func displayEnd(of notice: Notice) -> End {
        guard let term = notice.item?.display,
            let posted = notice.day(.posted) ?? notice.day(.published)
        else { return .none }
        return end(of: term, after: posted)
    }

    /// The day, by its number, so many working days after another; for formulas.
    func day(_ number: Int32, plusWorkingDays count: Int) throws(MissingCalendar) -> Int32 {
        guard let day = Day(number: Int(number)) else {
            throw MissingCalendar(year: number < 0 ? Day.earliest.year : Day.latest.year + 1)
        }
        do throws(WorkingDays.Fault) {
            return try workingDays.adding(count, to: day).number
        } catch {
            switch error {
            case .noCalendar(let year): throw MissingCalendar(year: year)
            case .outOfRange: throw MissingCalendar(year: Day.latest.year + 1)
            }
        }
    }
}
