import Boards

/// A rate of periods that were on the board in time, in words.
enum OnTimeText {
    /// `2026年 10/10` without the year.
    static func fraction(_ rate: BoardStatus.OnTime) -> String { "\(rate.inTime)/\(rate.due)" }

    /// The percentage, rounded down to one decimal; nil when nothing was due yet.
    static func percent(_ rate: BoardStatus.OnTime) -> String? {
        rate.permille.map { $0 % 10 == 0 ? "\($0 / 10)%" : "\($0 / 10).\($0 % 10)%" }
    }

    /// One sentence with both numbers and the percentage.
    static func sentence(_ rate: BoardStatus.OnTime, _ strings: SiteStrings) -> String {
        guard let percent = percent(rate) else { return strings[.onTimeNone] }
        return strings.filled(
            .onTimeSentence, ("due", String(rate.due)), ("n", String(rate.inTime)),
            ("rate", percent))
    }
}
