import Foundation
import TestSupport
import Testing

/// The line that shows how far long work is: on a terminal only, and gone at the end.
struct ProgressTests {
    private static let python = PackageFolder.root.appending(path: ".build/python/bin/python").path

    /// A board that takes longer than a second to check.
    private static let board = Result<TemporaryBoard, any Error> {
        let board = try TemporaryBoard()
        let made = try ProgramRun(
            PackageFolder.root.appending(path: "Benchmarks/make_board.py").path, "2500",
            board.folder.path, program: python
        ).result()
        try #require(made.ending == .exit(0), "\(made.errorText)")
        return board
    }

    /// What a terminal gets on standard error.
    private func shown(
        _ arguments: [String], columns: Int = 80, environment: [String: String] = [:],
        code: Int32 = 0
    ) throws -> String {
        try #require(
            FileManager.default.fileExists(atPath: Self.python), "make setup-tests installs it")
        let words =
            [
                PackageFolder.root.appending(path: "Tests/Validators/terminal.py").path,
                String(columns), PackageFolder.program,
            ] + arguments
        let result = try ProgramRun(
            arguments: words,
            environment: environment.merging(["TERM": "xterm"]) { given, _ in given },
            folder: try Self.board.get().folder, program: Self.python
        ).result()
        try #require(result.ending == .exit(code), "\(result.outputText)\(result.errorText)")
        let line = result.outputText.split(separator: "\n").last.map(String.init) ?? ""
        return try JSONDecoder().decode(String.self, from: Data(line.utf8))
    }

    private static let erased = "\r\u{1B}[K"

    @Test func `check shows how far it is, and takes the line away`() throws {
        let shown = try shown(["check"])
        let bar =
            #/\r(reading|checking) records \[#*-*\] \d+% \d+\/\d+\u{1B}\[K/#
        #expect(shown.firstMatch(of: bar) != nil, "\(shown)")
        let parts = shown.split(separator: Self.erased, omittingEmptySubsequences: false)
        #expect(parts.last?.hasSuffix("no findings\r\n") == true, "\(shown)")
        #expect(parts.last?.contains("%") == false, "\(shown)")
        #expect(!shown.dropLast(2).contains("\n"), "it stays on one line")
    }

    @Test func `build shows the pages too, in Chinese`() throws {
        let shown = try shown(["build", "--lang", "zh"])
        let bar = #/\r正在写网站 \[#*-*\] \d+% \d+\/\d+\u{1B}\[K/#
        #expect(shown.firstMatch(of: bar) != nil, "\(shown)")
        #expect(shown.contains(Self.erased))
    }

    /// A ledger of a month that the board has none of.
    private static let ledger = """
        日期,凭证号,科目,摘要,收入,支出,余额,经手人,审批人
        ,,,上月结余,,,100.00,,
        2019-10-08,记-001,利息,第三季度存款利息,5.00,,105.00,,
        ,,,本月合计,5.00,0.00,105.00,,
        制表：沈某,,,,,,,,

        """

    private static let importing = [
        "import", "a.csv", "--item", "F01", "--dry-run", "--period", "2019-10",
    ]

    @Test func `import shows how far it is, and says nothing when it is quiet`() throws {
        try Self.board.get().write("a.csv", Self.ledger)
        let loud = try shown(Self.importing + ["--lang", "zh"])
        let bar = #/\r正在检查记录 \[#*-*\] \d+% \d+\/\d+\u{1B}\[K/#
        #expect(loud.firstMatch(of: bar) != nil, "\(loud)")
        #expect(loud.hasSuffix("只是试运行，没有写任何文件\r\n"))
        #expect(try shown(Self.importing + ["--quiet"]) == "")
    }

    @Test func `print shows its steps, and takes them away`() throws {
        let shown = try shown(["print", "F01", "2025-05", "--output", "sheets.pdf"])
        #expect(shown.contains("\rprinting sheets ["), "\(shown)")
        let last = shown.split(separator: Self.erased).last.map(String.init) ?? ""
        #expect(last.contains(#/sheets of A4/#), "\(shown)")
        #expect(!last.contains("%"), "\(shown)")
    }

    @Test(arguments: [30, 18, 12, 4])
    func `it is never wider than the terminal`(_ columns: Int) throws {
        let shown = try shown(["check", "--lang", "zh"], columns: columns)
        let lines = shown.matches(of: #/\r([^\r\u{1B}]+)\u{1B}\[K/#).map { $0.1 }
        #expect(columns == 4 || !lines.isEmpty)
        // A Chinese character takes two columns.
        let widths = lines.map { $0.reduce(0) { $0 + ($1.isASCII ? 1 : 2) } }
        #expect(widths.allSatisfy { $0 < columns }, "\(lines)")
    }

    @Test(arguments: [
        (["check", "--quiet"], [:]), (["check"], ["TERM": "dumb"]), (["check"], ["TERM": ""]),
        (["check"], ["CI": "true"]), (["build", "--format", "json", "--output", "other"], [:]),
    ])
    func `nothing moves where nobody looks`(
        _ arguments: [String], _ environment: [String: String]
    ) throws {
        let shown = try shown(arguments, environment: environment)
        #expect(!shown.contains("\u{1B}") && !shown.contains("%"), "\(shown)")
    }

    @Test func `an interrupted command takes the line away, and ends as interrupted`() throws {
        let shown = try shown(
            ["check"], environment: ["INTERRUPT_AT": "%"], code: 128 + SIGINT)
        #expect(shown.contains("%"))
        let last = shown.split(separator: Self.erased, omittingEmptySubsequences: false).last
        #expect(last == "", "\(shown)")
    }

    @Test func `a file gets no progress`() throws {
        let result = try Self.board.get().run("check", environment: ["TERM": "xterm"])
        #expect(result.errorText.wholeMatch(of: #/\d+ records: no findings\n/#) != nil)
    }
}
