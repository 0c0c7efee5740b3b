import Diagnostics
import Records
package import Values

/// The days off and the make-up working days of some years, each with the notice that gives them.
package struct HolidayCalendar: Sendable {
    /// A year whose holidays are known.
    package struct Year: Hashable, Sendable {
        /// Days off; weekend days among them change nothing.
        package let off: Set<Day>
        /// Weekend days on which offices work.
        package let work: Set<Day>
        /// Title and number of the notice, where one is named.
        package let notice: String?

        /// Makes a year.
        package init(off: Set<Day>, work: Set<Day>, notice: String? = nil) {
            self.off = off
            self.work = work
            self.notice = notice
        }
    }

    /// The years that are known.
    package let years: [Int: Year]
    /// Which days are worked in these years.
    package let workingDays: WorkingDays

    /// Makes a calendar of years.
    package init(_ years: [Int: Year]) {
        self.years = years
        workingDays = WorkingDays(
            years.mapValues { WorkingDays.Year(holidays: $0.off, makeUpDays: $0.work) })
    }

    /// The years that the program knows, from the notices of the State Council's General Office.
    package static let builtIn: HolidayCalendar = {
        var calendar = HolidayCalendar([:])
        for file in BuiltInFile.holidays {
            var reader = HolidaysReader(YAMLFile(DecodedFile(source: file)).tree)
            calendar = reader.calendar(0, changing: calendar)
        }
        return calendar
    }()

    /// This calendar with other years in place of its own.
    func replacing(_ own: [Int: Year]) -> HolidayCalendar {
        HolidayCalendar(years.merging(own) { _, new in new })
    }

    /// This calendar with more days off; the years that they lie in are known from then on.
    func adding(off days: [Day]) -> HolidayCalendar {
        var all = years
        for day in days {
            let year = all[day.year]
            all[day.year] = Year(
                off: (year?.off ?? []).union([day]), work: (year?.work ?? []).subtracting([day]),
                notice: year?.notice)
        }
        return HolidayCalendar(all)
    }
}
