import Catalogue
import Diagnostics
import Foundation
import Records
import TestSupport
import Testing
import Values

struct HolidayCalendarTests {
    private let calendar = HolidayCalendar.builtIn

    private func isWorking(_ day: String) throws -> Bool {
        try calendar.workingDays.isWorking(try Day.parse(Text(day)))
    }

    @Test(arguments: [
        (2024, "国办发明电〔2023〕7号"), (2025, "国办发明电〔2024〕12号"), (2026, "国办发明电〔2025〕7号"),
    ])
    func `a year names its notice`(year: Int, number: String) throws {
        let notice = try #require(calendar.years[year]?.notice)
        #expect(notice == "国务院办公厅关于\(year)年部分节假日安排的通知（\(number)）")
    }

    @Test(arguments: [
        "2026-01-04", "2026-02-14", "2026-02-28", "2026-05-09", "2026-09-20", "2026-10-10",
    ])
    func `offices work on the weekend days that the notice of 2026 names`(day: String) throws {
        #expect(try isWorking(day))
    }

    @Test(arguments: [
        ("2026-02-13", true), ("2026-02-16", false), ("2026-02-20", false), ("2026-02-23", false),
        ("2026-02-24", true),
    ])
    func `the spring festival of 2026 is off until 23 February`(day: String, isWorked: Bool) throws
    {
        #expect(try isWorking(day) == isWorked)
    }

    @Test(arguments: [2023, 2027])
    func `of other years nothing is known`(year: Int) throws {
        let day = try #require(Day(year: year, month: 6, day: 1))
        #expect(throws: WorkingDays.Fault.noCalendar(year)) {
            try calendar.workingDays.isWorking(day)
        }
    }

    @Test func `the files in the program read without a finding, each with its own year`() throws {
        let folder = PackageFolder.root.appending(path: "Sources/Catalogue/BuiltIn/holidays")
        let names = PackageFolder.files(below: folder)
        #expect(names.map { String($0.prefix(4)) } == calendar.years.keys.sorted().map(String.init))
        for name in names {
            let raw = [UInt8](try Data(contentsOf: folder.appending(path: name)))
            let yaml = YAMLFile(DecodedFile(path: name, raw: raw))
            var reader = HolidaysReader(yaml.tree)
            let years = reader.calendar(0, changing: HolidayCalendar([:])).years
            #expect((yaml.findings + reader.findings).map(\.message.english) == [])
            #expect(years.keys.map { "\($0).yml" } == [name])
        }
    }

    // MARK: Compared with what others keep

    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python3").path
    private static let isInstalled = FileManager.default.fileExists(atPath: python)
    private static let isRequired = ProcessInfo.processInfo.environment["CI"] != nil

    @Test(
        .enabled(
            if: isInstalled || isRequired,
            "the Python package chinesecalendar is not there; make setup-tests installs it"))
    func `every day is what the package chinesecalendar says`() throws {
        try #require(
            Self.isInstalled, "the package chinesecalendar is missing; run make setup-tests")
        let years = calendar.years.keys.sorted()
        let script = """
            import datetime, chinese_calendar
            day = datetime.date(\(years[0]), 1, 1)
            while day.year <= \(years[years.count - 1]):
                print(day, "works" if chinese_calendar.is_workday(day) else "off")
                day += datetime.timedelta(days=1)
            """
        let result = try ProgramRun("-c", script, program: Self.python).result()
        #expect(result.ending == .exit(0), "\(result.errorText)")
        var day = try #require(Day(year: years[0], month: 1, day: 1))
        var lines = ""
        while day.year <= years[years.count - 1] {
            lines += "\(day) \(try calendar.workingDays.isWorking(day) ? "works" : "off")\n"
            day = try #require(day.adding(days: 1))
        }
        #expect(TextDifference.lines(expected: result.outputText, actual: lines) == [])
        #expect(lines.split(separator: "\n").count == 366 + 365 + 365)
    }
}
