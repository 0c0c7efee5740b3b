package import Foundation

/// One run of the built program, in an environment of its own.
package struct ProgramRun: Sendable {
    /// Where standard output goes: into a file, or to a terminal, on which in a dialogue the input
    /// is typed, and in a session errors are shown too.
    package enum Output: Sendable { case file, terminal, dialogue, session }

    private let arguments: [String]
    private let input: [UInt8]
    private let environment: [String: String]
    private let folder: String
    private let output: Output
    private let program: String

    /// Plans a run; nothing of the tests' own environment reaches the program.
    package init(
        _ arguments: String..., input: [UInt8] = [], environment: [String: String] = [:],
        folder: URL = PackageFolder.root, output: Output = .file,
        program: String = PackageFolder.program
    ) {
        self.init(
            arguments: arguments, input: input, environment: environment, folder: folder,
            output: output, program: program)
    }

    /// Plans a run with a list of arguments.
    package init(
        arguments: [String], input: [UInt8] = [], environment: [String: String] = [:],
        folder: URL = PackageFolder.root, output: Output = .file,
        program: String = PackageFolder.program
    ) {
        self.arguments = arguments
        self.input = input
        self.environment = environment
        self.folder = folder.path
        self.output = output
        self.program = program
    }

    /// Runs it to its end; a program that has not ended after so many seconds is killed.
    package func result(secondLimit: Int = 120) throws -> ProgramResult {
        let words = environment.map { "\($0.key)=\($0.value)" }.sorted()
        let child = try ChildProcess(
            program: program, arguments: arguments, environment: words,
            folder: folder, input: input, stage: output)
        return try child.result(secondLimit: secondLimit)
    }
}
