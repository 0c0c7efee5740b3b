import Glibc
import Values

/// Turns the computer's time into a day in a board's time zone.
enum Clock {
    /// The day of a time, in seconds since 1970, in a zone of the tz database.
    ///
    /// Where the database is not installed, zones of China count as eight hours ahead, all others
    /// as universal time.
    static func day(ofUnixTime seconds: Int, in zone: String) -> Day {
        var moment = time_t(seconds)
        var parts = tm()
        let hasZone = hasFile(zone)
        let rule = hasZone ? zone : (easternZones.contains(zone) ? "CST-8" : "UTC0")
        setenv("TZ", rule, 1)
        tzset()
        localtime_r(&moment, &parts)
        return Day(
            year: Int(parts.tm_year) + 1900, month: Int(parts.tm_mon) + 1, day: Int(parts.tm_mday))
            ?? Day.earliest
    }

    /// Whether there is such a zone; where the database is not installed nobody can say, and any may
    /// be.
    static func knows(_ zone: String) -> Bool {
        easternZones.contains(zone) || hasFile(zone) || !hasFile("UTC")
    }

    private static func hasFile(_ zone: String) -> Bool {
        var status = stat()
        return stat("/usr/share/zoneinfo/\(zone)", &status) == 0
            && status.st_mode & S_IFMT == S_IFREG
    }

    private static let easternZones: Set<String> = [
        "Asia/Shanghai", "Asia/Chongqing", "Asia/Harbin", "Asia/Hong_Kong", "Asia/Macau",
        "Asia/Taipei", "PRC",
    ]
}
