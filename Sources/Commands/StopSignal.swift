import Diagnostics
import Glibc
import Records

/// The signals that end a preview, made into something that a loop can wait for.
enum StopSignal {
    private static let pipe: (reader: Int32, writer: Int32) = {
        var ends: [Int32] = [-1, -1]
        guard Glibc.pipe(&ends) == 0 else { return (-1, -1) }
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        return (ends[0], ends[1])
    }()

    /// Gives a descriptor that is readable once the program was told to end: by Ctrl-C, by a closed
    /// terminal, or by the system. The second Ctrl-C ends it at once.
    static func watch() throws(ContentError) -> Int32 {
        guard pipe.reader >= 0 else { throw ContentError("pipe") }
        var action = sigaction()
        action.__sigaction_handler.sa_handler = { _ in
            let code = errno
            var byte: UInt8 = 1
            _ = write(StopSignal.pipe.writer, &byte, 1)
            errno = code
        }
        action.sa_flags = Int32(bitPattern: UInt32(SA_RESETHAND)) | SA_RESTART
        for number in [SIGINT, SIGTERM, SIGHUP] { sigaction(number, &action, nil) }
        // A reader of our output that went away must not end us without tidying up.
        signal(SIGPIPE, SIG_IGN)
        return pipe.reader
    }
}
