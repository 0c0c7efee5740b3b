import ArgumentParser
import Boards
import Diagnostics
import Glibc
import Outputs

/// `noticeboard build`: checks, then writes the site; with an error it writes nothing.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Check the board, then write its site. 检查后生成网站。")

    @OptionGroup var options: BoardOptions

    @Option(
        help: "Where the site goes; default: site/ in the board. 网站写到哪里，不写则为公开栏里的 site/。",
        completion: .directory)
    var output: String?

    @Flag(help: "Write compressed forms beside each text file. 每个文本文件旁边另写压缩好的。")
    var compress = false

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let pipeline = Pipeline(options: options)
            let checked = try await pipeline.check()
            Standard.error(options.print(checked.findings, isTerminal: Standard.errorIsTerminal))
            let isFailing = options.fails(checked.findings.diagnostics)
            guard let sheet = checked.sheet, !isFailing else {
                saySummary(checked.findings, isUnreadable: checked.isUnreadable)
                throw checked.isUnreadable ? ExitStatus.unreadableBoard : ExitStatus.errors
            }
            let written = try await write(sheet, checked, pipeline)
            if let leftover = written.leftover {
                WorldErrors.warn(leftover.message, options.language)
            }
            saySummary(checked.findings)
            if options.format.isText, !options.quiet {
                Standard.error(Self.summary(sheet.board, written).text(in: options.language))
            }
            withExtendedLifetime(checked) { Standard.leave(EXIT_SUCCESS) }
        }
    }

    /// In another format than text standard error is for programs, and holds nothing else.
    private func saySummary(_ findings: Findings, isUnreadable: Bool = false) {
        if options.format.isText { options.saySummary(of: findings, isUnreadable: isUnreadable) }
    }

    private static func summary(_ board: Board, _ written: SiteSummary) -> Message {
        let count = board.entries.count
        return Message(
            en: "\(count) \(count == 1 ? "record" : "records") published; files: "
                + "\(written.written) written, \(written.unchanged) unchanged, "
                + "\(written.removed) removed",
            zh: "已公开 \(count) 份记录；文件：写入 \(written.written) 个，\(written.unchanged) 个未变，"
                + "删除 \(written.removed) 个")
    }

    /// Writes the site; a template at fault is printed like every other finding.
    private func write(_ sheet: PublishableBoard, _ checked: CheckedBoard, _ pipeline: Pipeline)
        async throws -> SiteSummary
    {
        do {
            return try await pipeline.build(
                sheet, into: output ?? options.board + "/site", compresses: compress)
        } catch let error as TemplateFindings {
            let findings = Findings(
                DiagnosticOrder.sorted(error.findings), records: checked.findings.records,
                language: options.language)
            Standard.error(options.print(findings, isTerminal: Standard.errorIsTerminal))
            saySummary(findings, isUnreadable: true)
            throw ExitStatus.unreadableBoard
        }
    }
}
