package import Catalogue
package import Values

/// How a board stands on a day: what is overdue, what comes next, what is open; for the clerk.
///
/// It is made of records with errors too.
package struct BoardStatus: Sendable {
    /// What a list is about, in the order that they are shown.
    package enum Topic: String, CaseIterable, Sendable {
        /// Periods without a record, past their due day.
        case missing
        /// Periods without a record whose due day comes within a month.
        case dueNext
        /// Questions without an answer, drafts included.
        case unanswered
        /// Records that objections are taken to.
        case objections
        /// Records on the physical board that may come off within a week, or could have.
        case takeDown
        /// Records that were taken off the physical board too early.
        case shortDisplay
        /// Records that were published after their due day.
        case late
    }

    /// One line of a list.
    package struct Line: Sendable {
        /// The item.
        package let item: Item
        /// The period, for `missing` and `dueNext`.
        package let period: Period?
        /// The record; for `missing` and `dueNext` its draft, where there is one.
        package let entry: RegisteredNotice?
        /// The day that counts: due day, last day for objections, end of display.
        package let day: Day
        /// Days of the calendar: from that day on for what is late, missing or too short, and to
        /// that day for everything else, where it may be negative; 0 on the day.
        package let days: Int
    }

    /// Of the periods that were due, how many were on the board in time.
    package struct OnTime: Hashable, Sendable {
        /// How many were in time, nil returns included.
        package let inTime: Int
        /// How many were due.
        package let due: Int

        /// Makes a rate of two counts.
        package init(inTime: Int, due: Int) {
            self.inTime = inTime
            self.due = due
        }

        /// The rate of these periods; withdrawn ones and those not yet due do not count.
        package init(of cells: some Sequence<Coverage.Cell>) {
            var inTime = 0
            var due = 0
            for cell in cells {
                switch cell.state {
                case .onTime, .nilReturn:
                    due += 1
                    if cell.daysLate == 0 { inTime += 1 }
                case .late, .missing: due += 1
                case .withdrawn, .notYetDue, .open, .undetermined: break
                }
            }
            self.init(inTime: inTime, due: due)
        }

        /// In tenths of a percent, rounded down; nil when nothing was due yet.
        package var permille: Int? { due == 0 ? nil : inTime * 1000 / due }
    }

    /// The list of a topic.
    package subscript(topic: Topic) -> [Line] {
        lists.first { $0.topic == topic }?.lines ?? []
    }

    /// The lists, one for each topic, in order.
    package let lists: [(topic: Topic, lines: [Line])]
    /// The rate.
    package let onTime: OnTime

    /// Days ahead that `dueNext` looks.
    private static let daysAhead = 31
    /// Days ahead that `takeDown` looks.
    private static let displayDaysAhead = 7

    /// Works it out of all records, and of what became of the periods by the same day.
    package init(
        of register: Register, _ coverage: Coverage, asOf today: Day, clocks: Clocks
    ) {
        self.init(coverage, register.entries, asOf: today, clocks)
    }

    /// Works it out for what is public of a board; the drafts of `missing` and `dueNext` are not.
    package init(of board: Board) {
        self.init(board.coverage, board.entries, asOf: board.asOf, board.clocks)
    }

    private init(
        _ coverage: Coverage, _ entries: [RegisteredNotice], asOf today: Day, _ clocks: Clocks
    ) {
        var lines: [Topic: [Line]] = [:]
        for row in coverage.rows {
            for cell in row.cells {
                guard let (topic, days) = Self.topic(of: cell, asOf: today),
                    let due = cell.due.day
                else { continue }
                lines[topic, default: []].append(
                    Line(
                        item: row.item, period: cell.period, entry: cell.entry, day: due,
                        days: days))
            }
        }
        for entry in entries {
            for (topic, day, days) in Self.topics(of: entry.notice, asOf: today, clocks) {
                guard let item = entry.item else { continue }
                lines[topic, default: []].append(
                    Line(item: item, period: nil, entry: entry, day: day, days: days))
            }
        }
        lists = Topic.allCases.map { topic in
            let isNewestFirst = topic == .late || topic == .shortDisplay
            let sorted = (lines[topic] ?? []).enumerated().sorted { left, right in
                let (mine, theirs) = (left.element.day, right.element.day)
                if mine == theirs { return left.offset < right.offset }
                return isNewestFirst ? mine > theirs : mine < theirs
            }
            return (topic, sorted.map(\.element))
        }
        onTime = OnTime(of: coverage.rows.lazy.flatMap(\.cells))
    }

    private static func topic(
        of cell: Coverage.Cell, asOf today: Day
    ) -> (topic: Topic, days: Int)? {
        guard let due = cell.due.day else { return nil }
        switch cell.state {
        case .missing: return (.missing, today.days(since: due))
        case .open, .notYetDue:
            let left = due.days(since: today)
            return left <= daysAhead ? (.dueNext, left) : nil
        case .onTime, .late, .nilReturn, .withdrawn, .undetermined: return nil
        }
    }

    private static func topics(
        of notice: Notice, asOf today: Day, _ clocks: Clocks
    ) -> [(Topic, Day, Int)] {
        guard notice.status != .withdrawn else { return [] }
        var topics: [(Topic, Day, Int)] = []
        if let inquiry = Inquiry(notice), inquiry.isOpen {
            topics.append((.unanswered, inquiry.due, inquiry.due.days(since: today)))
        }
        guard notice.status == .published else { return topics }
        if let late = clocks.lateness(of: notice) { topics.append((.late, late.due, late.days)) }
        if let until = clocks.objectionEnd(of: notice).day, today <= until {
            topics.append((.objections, until, until.days(since: today)))
        }
        if let end = clocks.displayEnd(of: notice).day {
            if let removed = notice.day(.removed) {
                if removed < end { topics.append((.shortDisplay, end, end.days(since: removed))) }
            } else if notice.day(.posted) != nil, end.days(since: today) <= displayDaysAhead {
                topics.append((.takeDown, end, end.days(since: today)))
            }
        }
        return topics
    }
}
