/// A day of the calendar, from 1900-01-01 to 2200-12-31.
package struct Day: Hashable, Sendable {
    /// Days since 1970-01-01; negative before.
    package let number: Int32

    /// The first day that there is, 1900-01-01.
    package static let earliest = Day(unchecked: -25_567)

    /// The last day that there is, 2200-12-31.
    package static let latest = Day(unchecked: 84_370)

    /// Days since 1970-01-01; nil outside 1900 to 2200.
    package init?(number: Int) {
        guard number >= Self.earliest.number, number <= Self.latest.number else { return nil }
        self.number = Int32(number)
    }

    /// A day of a month, both from 1; nil when there is none, or outside 1900 to 2200.
    package init?(year: Int, month: Int, day: Int) {
        guard (1900...2200).contains(year), (1...12).contains(month), day >= 1,
            day <= Self.dayCount(ofMonth: month, year: year)
        else { return nil }
        self.init(unchecked: Self.number(year, month, day))
    }

    private init(unchecked number: Int32) {
        self.number = number
    }

    /// The year, 1900 to 2200.
    package var year: Int { parts.year }

    /// The month, 1 to 12.
    package var month: Int { parts.month }

    /// The day of the month, 1 to 31.
    package var day: Int { parts.day }

    /// The day of the week.
    package var weekday: Weekday {
        // 1970-01-01 was a Thursday.
        let index = (Int(number) + 3) % 7
        return Weekday.allCases[index < 0 ? index + 7 : index]
    }

    /// So many days later, or earlier when negative; nil outside 1900 to 2200.
    package func adding(days: Int) -> Day? {
        let (sum, overflow) = Int(number).addingReportingOverflow(days)
        return overflow ? nil : Day(number: sum)
    }

    /// How many days it is after another; negative when it is before.
    package func days(since other: Day) -> Int { Int(number) - Int(other.number) }

    /// How many days a month has; month from 1 to 12.
    package static func dayCount(ofMonth month: Int, year: Int) -> Int {
        switch month {
        case 2:
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            return isLeap ? 29 : 28
        case 4, 6, 9, 11: return 30
        default: return 31
        }
    }

    // Years are counted from March here, so that a leap day is the last of its year.
    private static func number(_ year: Int, _ month: Int, _ day: Int) -> Int32 {
        let shifted = month > 2 ? year : year - 1
        let months = month > 2 ? month - 3 : month + 9
        let leapDays = shifted / 4 - shifted / 100 + shifted / 400
        return Int32(shifted * 365 + leapDays + (153 * months + 2) / 5 + day - 1 - 719_468)
    }

    private var parts: (year: Int, month: Int, day: Int) {
        let shifted = Int(number) + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted % 146_097
        let yearOfEra =
            (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let months = (5 * dayOfYear + 2) / 153
        let month = months < 10 ? months + 3 : months - 9
        let year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0)
        return (year, month, dayOfYear - (153 * months + 2) / 5 + 1)
    }
}

extension Day: Comparable {
    package static func < (left: Day, right: Day) -> Bool { left.number < right.number }
}

/// A day of the week.
package enum Weekday: Int, Hashable, Sendable, CaseIterable {
    case monday = 1
    case tuesday, wednesday, thursday, friday, saturday, sunday
}

extension Day {
    /// Reads `2026-10-08`, `2026/10/8` or `2026年10月8日`, also in full-width characters.
    ///
    /// Month and day may have one digit; white space around it does not matter. Throws
    /// `placeholder`, `approximate`, `outOfRange` (no such day, or outside 1900 to 2200) or `form`.
    package static func parse(_ text: Text) throws(ValueFault) -> Day {
        if let day = text.withBytes({ read($0) }) { return day }
        let plain = FullWidth.normalized(text).trimmed
        do throws(ValueFault) {
            return try plain.withBytes { (bytes) throws(ValueFault) -> Day in
                guard let date = date(bytes) else { throw .form }
                guard let day = Day(year: date.0, month: date.1, day: date.2) else {
                    throw .outOfRange
                }
                return day
            }
        } catch .form {
            throw ValueFault.classified(text, otherwise: .form)
        } catch {
            throw error
        }
    }

    private static func read(_ bytes: UnsafeBufferPointer<UInt8>) -> Day? {
        guard let date = date(bytes) else { return nil }
        return Day(year: date.0, month: date.1, day: date.2)
    }

    private static func date(_ bytes: UnsafeBufferPointer<UInt8>) -> (Int, Int, Int)? {
        var scanner = ByteScanner(bytes)
        guard let year = scanner.number(exactly: 4) else { return nil }
        let separator = scanner.next
        switch separator {
        case UInt8(ascii: "-"), UInt8(ascii: "/"):
            scanner.skip()
            guard let month = scanner.number(digits: 2), scanner.take(separator),
                let day = scanner.number(digits: 2), scanner.isAtEnd
            else { return nil }
            return (year, month, day)
        default:
            guard scanner.take("年"), let month = scanner.number(digits: 2), scanner.take("月"),
                let day = scanner.number(digits: 2), scanner.take("日"), scanner.isAtEnd
            else { return nil }
            return (year, month, day)
        }
    }
}

extension Day: CustomStringConvertible {
    /// As in ISO 8601: `2026-10-08`.
    package var description: String {
        let (year, month, day) = parts
        return String(unsafeUninitializedCapacity: 10) { space in
            Self.fill(space, year, month, day)
            return 10
        }
    }

    /// Appends the day as in ISO 8601, ten bytes of ASCII.
    package func append(to bytes: inout [UInt8]) {
        let (year, month, day) = parts
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 10) { space in
            Self.fill(space, year, month, day)
            bytes.append(contentsOf: space)
        }
    }

    /// In Chinese: `2026年10月8日`.
    package var chinese: String {
        let (year, month, day) = parts
        return "\(year)年\(month)月\(day)日"
    }

    /// In English: `8 October 2026`.
    package var english: String {
        let (year, month, day) = parts
        return "\(day) \(MonthName.english[month - 1]) \(year)"
    }

    /// In Chinese without its year: `10月8日`.
    package var chineseInYear: String { "\(month)月\(day)日" }

    /// In English without its year: `8 October`.
    package var englishInYear: String { "\(day) \(MonthName.english[month - 1])" }

    private static func fill(
        _ space: UnsafeMutableBufferPointer<UInt8>, _ year: Int, _ month: Int, _ day: Int
    ) {
        func put(_ value: Int, at index: Int) {
            space.initializeElement(at: index, to: 0x30 + UInt8(value / 10 % 10))
            space.initializeElement(at: index + 1, to: 0x30 + UInt8(value % 10))
        }
        put(year / 100, at: 0)
        put(year, at: 2)
        space.initializeElement(at: 4, to: UInt8(ascii: "-"))
        put(month, at: 5)
        space.initializeElement(at: 7, to: UInt8(ascii: "-"))
        put(day, at: 8)
    }
}

/// Names of months.
enum MonthName {
    static let english = [
        "January", "February", "March", "April", "May", "June", "July", "August", "September",
        "October", "November", "December",
    ]
}
