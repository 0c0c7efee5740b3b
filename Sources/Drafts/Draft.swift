package import Catalogue
package import Values

/// What a record is about: a period, or a day.
package enum Occasion: Sendable, Hashable {
    /// The period that is accounted for.
    case period(Period)
    /// The day when it was decided or completed.
    case day(Day)

    /// The key of its record: `2026-10`, `2026-10-20`.
    package var key: String {
        switch self {
        case .period(let period): period.description
        case .day(let day): day.description
        }
    }
}

/// A record that is still to be filled in.
package struct Draft: Sendable {
    /// The item.
    package let item: Item
    /// What it is about.
    package let occasion: Occasion
    /// Where it belongs on the board: `content/<column>/<item>/<key>.md`.
    package let path: String
    /// The text of its file.
    package let text: RecordText
}
