import ArgumentParser

/// The exit codes that users rely on.
enum ExitStatus {
    /// Errors in the content.
    static let errors = ExitCode(1)
    /// The board itself cannot be read: no board.yml, a broken catalogue or template.
    static let unreadableBoard = ExitCode(65)
    /// A file could not be read or written.
    static let fileError = ExitCode(74)
}
