import ArgumentParser
import Diagnostics
import Glibc

/// The program's entry.
package enum Program {
    /// Runs the command that the arguments name, and exits.
    package static func run() async {
        do {
            var command = try Noticeboard.parseAsRoot()
            if var command = command as? any AsyncParsableCommand {
                try await command.run()
            } else {
                try command.run()
            }
        } catch {
            leave(with: error)
        }
    }

    /// Ends as the parser of arguments would, but in the language of the session: it has English
    /// words alone.
    private static func leave(with error: any Error) -> Never {
        guard LanguageOption.ofSession(CommandLine.arguments) == .chinese else {
            Noticeboard.exit(withError: error)
        }
        let code = Noticeboard.exitCode(for: error)
        let text = Noticeboard.fullMessage(for: error)
        if code.isSuccess, !text.isEmpty {
            Standard.output(Array((ChineseHelp.text(of: text) + "\n").utf8))
        } else if !text.isEmpty {
            Standard.error(ChineseUsage.text(of: text))
        }
        Glibc.exit(code.rawValue)
    }
}
