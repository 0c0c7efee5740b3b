import ArgumentParser
import Diagnostics
import Drafts
import Records
import Values

/// `noticeboard import`: a record out of a spreadsheet; prints its path.
struct ImportCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Make a record of a spreadsheet. 把 Excel 或 CSV 表格变成一份记录。")

    @Argument(help: "The spreadsheet: .xlsx or CSV. 表格文件。")
    var file: String

    @Option(help: "The item's number or code (F01). 事项编号。")
    var item: String

    @Option(help: "The period (2026-10); by default the sheet's own. 期间，不写则看表的标题。")
    var period: String?

    @Option(help: "The day it was decided or completed, for items without periods. 成文日期。")
    var date: String?

    @Option(help: "The sheet of the workbook. 用哪个工作表。")
    var sheet: String?

    @Option(
        help: "The table of the item, or TABLE=SHEET; may be repeated. 放进事项的哪个表格，可以写几次。")
    var table: [String] = []

    @Option(
        help: "What columns are: HEAD=FIELD,H=; nothing after = leaves one out. 哪一列是什么，等号后面不写就是不要。"
    )
    var map: [String] = []

    @Option(help: "The title. 标题。")
    var title: String?

    @Option(
        help: ArgumentHelp(
            "The day of publication; without it a draft. 公开日期，不写则为草稿。", valueName: "day"))
    var published: String?

    @Option(
        help: ArgumentHelp(
            "The file to write, - for standard output. 写到哪个文件，- 表示显示在屏幕上。",
            valueName: "file"))
    var output: String?

    @ArgumentParser.Flag(help: "Put tables into CSV files beside the record. 表格另存为旁边的 CSV 文件。")
    var csv = false

    @ArgumentParser.Flag(
        name: .customLong("dry-run"),
        help: "Write nothing, only show what would be. 只看结果，不写文件。")
    var dryRun = false

    @ArgumentParser.Flag(
        help: "No progress bar, no report and no questions; findings only. 不显示进度条和说明，不提问，只显示检查结果。")
    var quiet = false

    @OptionGroup var place: BoardPlace

    func validate() throws {
        let language = place.language
        if map.contains(where: { MappingChange.list($0) == nil }) {
            throw ValidationError(
                Message(
                    en: "--map is written as HEAD=FIELD,HEAD=FIELD",
                    zh: "--map 写成 表头=字段,表头=字段 的样子"
                ).text(in: language))
        }
        if let published, (try? Day.parse(Text(published))) == nil {
            throw ValidationError(
                Message(
                    en: "--published '\(published)' is not a date; write it as 2026-11-20",
                    zh: "--published 的“\(published)”不是日期，写成 2026-11-20 的样子"
                ).text(in: language))
        }
        if csv, output == "-" {
            throw ValidationError(
                Message(
                    en: "--csv needs a file to lie beside, not --output -",
                    zh: "--csv 要写成文件，不能和 --output - 一起用"
                ).text(in: language))
        }
    }

    func run() async throws {
        try await WorldErrors.reported(in: place.language) {
            let progress = ProgressDisplay(language: place.language, isQuiet: quiet)
            let pipeline = Pipeline(place: place, progress: progress)
            try await ImportDesk(self, try await pipeline.read(), pipeline).run()
        }
    }

    /// The tables that were asked for.
    var wishes: [SheetChoice.Wish] {
        table.map { word in
            let parts = word.split(maxSplits: 1, whereSeparator: { "=＝".contains($0) })
            return SheetChoice.Wish(
                table: String(parts.first ?? ""), sheet: parts.count > 1 ? String(parts[1]) : nil)
        }
    }

    /// The changes of the mapping that were asked for.
    var changes: [MappingChange] { map.flatMap { MappingChange.list($0) ?? [] } }
}
