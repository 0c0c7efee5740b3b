package import Values

/// Moments of time for formats that want one where a board has only days.
extension BoardSettings {
    /// The beginning of a day in the board's time zone (RFC 3339): `2026-10-08T00:00:00+08:00`.
    ///
    /// The zones of China are known; in any other the day begins when it does in UTC, so that a
    /// build needs no database of time zones and is the same on every machine.
    package func midnight(of day: Day) -> String { "\(day)T00:00:00\(offset)" }

    private var offset: String {
        switch timeZone {
        case "PRC", "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Hong_Kong",
            "Asia/Macau", "Asia/Taipei":
            "+08:00"
        case "Asia/Urumqi", "Asia/Kashgar": "+06:00"
        default: "Z"
        }
    }
}
