import Foundation
import TestSupport
import Testing

/// `noticeboard import`: spreadsheets as they are kept, and what becomes of them to the byte.
struct ImportTests {
    /// A spreadsheet of Tests/Fixtures/sheets and how it is imported.
    struct Sheet: CustomTestStringConvertible, Sendable {
        let file: String
        let arguments: [String]

        init(_ file: String, _ arguments: String...) {
            self.file = file
            self.arguments = arguments
        }

        var name: String {
            let base = file.split(separator: ".").first.map(String.init) ?? file
            return arguments.contains("--csv") ? base + "-csv" : base
        }
        var testDescription: String { name }
    }

    private static let folder = PackageFolder.fixtures.appending(path: "sheets")

    private static let sheets = [
        Sheet("october.xlsx", "--item", "F01"),
        Sheet("two-line-head.xlsx", "--item", "F01"),
        Sheet("several-sheets.xlsx", "--item", "F01", "--period", "2026-10"),
        Sheet("aid-fund.xlsx", "--item", "F06", "--period", "2026-10", "--csv"),
        Sheet("echo-wall.xlsx", "--item", "R18"),
        Sheet("faults.xlsx", "--item", "F01", "--period", "2026-10"),
        Sheet("personal.xlsx", "--item", "F01", "--period", "2026-10"),
        Sheet("wrong-total.xlsx", "--item", "F01"),
        Sheet("gb18030.csv", "--item", "F01"),
        Sheet("semicolon-bom.csv", "--item", "F01"),
        Sheet("tabs-sides.csv", "--item", "F01"),
        Sheet("uncertain.csv", "--item", "F01"),
        Sheet("rule-faults.csv", "--item", "F01", "--published", "2026-11-05"),
    ]

    private static func board() throws -> TemporaryBoard {
        let board = try TemporaryBoard()
        try board.write("content/board.yml", TemporaryBoard.settings)
        for path in PackageFolder.files(below: folder) {
            try board.write(path, [UInt8](try Data(contentsOf: folder.appending(path: path))))
        }
        return board
    }

    private func run(
        _ board: TemporaryBoard, _ arguments: [String], _ language: String = "en"
    ) throws -> ProgramResult {
        try ProgramRun(
            arguments: ["import"] + arguments + ["--lang", language], folder: board.folder
        ).result()
    }

    @Test(arguments: sheets, ["en", "zh"])
    func `a sheet becomes this record, or is found fault with so`(
        _ sheet: Sheet, _ language: String
    ) throws {
        let board = try Self.board()
        let result = try run(board, [sheet.file] + sheet.arguments, language)
        var text =
            "exit code: \(result.ending)\n\n" + String(decoding: result.errors, as: UTF8.self)
        for (path, bytes) in try board.files(below: "content").sorted(by: { $0.key < $1.key })
        where path != "board.yml" {
            text += "\n=== \(path)\n" + String(decoding: bytes, as: UTF8.self)
        }
        let golden = GoldenFile(
            PackageFolder.fixtures.appending(path: "imports/\(sheet.name).\(language).txt"))
        #expect(try golden.difference(from: Array(text.utf8)) == nil)
    }

    @Test(arguments: ["october.xlsx", "two-line-head.xlsx", "gb18030.csv", "tabs-sides.csv"])
    func `what was imported checks clean`(_ file: String) throws {
        let board = try Self.board()
        _ = try run(board, [file, "--item", "F01"])
        let check = try board.run("check")
        #expect(String(decoding: check.output, as: UTF8.self) == "")
        #expect(String(decoding: check.errors, as: UTF8.self) == "1 record: no findings\n")
    }

    @Test func `nothing is overwritten, and a dry run writes nothing`() throws {
        let board = try Self.board()
        let dry = try run(board, ["october.xlsx", "--item", "F01", "--dry-run"])
        #expect(dry.ending == .exit(0))
        #expect(try board.files(below: "content").count == 1)
        try board.write("mine.md", "mine")
        let result = try run(board, ["october.xlsx", "--item", "F01", "--output", "mine.md"])
        #expect(result.ending == .exit(74))
        #expect(try board.files()["mine.md"] == Array("mine".utf8))
    }

