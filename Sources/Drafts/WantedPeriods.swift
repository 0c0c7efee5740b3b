package import Catalogue
import Diagnostics
package import Values

/// Which periods of a board's items want a record.
package struct WantedPeriods: Sendable {
    /// A period of an item.
    package struct Wanted: Sendable {
        /// The item.
        package let item: Item
        /// The period.
        package let period: Period
    }

    /// A period that gets no draft, and why.
    package struct LeftOut: Sendable {
        /// Why there is no draft of it.
        package enum Reason: Sendable, Hashable {
            /// There is one: its file.
            case hasDraft(String)
            /// Its record was withdrawn: its file.
            case isWithdrawn(String)
            /// The due day is further off.
            case notYetDue(Day)
            /// The holidays of its year are not known.
            case noCalendar
        }

        /// The item.
        package let item: Item
        /// The period.
        package let period: Period
        /// Why.
        package let reason: Reason
    }

    private let coverage: Coverage
    private let since: Period
    private let today: Day

    /// Looks at what became of a board's periods by today.
    package init(_ coverage: Coverage, since: Period, today: Day) {
        self.coverage = coverage
        self.since = since
        self.today = today
    }

    /// The period that an item's next record is for: the newest that has ended without one, else the
    /// first without one; nil for an item without periods.
    package func next(of item: Item) -> Period? {
        guard let length = item.periodLength else { return nil }
        let cells = cells(of: item)
        let free = cells.filter { $0.entry == nil }
        let ended = free.last { cell in
            cell.period.lastDay < today || (item.dueFrom == .start && cell.period.firstDay <= today)
        }
        if let cell = ended ?? free.first { return cell.period }
        guard let last = cells.last?.period else {
            return Period(length, containing: since.firstDay)
        }
        return last.next ?? last
    }

    /// The periods of an item whose due day is over and that have no record, the oldest first.
    package func missing(of item: Item) -> [Period] {
        cells(of: item).filter { $0.state == .missing && $0.entry == nil }.map(\.period)
    }

    /// The periods without a record that are overdue, or due within so many days, by item and then
    /// by period; and the other ones without a published record.
    package func due(within days: Int) -> (wanted: [Wanted], leftOut: [LeftOut]) {
        var wanted: [Wanted] = []
        var leftOut: [LeftOut] = []
        for row in coverage.rows {
            for cell in row.cells {
                switch reason(cell, days) {
                case .wanted: wanted.append(Wanted(item: row.item, period: cell.period))
                case .leftOut(let reason):
                    leftOut.append(
                        LeftOut(item: row.item, period: cell.period, reason: reason))
                case .done: continue
                }
            }
        }
        return (wanted, leftOut)
    }

    private enum Verdict {
        case wanted, done
        case leftOut(LeftOut.Reason)
    }

    private func reason(_ cell: Coverage.Cell, _ days: Int) -> Verdict {
        let path = cell.entry?.notice.source.path
        switch cell.state {
        case .onTime, .late, .nilReturn: return .done
        case .withdrawn: return path.map { .leftOut(.isWithdrawn($0)) } ?? .done
        case .missing, .notYetDue, .open, .undetermined:
            if let path {
                return cell.entry?.notice.status == .draft ? .leftOut(.hasDraft(path)) : .done
            }
            guard let due = cell.due.day else { return .leftOut(.noCalendar) }
            return due.days(since: today) <= days ? .wanted : .leftOut(.notYetDue(due))
        }
    }

    private func cells(of item: Item) -> [Coverage.Cell] {
        coverage.rows.first { $0.item === item }?.cells ?? []
    }
}
