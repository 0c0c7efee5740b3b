package import Catalogue
package import Values

/// What follows from a notice's dates on a given day.
package struct Publication: Sendable {
    /// Last day for objections: as the record says, or from `published` and the item's days; nil
    /// when the item takes none, or its working days cannot be counted.
    package let objectionUntil: Day?
    /// Whether objections are still taken today.
    package let isOpen: Bool
    /// Days left for objections, today included; 0 when they are over.
    package let daysLeft: Int

    /// Works it out.
    package init(of notice: Notice, asOf today: Day) {
        let until = notice.day(.until) ?? Self.windowEnd(of: notice)
        objectionUntil = until
        guard let until, notice.status == .published else {
            isOpen = false
            daysLeft = 0
            return
        }
        isOpen = today <= until
        daysLeft = max(0, until.days(since: today) + 1)
    }

    private static func windowEnd(of notice: Notice) -> Day? {
        guard let term = notice.item?.objection, let published = notice.day(.published) else {
            return nil
        }
        switch term.unit {
        case .days: return published.adding(days: term.amount)
        case .workingDays: return nil
        }
    }
}
