import Glibc
import Records

/// The two streams of the program: data goes to output, everything else to errors.
enum Standard {
    /// Whether standard input is a terminal.
    static var inputIsTerminal: Bool { isatty(0) == 1 }

    /// Whether standard output is a terminal.
    static var outputIsTerminal: Bool { isatty(1) == 1 }

    /// Whether standard error is a terminal.
    static var errorIsTerminal: Bool { isatty(2) == 1 }

    /// Whether standard output goes into another program, perhaps a pager on the same terminal.
    static var outputIsPipe: Bool {
        var status = stat()
        return fstat(1, &status) == 0 && status.st_mode & S_IFMT == S_IFIFO
    }

    /// Writes data to standard output.
    static func output(_ bytes: [UInt8]) { write(bytes, to: 1) }

    /// Writes bytes to standard error.
    static func error(_ bytes: [UInt8]) { write(bytes, to: 2) }

    /// Writes a line to standard error.
    static func error(_ line: String) { write(Array((line + "\n").utf8), to: 2) }

    /// Ends the program at once with an exit code.
    ///
    /// A board of ten thousand records is half a million values, and to free them one by one before
    /// the system takes back the memory as a whole serves nobody.
    static func leave(_ code: Int32) -> Never { _exit(code) }

    private static func write(_ bytes: [UInt8], to descriptor: Int32) {
        // Whom nobody hears any more has nobody to tell.
        _ = WholeWrite.write(bytes, to: descriptor)
    }

    /// The next line on standard input without its end; nil at the end of input.
    static func line() -> String? { readLine(strippingNewline: true) }

    /// Everything on standard input.
    static func input() throws -> [UInt8] { try bytes(of: 0, named: "-") }

    /// Everything in a file, which may also be a pipe.
    static func bytes(ofFile path: String) throws -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw ContentError(path) }
        defer { close(descriptor) }
        return try bytes(of: descriptor, named: path)
    }

    /// Everything from where an open file stands to its end; a fault names it so.
    static func bytes(of descriptor: Int32, named path: String) throws -> [UInt8] {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = read(descriptor, &buffer, buffer.count)
            if count < 0, errno == EINTR { continue }
            if count < 0 { throw ContentError(path) }
            if count == 0 { return bytes }
            bytes += buffer[..<count]
        }
    }
}
