package import Catalogue
import Values

/// The public records of one item, newest first.
package struct Series: Sendable {
    /// The item.
    package let item: Item
    /// Its records, by period or date, the newest first; a withdrawn one after its replacement.
    package let entries: [RegisteredNotice]

    /// Makes a series; the order is made here.
    package init(item: Item, entries: [RegisteredNotice]) {
        self.item = item
        self.entries =
            entries
            .map { (day: Self.day(of: $0), entry: $0) }
            .sorted { left, right in
                left.day == right.day
                    ? left.entry.address < right.entry.address : left.day > right.day
            }
            .map(\.entry)
    }

    /// Its records year by year, the newest year first.
    package var years: [(year: Int, entries: [RegisteredNotice])] {
        var years: [(year: Int, entries: [RegisteredNotice])] = []
        for entry in entries {
            let year = Self.day(of: entry).year
            if years.last?.year == year {
                years[years.count - 1].entries.append(entry)
            } else {
                years.append((year, [entry]))
            }
        }
        return years
    }

    /// The day that a record is filed under: the first of its period, or its date.
    private static func day(of entry: RegisteredNotice) -> Day {
        let notice = entry.notice
        if entry.item?.periodLength != nil, let period = notice.period { return period.firstDay }
        return notice.day(.date) ?? notice.day(.published) ?? Day.earliest
    }
}
