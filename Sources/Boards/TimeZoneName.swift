/// Names of time zones in the tz database.
enum TimeZoneName {
    /// Whether a text looks like one: `Asia/Shanghai`, `America/Argentina/Salta`, `UTC`, `PRC`.
    ///
    /// The area is one that there is; whether the database has the city is not known here.
    static func isPlausible(_ text: String) -> Bool {
        if text == "UTC" || text == "PRC" { return true }
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard (2...3).contains(parts.count), areas.contains(String(parts[0])) else { return false }
        return parts.dropFirst().allSatisfy { part in
            guard let first = part.utf8.first, isLetter(first) else { return false }
            return part.utf8.allSatisfy { byte in
                isLetter(byte) || (byte >= 0x30 && byte <= 0x39) || "_-+".utf8.contains(byte)
            }
        }
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A
    }

    private static let areas: Set<String> = [
        "Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Etc",
        "Europe", "Indian", "Pacific",
    ]
}
