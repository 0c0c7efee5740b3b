package import Catalogue
package import Values

/// When the periods of the coming year are due, for a calendar that people subscribe to.
package struct DueForecast: Sendable {
    /// A period that is not published yet.
    package struct Line: Sendable {
        /// The item.
        package let item: Item
        /// The period.
        package let period: Period
        /// Its draft, where there is one.
        package let entry: RegisteredNotice?
        /// The due day; where holidays are not known the earliest day that it can be, and not
        /// before today.
        package let day: Day
        /// The year whose holidays are not known, so that the due day may be a later one.
        package let uncertainYear: Int?
    }

    /// The periods that are due from today on, by day, then in the order of the catalogue.
    package let lines: [Line]

    /// Days ahead that it looks: a year, so that every period comes up once.
    package static let daysAhead = 366

    /// Works it out; what is overdue already is for `BoardStatus`.
    package init(
        of register: Register, catalogue: Catalogue, since: Period, asOf today: Day, clocks: Clocks
    ) {
        let horizon = today.adding(days: Self.daysAhead) ?? .latest
        let coverage = Coverage(
            of: register, catalogue: catalogue, since: since, asOf: horizon, clocks: clocks)
        let lines = coverage.rows.flatMap { row in
            row.cells.compactMap { Self.line(row.item, $0, today...horizon, clocks) }
        }
        self.lines = lines.enumerated().sorted { left, right in
            let (mine, theirs) = (left.element.day, right.element.day)
            return mine == theirs ? left.offset < right.offset : mine < theirs
        }.map(\.element)
    }

    private static func line(
        _ item: Item, _ cell: Coverage.Cell, _ days: ClosedRange<Day>, _ clocks: Clocks
    ) -> Line? {
        switch cell.entry?.notice.status {
        case .published, .withdrawn: return nil
        case .draft, nil: break
        }
        var day: Day
        var uncertainYear: Int?
        switch cell.due {
        case .none: return nil
        case .day(let due): day = due
        case .noCalendar(let year):
            // So many working days take at least as many days.
            let start = clocks.dueStart(of: item, in: cell.period)
            let earliest = item.due.flatMap { start.adding(days: $0.amount) } ?? start
            day = max(earliest, days.lowerBound)
            uncertainYear = year
        }
        guard days.contains(day) else { return nil }
        return Line(
            item: item, period: cell.period, entry: cell.entry, day: day,
            uncertainYear: uncertainYear)
    }
}
