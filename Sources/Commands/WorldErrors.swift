import Diagnostics
import Outputs
import Preview
import Records
import Traditional

/// Says what the disk refused, in the user's language, and ends with the right exit code.
enum WorldErrors {
    /// Runs a command's work; an error of the world becomes a line on standard error.
    static func reported(
        in language: MessageLanguage, _ work: () async throws -> Void
    ) async throws {
        do {
            try await work()
        } catch let error as UnreadableBoard {
            let findings = Findings(
                DiagnosticOrder.sorted(error.findings), records: 0, language: language)
            Standard.error(TextFormat(palette: .plain).bytes(of: findings))
            throw ExitStatus.unreadableBoard
        } catch {
            guard let message = message(of: error) else { throw error }
            say(message, language)
            throw ExitStatus.fileError
        }
    }

    /// What an error of the world says to people; nil for one that is none.
    static func message(of error: any Error) -> Message? {
        switch error {
        case let error as ContentError:
            Message(
                en: "cannot read \(error.path): \(error.reason)",
                zh: "读不了 \(error.path)：\(SystemReason(error.code).text(in: .chinese))")
        case let error as SiteWriteError: error.message
        case let error as PreviewError: error.message
        case let error as NewFileError: error.message
        case let error as RefusedFile: error.message
        case let error as MissingDictionary:
            Message(
                en: "cannot read OpenCC's \(error.name), which zh-Hant in 'languages' needs; "
                    + "install libopencc-data",
                zh: "读不了 OpenCC 的 \(error.name)，“languages”里的 zh-Hant 要用它；"
                    + "请安装 libopencc-data")
        default: nil
        }
    }

    /// Says what went wrong without failing for it.
    static func warn(_ message: Message, _ language: MessageLanguage) {
        say(message, language)
    }

    private static func say(_ message: Message, _ language: MessageLanguage) {
        let prefix = Message(en: "noticeboard: ", zh: "noticeboard：").text(in: language)
        Standard.error(prefix + message.text(in: language))
    }
}
