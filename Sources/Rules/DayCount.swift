/// Numbers of days in words.
enum DayCount {
    /// `1 day`, `3 days`.
    static func english(_ count: Int) -> String { count == 1 ? "1 day" : "\(count) days" }
}
