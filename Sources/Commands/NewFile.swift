import Diagnostics
import Glibc

/// A file that could not be written.
struct NewFileError: Error {
    let path: String
    let code: Int32
}

/// Writes files that are not there yet; what is there is never touched.
enum NewFile {
    /// Writes a file, and the folders above it that are missing; throws with `EEXIST` when something
    /// is there, and leaves nothing behind when the disk refuses.
    static func write(_ text: String, to path: String) throws(NewFileError) {
        try makeFolders(above: path)
        let file = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard file >= 0 else { throw NewFileError(path: path, code: errno) }
        var code = WholeWrite.write(Array(text.utf8), to: file)
        if close(file) != 0, code == 0 { code = errno }
        if code != 0 {
            unlink(path)
            throw NewFileError(path: path, code: code)
        }
    }

    /// Whether anything is at a path, a link to nothing too.
    static func exists(_ path: String) -> Bool {
        var state = stat()
        return lstat(path, &state) == 0
    }

    private static func makeFolders(above path: String) throws(NewFileError) {
        let parts = path.split(separator: "/").dropLast()
        var folder = path.hasPrefix("/") ? "" : "."
        for part in parts {
            folder += "/" + part
            if mkdir(folder, 0o755) != 0, errno != EEXIST {
                throw NewFileError(path: folder, code: errno)
            }
        }
    }
}

extension NewFileError {
    /// The system's number for something that is there already.
    static let existing = EEXIST

    /// What went wrong, for people.
    var message: Message {
        if code == EEXIST {
            return Message(
                en:
                    "\(path) is there already and is not overwritten; choose another name, or move it "
                    + "away first",
                zh: "\(path) 已经有了，不会覆盖；请换一个名字，或者先把它移走")
        }
        let reason = SystemReason(code)
        return Message(
            en: "cannot write \(path): \(reason.text(in: .english))",
            zh: "写不了 \(path)：\(reason.text(in: .chinese))")
    }
}
