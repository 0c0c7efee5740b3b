import Attachments
import Glibc

/// Reads PDF with `pdftotext` of poppler-utils, as a child that can harm nobody.
///
/// The child gets the bytes and nothing else, of the environment only where programs lie. The system
/// bounds its memory, its time and what it writes.
enum PDFProgram {
    private static let textLimit = 32 << 20
    private static let words = [
        "prlimit", "--as=1073741824", "--cpu=10", "--fsize=\(textLimit)", "--core=0", "--",
        "timeout", "--foreground", "--signal=KILL", "20", "pdftotext", "-q", "-enc", "UTF-8",
    ]

    /// The text of a PDF, a form feed after each page.
    static func text(of bytes: [UInt8]) throws(UnreadableAttachment) -> [UInt8] {
        try output(of: bytes, [])
    }

    /// The pages of a PDF with their sizes and words, as `PrintedPage` reads them.
    static func boxes(of bytes: [UInt8]) throws(UnreadableAttachment) -> [UInt8] {
        try output(of: bytes, ["-bbox"])
    }

    private static func output(
        of bytes: [UInt8], _ options: [String]
    ) throws(UnreadableAttachment) -> [UInt8] {
        guard let input = namelessFile() else { throw .stubbornPDF }
        defer { close(input) }
        guard let output = namelessFile() else { throw .stubbornPDF }
        defer { close(output) }
        guard WholeWrite.write(bytes, to: input) == 0, lseek(input, 0, SEEK_SET) == 0
        else { throw .stubbornPDF }
        switch try run(options, input: input, output: output) {
        case 0: break
        case 1: throw isEncrypted(bytes) ? .encrypted : .damaged
        // Its author does not let anybody copy from it.
        case 3: throw .encrypted
        // Found no such program, or could not start it.
        case 126, 127: throw .missingPDFReader
        // Ended by one of the bounds.
        default: throw .stubbornPDF
        }
        guard let text = content(of: output) else { throw .stubbornPDF }
        return text
    }

    /// The exit code of the child; -1 where a signal ended it.
    private static func run(
        _ options: [String], input: Int32, output: Int32
    ) throws(UnreadableAttachment) -> Int32 {
        let errors = open("/dev/null", O_WRONLY | O_CLOEXEC)
        defer { close(errors) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        for (from, to) in [(input, 0), (output, 1), (errors, 2)] {
            posix_spawn_file_actions_adddup2(&actions, from, Int32(to))
        }
        let copies = (words + options + ["-", "-"]).map { strdup($0) }
        let path = getenv("PATH").flatMap { strdup("PATH=" + String(cString: $0)) }
        defer { for copy in copies + [path] { free(copy) } }
        var child = pid_t()
        let environment = [path, nil]
        guard posix_spawnp(&child, words[0], &actions, nil, copies + [nil], environment) == 0
        else { throw .missingPDFReader }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0 {
            guard errno == EINTR else { throw .stubbornPDF }
        }
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : -1
    }

    private static func namelessFile() -> Int32? {
        var name = Array("/tmp/noticeboard-pdf-XXXXXX".utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { return nil }
        _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        unlink(name)
        return file
    }

    private static func content(of file: Int32) -> [UInt8]? {
        let size = Int(lseek(file, 0, SEEK_END))
        guard size >= 0, size <= textLimit, lseek(file, 0, SEEK_SET) == 0 else { return nil }
        guard let bytes = try? Standard.bytes(of: file, named: "pdftotext"), bytes.count == size
        else { return nil }
        return bytes
    }

    private static func isEncrypted(_ bytes: [UInt8]) -> Bool {
        let mark = Array("/Encrypt".utf8)
        return bytes.indices.contains { bytes[$0...].starts(with: mark) }
    }
}
