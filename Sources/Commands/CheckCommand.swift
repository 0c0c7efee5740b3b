import ArgumentParser
import Diagnostics

/// `noticeboard check`: every finding of every file, on standard output.
struct CheckCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Print every finding of every file. 列出全部问题。")

    @OptionGroup var options: BoardOptions

    @ArgumentParser.Flag(
        help: "Show remarks too: worth an auditor's look, and no fault. 也列出供审核参考的提示。")
    var remarks = false

    @ArgumentParser.Flag(help: "List what the records let through, and why. 也列出放行的内容和理由。")
    var allowed = false

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let checked = try await Pipeline(options: options, extras: extras).check()
            Standard.output(
                options.print(checked.findings, isTerminal: Standard.outputIsTerminal))
            options.saySummary(of: checked.findings, isUnreadable: checked.isUnreadable)
            if checked.isUnreadable { throw ExitStatus.unreadableBoard }
            if options.fails(checked.findings.diagnostics) { throw ExitStatus.errors }
        }
    }

    private var extras: Findings.Extras {
        var extras: Findings.Extras = []
        if remarks { extras.insert(.remarks) }
        if allowed { extras.insert(.allowed) }
        return extras
    }
}
