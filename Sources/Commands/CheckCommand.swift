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

    @ArgumentParser.Flag(
        help: "Mask personal numbers in place: shows the change, then asks. 给个人号码打码：先列出改动，同意后才改。")
    var fix = false

    @ArgumentParser.Flag(help: "With --fix: change without asking. 与 --fix 同用：不再询问，直接改。")
    var yes = false

    func validate() throws {
        if yes, !fix {
            throw ValidationError(
                Message(en: "--yes goes with --fix", zh: "--yes 要和 --fix 一起用")
                    .text(in: options.language))
        }
    }

    func run() async throws {
        try await WorldErrors.reported(in: options.language) {
            let pipeline = Pipeline(options: options, extras: extras)
            var checked = try await pipeline.check()
            var isDone = true
            if fix {
                let session = MaskingSession(options: options, isAgreed: yes)
                (checked, isDone) = try await session.run(checked, pipeline)
            }
            Standard.output(
                options.print(checked.findings, isTerminal: Standard.outputIsTerminal))
            options.saySummary(of: checked.findings, isUnreadable: checked.isUnreadable)
            if checked.isUnreadable { throw ExitStatus.unreadableBoard }
            if !isDone || options.fails(checked.findings.diagnostics) { throw ExitStatus.errors }
        }
    }

    private var extras: Findings.Extras {
        var extras: Findings.Extras = []
        if remarks { extras.insert(.remarks) }
        if allowed { extras.insert(.allowed) }
        return extras
    }
}
