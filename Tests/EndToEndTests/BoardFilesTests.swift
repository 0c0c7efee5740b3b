import Foundation
import TestSupport
import Testing

/// Oddities of a board's own files that were once passed over in silence.
struct BoardFilesTests {
    @Test(
        "a city that the time zones do not have is no zone",
        .enabled("no time zones are installed") {
            FileManager.default.fileExists(atPath: "/usr/share/zoneinfo/UTC")
        }, arguments: ["Asia/Hangzhou", "America/Nowhere", "Asia/shanghai"])
    func unknownZone(_ zone: String) throws {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", TemporaryBoard.settings + "time-zone: \(zone)\n")
        let result = try board.run("check")
        #expect(result.ending == .exit(65))
        #expect(
            result.outputText.hasPrefix(
                "content/board.yml:6:12: error: '\(zone)' is not a time zone [wrong-type]\n"))
    }

    @Test(arguments: ["Asia/Shanghai", "Asia/Urumqi", "Europe/Paris", "UTC", "PRC"])
    func `a zone that there is is taken`(_ zone: String) throws {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", TemporaryBoard.settings + "time-zone: \(zone)\n")
        #expect(try board.run("check", "--strict").outputText.contains("time zone") == false)
    }

    @Test func `a catalogue in GB18030 is read, with a warning`() throws {
        let board = try TemporaryBoard.withSettings()
        let text = """
            items:
              - code: finance.cash-book
                no: F99
                name: 现金账
            """
        let file = MarkedFile("content/catalogue.yml", text, as: .gb18030)
        try board.write(file.path, file.raw)
        let line =
            "content/catalogue.yml:1:1: warning: the file is in GB18030, not UTF-8 [encoding]\n"
        #expect(try board.run("check").outputText.contains(line))
        let printed = try board.run("catalogue", "F99")
        #expect(printed.errorText.hasPrefix(line))
        #expect(printed.outputText.contains("现金账"))
    }

    @Test func `an unclosed quote hides no fault of the rows before it`() throws {
        let board = try TemporaryBoard.withSettings()
        let record = """
            ---
            item: F06
            title: 十月
            period: 2026-10
            published: 2026-11-06
            opening-balance: 0
            receipts: {file: a.csv}
            closing-balance: 0
            ---

            """
        try board.write("content/finance/a.md", record)
        try board.write(
            "content/finance/a.csv", "日期,捐款人,金额\n十月八日,赵某,5\n2026-10-09,\"钱某,待定\n2026-10-10,孙某,六\n")
        let text = try board.run("check", "--format", "github").outputText
        #expect(text.contains("file=content/finance/a.csv,line=2,col=1,"))
        #expect(text.contains("file=content/finance/a.csv,line=3,col=12,"))
        #expect(text.ranges(of: "file=content/finance/a.csv").count == 2)
    }
}
