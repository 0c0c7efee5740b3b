package import Values

/// What became of every period of every periodic item: on time, late, missing, not yet due.
///
/// From the first period to account for to the one that today lies in.
package struct Coverage: Sendable {
    /// How a period stands.
    package enum State: Hashable, Sendable {
        /// Published by the due day; where the item has none, at any time.
        case onTime
        /// Published so many days after the due day.
        case late(days: Int)
        /// An explicit nil return, in time or not.
        case nilReturn
        /// Published and taken back, and nothing in its place.
        case withdrawn
        /// The due day is over.
        case missing
        /// The due day is still to come, and nothing is published.
        case notYetDue
        /// The period still runs.
        case open
        /// Nobody can say: holidays are not known, or the record gives no day.
        case undetermined
    }

    /// One period of one item.
    package struct Cell: Sendable {
        /// The period.
        package let period: Period
        /// How it stands.
        package let state: State
        /// The due day; for an item without `due` the last of the period.
        package let due: Clocks.End
        /// The record: the published one, else the withdrawn one, else the draft.
        package let entry: RegisteredNotice?
        /// By how many days it was or is late; 0 when it is not.
        package let daysLate: Int
    }

    /// One item.
    package struct Row: Sendable {
        /// The item.
        package let item: Item
        /// Its periods, the oldest first.
        package let cells: [Cell]
    }

    /// The periodic items, in the order of the catalogue.
    package let rows: [Row]

    private struct Slot: Hashable {
        let item: String
        let period: Period
    }

    /// Works it out for all records of a board.
    package init(
        of register: Register, catalogue: Catalogue, since: Period, asOf: Day, clocks: Clocks
    ) {
        var held: [Slot: RegisteredNotice] = [:]
        for entry in register.entries {
            guard let item = entry.item, let length = item.periodLength,
                let period = entry.notice.period, period.length == length
            else { continue }
            let slot = Slot(item: item.code, period: period)
            if let other = held[slot], !Self.counts(entry.notice, before: other.notice) { continue }
            held[slot] = entry
        }
        rows = catalogue.items.compactMap { item in
            guard let length = item.periodLength else { return nil }
            let periods = Self.periods(length, since: since, asOf: asOf)
            return Row(
                item: item,
                cells: periods.map { period in
                    let slot = Slot(item: item.code, period: period)
                    return Cell(item, period, held[slot], asOf: asOf, clocks)
                })
        }
    }

    /// Whether of two records for one period the first is the one to look at.
    private static func counts(_ notice: Notice, before other: Notice) -> Bool {
        if notice.status != other.status { return rank(notice.status) < rank(other.status) }
        guard let mine = notice.day(.published), let theirs = other.day(.published) else {
            return false
        }
        return mine < theirs
    }

    private static func rank(_ status: RecordStatus) -> Int {
        switch status {
        case .published: 0
        case .withdrawn: 1
        case .draft: 2
        }
    }

    private static func periods(_ length: PeriodLength, since: Period, asOf: Day) -> [Period] {
        let around = Period(length, containing: since.firstDay)
        let first = around.firstDay < since.firstDay ? around.next : around
        guard let first else { return [] }
        return Period.from(first, through: Period(length, containing: asOf))
    }
}

extension Coverage.Cell {
    fileprivate init(
        _ item: Item, _ period: Period, _ entry: RegisteredNotice?, asOf: Day, _ clocks: Clocks
    ) {
        let due = item.due == nil ? .day(period.lastDay) : clocks.due(of: item, in: period)
        self.period = period
        self.due = due
        self.entry = entry
        switch entry?.notice.status {
        case .withdrawn:
            state = .withdrawn
            daysLate = 0
        case .published:
            let published = entry?.notice.day(.published)
            let limit = item.due == nil ? .day(.latest) : due
            let isNil = entry?.notice.isNil ?? false
            if let published, let limit = limit.day {
                daysLate = max(0, published.days(since: limit))
                state = isNil ? .nilReturn : daysLate > 0 ? .late(days: daysLate) : .onTime
            } else {
                daysLate = 0
                state = isNil ? .nilReturn : .undetermined
            }
        case .draft, nil:
            state = Self.absent(item, period, due, asOf: asOf, clocks)
            daysLate = state == .missing ? due.day.map { asOf.days(since: $0) } ?? 0 : 0
        }
    }

    /// How a period stands for which nothing is published.
    private static func absent(
        _ item: Item, _ period: Period, _ due: Clocks.End, asOf: Day, _ clocks: Clocks
    ) -> Coverage.State {
        let isRunning = asOf <= period.lastDay && item.dueFrom == .end
        switch due {
        case .day(let day) where day < asOf: return .missing
        case .day, .none: return isRunning ? .open : .notYetDue
        case .noCalendar:
            if isRunning { return .open }
            // So many working days take at least as many days.
            let start = clocks.dueStart(of: item, in: period)
            let earliest = item.due.flatMap { start.adding(days: $0.amount) } ?? start
            return asOf <= earliest ? .notYetDue : .undetermined
        }
    }
}
