import ArgumentParser
import Diagnostics

/// `noticeboard build`: checks, then writes the site; with an error it writes nothing.
struct BuildCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "build", abstract: "Check the board, then write its site. 检查后生成网站。")

    @OptionGroup var options: BoardOptions

    @Option(help: "Where the site goes; default: site/ in the board. 网站写到哪里。")
    var output: String?

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let pipeline = Pipeline(options: options)
            let checked = try await pipeline.check()
            Standard.error(options.print(checked.findings, isTerminal: Standard.errorIsTerminal))
            if checked.isUnreadable { throw ExitStatus.unreadableBoard }
            guard let board = checked.board, !options.fails(checked.findings.diagnostics) else {
                throw ExitStatus.errors
            }
            let written = try await pipeline.build(
                board, into: output ?? options.board + "/site")
            if let leftover = written.leftover { WorldErrors.warn(leftover.message, options.language) }
            Standard.error(
                Message(
                    en: "\(checked.findings.records) records published: \(written.written) files "
                        + "written, \(written.unchanged) unchanged, \(written.removed) removed",
                    zh: "已发布 \(checked.findings.records) 份记录：写入 \(written.written) 个文件，"
                        + "\(written.unchanged) 个未变，删除 \(written.removed) 个"
                ).text(in: options.language))
        }
    }
}
