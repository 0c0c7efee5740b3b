import ArgumentParser
import Diagnostics

/// `noticeboard check`: every finding of every file, on standard output.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Print every finding of every file. 列出全部问题。")

    @OptionGroup var options: BoardOptions

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let checked = try await Pipeline(options: options).check()
            Standard.output(
                options.print(checked.findings, isTerminal: Standard.outputIsTerminal))
            if checked.isUnreadable { throw ExitStatus.unreadableBoard }
            if options.fails(checked.findings.diagnostics) { throw ExitStatus.errors }
        }
    }
}
