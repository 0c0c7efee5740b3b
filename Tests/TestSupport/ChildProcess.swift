import Glibc

/// A call of the system that failed while the tests ran the program.
package struct ChildProcessError: Error, CustomStringConvertible {
    /// What was being done, and the system's own words.
    package let description: String

    init(_ doing: String, _ code: Int32 = errno) {
        description = "\(doing): \(String(cString: strerror(code)))"
    }
}

/// A started program; its output goes to files without a name, so that it never waits for us.
struct ChildProcess {
    private let process: pid_t
    private let output: Int32
    private let errors: Int32
    /// Closed by the system when the program ends.
    private let alive: Int32
    private let isOutputTerminal: Bool

    init(
        program: String, arguments: [String], environment: [String], folder: String,
        input: [UInt8], stage: ProgramRun.Output
    ) throws(ChildProcessError) {
        let isOutputTerminal = stage != .file
        let errors = try Self.namelessFile()
        let output = isOutputTerminal ? try Self.terminal() : try Self.namelessFile()
        let childOutput = isOutputTerminal ? try Self.otherEnd(of: output) : output
        let keyboard = try Self.namelessFile()
        defer { close(keyboard) }
        let isTyped = stage == .dialogue || stage == .session
        try Self.write(input, to: isTyped ? output : keyboard)
        let source = isTyped ? childOutput : keyboard
        let childErrors = stage == .session ? childOutput : errors
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw ChildProcessError("make a pipe") }
        for end in ends { Self.keepFromOthers(end) }
        defer { close(ends[1]) }

        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (from, to) in [(source, 0), (childOutput, 1), (childErrors, 2), (ends[1], 9)] {
            posix_spawn_file_actions_adddup2(&actions, from, Int32(to))
        }

        // What sets the folder and the environment, and then becomes the program.
        let starter = "/usr/bin/env"
        let words = [starter, "-i", "-C", folder] + environment + [program] + arguments
        var process = pid_t()
        let code = Self.withCStrings(words) { argv in
            posix_spawn(&process, starter, &actions, nil, argv, [nil])
        }
        if isOutputTerminal { close(childOutput) }
        guard code == 0 else { throw ChildProcessError("start \(program)", code) }
        self.process = process
        self.output = output
        self.errors = errors
        alive = ends[0]
        self.isOutputTerminal = isOutputTerminal
    }

    /// Waits for the end; closes all that was opened.
    func result(secondLimit: Int) throws(ChildProcessError) -> ProgramResult {
        defer { for descriptor in [output, errors, alive] { close(descriptor) } }
        var shown: [UInt8] = []
        var isLate = false
        var waited: [pollfd] = [pollfd(fd: alive, events: Int16(POLLIN), revents: 0)]
        if isOutputTerminal { waited.append(pollfd(fd: output, events: Int16(POLLIN), revents: 0)) }
        while true {
            let count = poll(&waited, nfds_t(waited.count), Int32(secondLimit * 1000))
            if count < 0, errno == EINTR { continue }
            isLate = count == 0
            if waited.count > 1, waited[1].revents & Int16(POLLIN) != 0 {
                shown += Self.piece(of: output)
                continue
            }
            if isLate || waited[0].revents != 0 { break }
        }
        if isLate { kill(process, SIGKILL) }
        var status: Int32 = 0
        while waitpid(process, &status, 0) < 0 {
            guard errno == EINTR else { throw ChildProcessError("wait for the program") }
        }
        let signal = status & 0x7F
        let ending: ProgramResult.Ending =
            isLate ? .killed : signal == 0 ? .exit((status >> 8) & 0xFF) : .signal(signal)
        let written = isOutputTerminal ? shown : try Self.content(of: output)
        return ProgramResult(
            ending: ending, output: written, errors: try Self.content(of: errors))
    }

    // MARK: Descriptors

    /// Closes a descriptor in every program that is started, this one's own use of it aside.
    private static func keepFromOthers(_ descriptor: Int32) {
        _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
    }

    private static func namelessFile() throws(ChildProcessError) -> Int32 {
        var name = Array("/tmp/noticeboard-run-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw ChildProcessError("make a file in /tmp") }
        keepFromOthers(file)
        unlink(name)
        return file
    }

    /// The near end of a new terminal.
    private static func terminal() throws(ChildProcessError) -> Int32 {
        let terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
        var locked: Int32 = 0
        guard terminal >= 0, ioctl(terminal, lockTerminal, &locked) == 0 else {
            throw ChildProcessError("make a terminal")
        }
        return terminal
    }

    private static func otherEnd(of terminal: Int32) throws(ChildProcessError) -> Int32 {
        var number: Int32 = 0
        guard ioctl(terminal, numberOfTerminal, &number) == 0 else {
            throw ChildProcessError("name a terminal")
        }
        let end = open("/dev/pts/\(number)", O_RDWR | O_NOCTTY | O_CLOEXEC)
        guard end >= 0 else { throw ChildProcessError("open a terminal") }
        return end
    }

    /// TIOCSPTLCK and TIOCGPTN of <asm-generic/ioctls.h>, macros that Swift does not see.
    private static let lockTerminal: UInt = 0x4004_5431
    private static let numberOfTerminal: UInt = 0x8004_5430

    private static func write(_ bytes: [UInt8], to file: Int32) throws(ChildProcessError) {
        var offset = 0
        while offset < bytes.count {
            let count = bytes[offset...].withUnsafeBytes {
                Glibc.write(file, $0.baseAddress, $0.count)
            }
            guard count > 0 else { throw ChildProcessError("write standard input") }
            offset += count
        }
        lseek(file, 0, SEEK_SET)
    }

    private static func content(of file: Int32) throws(ChildProcessError) -> [UInt8] {
        let size = Int(lseek(file, 0, SEEK_END))
        lseek(file, 0, SEEK_SET)
        var bytes: [UInt8] = []
        while bytes.count < size {
            let piece = piece(of: file)
            if piece.isEmpty { throw ChildProcessError("read what the program wrote") }
            bytes += piece
        }
        return bytes
    }

    private static func piece(of file: Int32) -> [UInt8] {
        [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
            count = max(0, read(file, buffer.baseAddress, 1 << 16))
        }
    }

    private static func withCStrings<Result>(
        _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = strings.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
