/// What a run of the program left behind.
package struct ProgramResult: Sendable {
    /// How a run came to its end.
    package enum Ending: Equatable, Sendable {
        /// By itself, with an exit code.
        case exit(Int32)
        /// By a signal: it crashed.
        case signal(Int32)
        /// By the tests, since it took too long.
        case killed
    }

    /// How it ended.
    package let ending: Ending
    /// Standard output.
    package let output: [UInt8]
    /// Standard error.
    package let errors: [UInt8]

    /// Standard output as text.
    package var outputText: String { String(decoding: output, as: UTF8.self) }

    /// Standard error as text.
    package var errorText: String { String(decoding: errors, as: UTF8.self) }

    /// The exit code as a line of text, as the golden files hold it.
    package var endingLine: String {
        switch ending {
        case .exit(let code): "\(code)\n"
        case .signal(let number): "signal \(number)\n"
        case .killed: "killed: took too long\n"
        }
    }
}
