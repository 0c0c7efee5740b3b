import ArgumentParser
import Diagnostics
import Glibc

/// The program's entry.
package enum Program {
    /// Runs the command that the arguments name, and exits.
    package static func run() async {
        do {
            let command = try Noticeboard.parseAsRoot()
            do { try await run(command) } catch let fault as ValidationError {
                leave(with: fault, of: type(of: command))
            }
        } catch {
            leave(with: error)
        }
    }

    private static func run(_ command: any ParsableCommand) async throws {
        var command = command
        if var command = command as? any AsyncParsableCommand {
            try await command.run()
        } else {
            try command.run()
        }
    }

    /// Ends for wrong usage that a command saw only at work, with the usage of that command.
    private static func leave(
        with fault: ValidationError, of command: any ParsableCommand.Type
    ) -> Never {
        let name = command.configuration.commandName ?? ""
        let text =
            "Error: \(fault.message)\nUsage: \(Noticeboard.usageString(for: command))\n"
            + "  See '\(Noticeboard.name) \(name) --help' for more information."
        let isChinese = LanguageOption.ofSession(CommandLine.arguments) == .chinese
        Standard.error(isChinese ? ChineseUsage.text(of: text) : text)
        Glibc.exit(ExitCode.validationFailure.rawValue)
    }

    /// Ends as the parser of arguments would, but in the language of the session: it has English
    /// words alone.
    private static func leave(with error: any Error) -> Never {
        let language = LanguageOption.ofSession(CommandLine.arguments)
        let code = Noticeboard.exitCode(for: error)
        let text = Noticeboard.fullMessage(for: error)
        if code.isSuccess, CommandLine.arguments.contains(where: isScriptRequest) {
            Standard.output(Array((HelpPart.ofScript(text, in: language) + "\n").utf8))
            Glibc.exit(code.rawValue)
        }
        guard language == .chinese else { Noticeboard.exit(withError: error) }
        if code.isSuccess, !text.isEmpty {
            Standard.output(Array((ChineseHelp.text(of: text) + "\n").utf8))
        } else if !text.isEmpty {
            Standard.error(ChineseUsage.text(of: text))
        }
        Glibc.exit(code.rawValue)
    }

    /// Whether an argument asks for a script that completes commands in a shell.
    private static func isScriptRequest(_ argument: String) -> Bool {
        argument.hasPrefix("--generate-completion-script")
    }
}
