package import Catalogue
package import Values

/// What follows from a notice's dates on a given day.
package struct Publication: Sendable {
    /// Last day for objections: as the record says, or from `published` and the item's days; nil
    /// when the item takes none, or counts working days of a year without holidays.
    package let objectionUntil: Day?
    /// Whether objections are still taken today.
    package let isOpen: Bool
    /// Days left for objections, today included; 0 when they are over.
    package let daysLeft: Int

    /// Works it out.
    package init(of notice: Notice, asOf today: Day, _ clocks: Clocks) {
        let until = clocks.objectionEnd(of: notice).day
        objectionUntil = until
        guard let until, notice.status == .published else {
            isOpen = false
            daysLeft = 0
            return
        }
        isOpen = today <= until
        daysLeft = max(0, until.days(since: today) + 1)
    }
}
