import Boards
import Catalogue
import Values

/// A month in which records were published, and these records.
struct PublishedMonth {
    /// The month.
    let period: Period
    /// Its records, newest first.
    let entries: [RegisteredNotice]

    /// The address of its page below the language's folder.
    var path: String { Self.folder + period.description + ".html" }

    /// The folder of these pages, and the page that lists them.
    static let folder = "months/"
    static let listPath = folder + "index.html"

    /// Every month in which something public was published, the newest first.
    static func all(of board: Board) -> [PublishedMonth] {
        var months: [PublishedMonth] = []
        var entries: [RegisteredNotice] = []
        var current: Period?
        // Entries are in the order of publication.
        for entry in board.entries {
            guard let day = entry.notice.day(.published) else { continue }
            let month = Period(.month, containing: day)
            if let current, current != month {
                months.append(PublishedMonth(period: current, entries: entries))
                entries.removeAll()
            }
            current = month
            entries.append(entry)
        }
        if let current { months.append(PublishedMonth(period: current, entries: entries)) }
        return months.sorted { $0.period > $1.period }
    }
}
