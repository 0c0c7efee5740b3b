import Foundation
import TestSupport
import Testing

/// Which day a command takes for today.
struct TodayTests {
    /// The day that `future-date` names for a board of these settings.
    private func today(
        settings: String = "", environment: [String: String] = [:], _ arguments: String...
    ) throws -> String? {
        let board = try TemporaryBoard()
        let own = "name: 示例\ncode: T1\ncontact: 0571-8000 0000\nsince: 2026-01\n" + settings
        try board.write("content/board.yml", own)
        try board.write(
            "content/residency/a.md",
            "---\nitem: R19\ntitle: 问\ndate: 2199-12-31\npublished: 2199-12-31\n---\n")
        let result = try ProgramRun(
            arguments: ["check"] + arguments, environment: environment, folder: board.folder
        ).result()
        let day = result.outputText.firstMatch(of: #/after today, (\d{4}-\d\d-\d\d)/#)
        return day.map { String($0.1) }
    }

    @Test func `it is the day that was asked for`() throws {
        let environment = ["SOURCE_DATE_EPOCH": "1790000000"]
        let settings = "as-of: 2026-05-05\n"
        #expect(
            try today(settings: settings, environment: environment, "--as-of", "2026-04-04")
                == "2026-04-04")
        #expect(try today("--as-of", "2026年4月4日") == "2026-04-04")
    }

    @Test func `else the day of SOURCE_DATE_EPOCH, in the board's time zone`() throws {
        // 2026-11-20, 16:30 in universal time: half past midnight of the next day in Shanghai.
        let environment = ["SOURCE_DATE_EPOCH": "1795192200"]
        let asOf = "as-of: 2026-05-05\n"
        #expect(try today(settings: asOf, environment: environment) == "2026-11-21")
        #expect(
            try today(settings: asOf + "time-zone: UTC\n", environment: environment)
                == "2026-11-20")
    }

    @Test func `else the board's own`() throws {
        #expect(try today(settings: "as-of: 2026年5月5日\n") == "2026-05-05")
    }

    @Test func `else the clock's`() throws {
        let day = try #require(try today())
        let clock = Date().timeIntervalSince1970 + 8 * 3600
        let near = [-1, 0, 1].map { offset -> String in
            let date = Date(timeIntervalSince1970: clock + Double(offset) * 86400)
            return String(date.formatted(.iso8601).prefix(10))
        }
        #expect(near.contains(day))
    }
}
