import Glibc
import Outputs
import Records

/// A file of a board's content that is replaced as a whole: a reader sees the old one or the new one.
struct ContentFile {
    /// What kept a file from being replaced, the disk aside.
    enum Refusal: Error {
        /// Somebody changed it since it was read.
        case changed
        /// It leads out of the board.
        case outside
    }

    private let path: String
    private let status: stat

    /// Finds a file of a board; a link is followed inside of the board only.
    init(board: String, path: String) throws {
        let full = board + "/" + path
        guard let target = realpath(full, nil) else { throw ContentError(full) }
        defer { free(target) }
        guard let root = realpath(board, nil) else { throw ContentError(board) }
        defer { free(root) }
        let resolved = String(cString: target)
        guard resolved.utf8.starts(with: (String(cString: root) + "/").utf8) else {
            throw Refusal.outside
        }
        var status = stat()
        guard stat(resolved, &status) == 0 else { throw ContentError(full) }
        // Whoever made a file read-only does not want it changed.
        guard access(resolved, W_OK) == 0 else { throw SiteWriteError(full, .open, errno) }
        self.path = resolved
        self.status = status
    }

    /// Replaces its bytes, if they are still the ones that were read; owner and permissions stay.
    func replace(_ before: [UInt8], with after: [UInt8]) throws {
        guard try ContentFolder.read(path) == before else { throw Refusal.changed }
        let folder = path.split(separator: "/").dropLast().joined(separator: "/")
        var template = Array("/\(folder)/.noticeboard-XXXXXX".utf8CString)
        let file = mkstemp(&template)
        guard file >= 0 else { throw SiteWriteError(path, .createFile, errno) }
        let temporary = template.withUnsafeBufferPointer { buffer in
            String(decoding: buffer.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        }
        do {
            // Only the administrator may give a file away; then it stays the clerk's.
            _ = fchown(file, status.st_uid, status.st_gid)
            guard fchmod(file, status.st_mode & 0o7777) == 0 else {
                let code = errno
                close(file)
                throw SiteWriteError(path, .setMode, code)
            }
            try OpenFile(file, path: path).write(after)
            guard rename(temporary, path) == 0 else { throw SiteWriteError(path, .rename, errno) }
        } catch {
            unlink(temporary)
            throw error
        }
    }
}