    @Test(arguments: ["en", "zh"], ["2026-11-03", "2026-11-20"])
    func `the place of a draft that nobody has filled in is taken`(
        _ language: String, _ day: String
    ) throws {
        let board = try Self.board()
        let plain = try Self.board()
        let draft = try board.run(
            "new", "F01", "--period", "2026-10", "--lang", language, "--as-of", day)
        let path = "content/finance/monthly-ledger/2026-10.md"
        #expect(draft.outputText == path + "\n")
        let dry = try run(board, ["october.xlsx", "--item", "F01", "--dry-run"])
        #expect(dry.ending == .exit(0))
        #expect(try board.text(path).contains("\n#"))
        let result = try run(board, ["october.xlsx", "--item", "F01"])
        #expect(result.ending == .exit(0))
        #expect(result.outputText == path + "\n")
        #expect(
            result.errorText.hasPrefix(
                path + " is a draft that nobody has filled in: this record takes its place\n"))
        _ = try run(plain, ["october.xlsx", "--item", "F01"])
        #expect(try board.text(path) == plain.text(path))
        #expect(try board.files(below: "content").count == 2)
    }

    @Test func `a draft with something in it is not replaced, and it is said so`() throws {
        let board = try Self.board()
        _ = try board.run("new", "F01", "--period", "2026-10", "--lang", "zh")
        let path = "content/finance/monthly-ledger/2026-10.md"
        let text = try board.text(path).replacing("\n制表人:", with: "\n制表人: 沈某")
        try board.write(path, text)
        let result = try run(board, ["october.xlsx", "--item", "F01"], "zh")
        #expect(result.ending == .exit(64))
        #expect(
            result.errorText.hasPrefix(
                "错误：F01 2026年10月已经有一份了：\(path)；这份草稿里已经写了内容：请接着填，"
                    + "或者先把它移走，再导入\n"), "\(result.errorText)")
        #expect(try board.text(path) == text)
    }

    @Test func `an untouched draft stays where the record goes elsewhere`() throws {
        let board = try Self.board()
        _ = try board.run("new", "F01", "--period", "2026-10")
        let path = "content/finance/monthly-ledger/2026-10.md"
        let draft = try board.text(path)
        let elsewhere = try run(
            board, ["october.xlsx", "--item", "F01", "--output", "content/finance/a.md"])
        #expect(elsewhere.ending == .exit(64))
        let shown = try run(board, ["october.xlsx", "--item", "F01", "--output", "-"])
        #expect(shown.ending == .exit(0))
        #expect(try board.text(path) == draft)
        let there = try run(board, ["october.xlsx", "--item", "F01", "--output", path])
        #expect(there.ending == .exit(0))
        #expect(try board.text(path) == shown.outputText)
    }

    @Test func `the balance comes from the record before`() throws {
        let board = try Self.board()
        let before = [
            "item: F01", "title: 2026年9月收支", "period: 2026-09", "published: 2026-10-08",
            "opening-balance: 100.00", "entries:",
            "  - {date: 2026-09-02, voucher: 记-001, category: 利息, summary: 第三季度存款利息, income: 5.00}",
            "total-income: 5.00", "total-expense: 0.00", "closing-balance: 105.00",
            "prepared-by: 沈某",
        ]
        try board.write(
            "content/finance/2026-09.md",
            "---\n" + before.joined(separator: "\n") + "\n---\n")
        let result = try run(
            board, ["uncertain.csv", "--item", "F01", "--map", "验收人=", "--output", "-"])
        let text = String(decoding: result.output, as: UTF8.self)
        #expect(text.contains("opening-balance: 105.00\n"))
        #expect(text.contains("closing-balance: 9.00\n"))
    }

    @Test func `another month's sheet is not taken`() throws {
        let board = try Self.board()
        let result = try run(board, ["october.xlsx", "--item", "F01", "--period", "2026-09"])
        #expect(result.ending == .exit(1))
        #expect(
            String(decoding: result.errors, as: UTF8.self).contains(
                "october.xlsx[10月]!A1: error: the sheet is that of 2026-10, but --period is "
                    + "2026-09 [wrong-period]"))
    }

    /// Wrong usage, and what is said of it in both languages.
    struct Usage: CustomTestStringConvertible, Sendable {
        let arguments: [String]
        let english: String
        let chinese: String

        var testDescription: String { arguments.joined(separator: " ") }
    }

    @Test(
        arguments: [
            Usage(
                arguments: ["october.xlsx", "--item", "F01", "--sheet", "11月"],
                english: "the file has no sheet '11月'; its sheets: '10月'",
                chinese: "文件里没有“11月”这个工作表；有：“10月”"),
            Usage(
                arguments: ["several-sheets.xlsx", "--item", "F01", "--period", "2026-08"],
                english: "several sheets fit: '9月', '10月'; choose one with --sheet '9月'",
                chinese: "有好几个工作表都合适：“9月”、“10月”；用 --sheet '9月' 选一个"),
            Usage(
                arguments: ["october.xlsx", "--item", "F01", "--map", "备注=经手"],
                english: "the table has no field '经手'; did you mean '经手人'?",
                chinese: "表格里没有“经手”这个字段；是不是“经手人”？"),
            Usage(
                arguments: ["october.xlsx", "--item", "F01", "--map", "Z=支出"],
                english: "the sheet has no column 'Z'; name it by its head or its letter",
                chinese: "表里没有“Z”这一列；请写表头的文字或者列的字母"),
            Usage(
                arguments: ["faults.xlsx", "--item", "F01"],
                english: "the sheet's title names no period; write --period 2026-10",
                chinese: "表的标题里看不出是哪一期，请写 --period 2026-10"),
        ])
    func `wrong usage says what to write`(_ usage: Usage) throws {
        let board = try Self.board()
        for (language, words) in [("en", usage.english), ("zh", usage.chinese)] {
            let result = try run(board, usage.arguments, language)
            #expect(result.ending == .exit(64))
            #expect(String(decoding: result.errors, as: UTF8.self).contains(words + "\n"))
        }
    }

    @Test func `a damaged file says what to do`() throws {
        let board = try Self.board()
        try board.write("bad.xlsx", [0x50, 0x4B, 3, 4, 1])
        let result = try run(board, ["bad.xlsx", "--item", "F01"], "zh")
        #expect(result.ending == .exit(74))
        #expect(
            String(decoding: result.errors, as: UTF8.self)
                == "noticeboard：不能导入 bad.xlsx：文件损坏；请用 Excel 或 WPS 打开，重新保存一次\n")
    }

    // MARK: On a terminal

    /// A terminal comes from `script` of util-linux, which every Debian has.
    private func ask(_ board: TemporaryBoard, _ answers: String) throws -> String {
        let command = "\(PackageFolder.program) import uncertain.csv --item F01 --lang zh"
        let result = try ProgramRun(
            arguments: ["-qec", command, "/dev/null"], input: Array(answers.utf8),
            folder: board.folder, program: "/usr/bin/script"
        ).result()
        return String(decoding: result.output, as: UTF8.self)
    }

    @Test func `on a terminal a column can be changed`() throws {
        let board = try Self.board()
        let text = try ask(board, "H=备柱\nH=备注\n\n")
        #expect(text.contains("没有“备柱”这个字段"))
        let files = try board.files(below: "content/finance")
        let record = String(decoding: files.values.first ?? [], as: UTF8.self)
        #expect(record.contains("备注: 孙某"))
    }

    @Test(arguments: ["q\n", "取消\n", ""])
    func `on a terminal it can be cancelled`(_ answer: String) throws {
        let board = try Self.board()
        let text = try ask(board, answer)
        #expect(text.contains("已取消，没有写任何文件"))
        #expect(try board.files(below: "content").count == 1)
    }
}
