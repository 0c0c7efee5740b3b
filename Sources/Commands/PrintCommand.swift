import ArgumentParser
import Boards
import Diagnostics
import Glibc
import Outputs
import Printing
import Records

/// `noticeboard print`: checks, then prints a month or some records as a PDF for the wall.
struct PrintCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Print a month or records as sheets for the board. 把一个月或几份内容打印成上墙的单子。")

    @Argument(
        help:
            "A month (2026-10), a record's address or number, or an item and its period. 月份、内容的网址或索引号，或事项编号和期间。"
    )
    var target: [String]

    @OptionGroup var options: BoardOptions

    @Option(help: "The paper: a4 or a3. 纸张。")
    var paper = Paper.a4

    @Option(help: "Only these columns, with commas between them. 只打印这些栏目，用逗号分开。")
    var columns: ColumnList?

    @Option(
        help: ArgumentHelp(
            "The PDF; default: sheets-<target>.pdf, here. PDF 写到哪个文件，不写则在当前文件夹。",
            valueName: "file"))
    var output: String?

    @Option(help: "The browser that prints, of the Chromium family. 用来打印的浏览器，Chromium 一类。")
    var browser: String?

    @Option(help: "The look: wall, or official (GB/T 9704). 样式：上墙，或公文格式。")
    var style = PrintStyle.wall

    @Flag(help: "Short records of a column share a sheet. 同一栏目短的内容合用一张纸。")
    var dense = false

    @Flag(help: "One sheet of codes (QR) that lead to the records. 只打印二维码，扫码看全文。")
    var codes = false

    @Flag(
        help: "Print nothing; say how many sheets, and how they fit the board. 不打印，只说要几张纸、栏上放不放得下。")
    var plan = false

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let pipeline = Pipeline(options: options)
            let checked = try await pipeline.check()
            Standard.error(options.print(checked.findings, isTerminal: Standard.errorIsTerminal))
            guard let sheet = checked.sheet, !options.fails(checked.findings.diagnostics) else {
                if options.format.isText {
                    options.saySummary(of: checked.findings, isUnreadable: checked.isUnreadable)
                }
                throw checked.isUnreadable ? ExitStatus.unreadableBoard : ExitStatus.errors
            }
            do {
                try await write(sheet, pipeline.progress)
            } catch let fault as PrintingBrowser.Fault {
                WorldErrors.warn(fault.message, options.language)
                throw ExitStatus.fileError
            } catch let uncounted as UncountedSheets {
                WorldErrors.warn(uncounted.message, options.language)
                throw ExitStatus.fileError
            } catch let error as TemplateFindings {
                let findings = Findings(
                    DiagnosticOrder.sorted(error.findings), records: checked.findings.records,
                    language: options.language)
                Standard.error(options.print(findings, isTerminal: Standard.errorIsTerminal))
                throw ExitStatus.unreadableBoard
            }
            withExtendedLifetime(checked) { Standard.leave(EXIT_SUCCESS) }
        }
    }

    /// Does work that a bar shows, which is gone before anything else is said.
    private func shown<Result>(
        by bar: ProgressBar?, _ work: () async throws -> Result
    ) async rethrows -> Result {
        defer { bar?.finish() }
        return try await work()
    }

    private func write(_ sheet: PublishableBoard, _ progress: ProgressDisplay) async throws {
        let target = try chosen(on: sheet.board)
        let found = try PrintingBrowser(browser)
        let scratch = try ScratchFolder()
        defer { scratch.remove() }
        let layouts = plan ? SheetLayout.all.count : 1
        let bar = progress.bar(
            Message(en: "printing sheets", zh: "正在打印"), of: layouts * SheetPrinter.stepCount)
        let printer = SheetPrinter(
            sheet: sheet, target: target, browser: found, scratch: scratch, bar: bar)
        if plan {
            let plan = try await shown(by: bar) {
                try await PrintPlan(printer, words: self.target, columns: columns)
            }
            Standard.output(Array(plan.text(in: options.language).utf8))
            return
        }
        let layout = SheetLayout(paper: paper, isDense: dense)
        let names = (style == .official ? ["official"] : []) + (codes ? ["codes"] : [])
        let printed = try await shown(by: bar) {
            try await printer.print(layout, styles: names)
        }
        let path = output ?? fileName(of: target)
        try FileOutput.write(printed.bytes, to: path)
        if options.format.isText, !options.quiet {
            let summary = summary(of: target, printed.pages?.count, path)
            Standard.error(summary.text(in: options.language))
        }
    }

    /// The target, limited to the columns that are asked for.
    private func chosen(on board: Board) throws -> PrintTarget {
        let whole = try PrintTargetReader(board: board, messages: options.language)
            .target(target)
        let target = columns.map { whole.limited(to: $0.columns) } ?? whole
        if target.entries.isEmpty {
            throw usage(
                Message(en: "nothing of it is in these columns", zh: "这些栏目里没有要打印的内容"))
        }
        if codes, board.settings.baseURL == nil {
            throw usage(
                Message(
                    en: "codes need an address to lead to: give 'base-url' in content/board.yml",
                    zh: "二维码要有网址才能扫：请在 content/board.yml 里写上 base-url（网站的网址）"))
        }
        return target
    }

    private func usage(_ message: Message) -> ValidationError {
        ValidationError(message.text(in: options.language))
    }

    private func fileName(of target: PrintTarget) -> String {
        var name = target.fileName
        if let columns { name += "-" + columns.columns.map(\.rawValue).joined(separator: "-") }
        if paper != .a4 { name += "-" + paper.rawValue }
        if style != .wall { name += "-" + style.rawValue }
        if dense { name += "-dense" }
        if codes { name += "-codes" }
        return name + ".pdf"
    }

    private func summary(of target: PrintTarget, _ sheets: Int?, _ path: String) -> Message {
        let count = target.entries.count
        let records = count == 1 ? "1 record" : "\(count) records"
        guard let sheets else {
            return Message(
                en: "printed \(records) on \(paper.name): \(path)",
                zh: "已打印 \(count) 份内容（\(paper.name)）：\(path)")
        }
        return Message(
            en: "printed \(records) on \(sheets) \(sheets == 1 ? "sheet" : "sheets") of "
                + "\(paper.name): \(path)",
            zh: "已打印 \(count) 份内容，\(paper.name) 纸 \(sheets) 张：\(path)")
    }
}
