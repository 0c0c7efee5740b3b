import Glibc
import Records

/// Writes a file so that its path has the old content or the new one whole, at any moment.
enum WholeFile {
    /// Writes bytes; throws what the disk refused, with the path.
    static func write(_ bytes: [UInt8], to path: String) throws(ContentError) {
        var status = stat()
        if stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFDIR {
            throw ContentError(path, code: EISDIR)
        }
        var name = Array((path + ".XXXXXX").utf8CString)
        let file = mkstemp(&name)
        guard file >= 0 else { throw ContentError(path) }
        let isWritten =
            put(bytes, into: file) && fchmod(file, 0o644 & ~mask) == 0 && fsync(file) == 0
        let code = errno
        close(file)
        guard isWritten, rename(name, path) == 0 else {
            let reason = isWritten ? errno : code
            unlink(name)
            throw ContentError(path, code: reason)
        }
    }

    /// The user's mask for the modes of new files.
    private static var mask: mode_t {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }

    private static func put(_ bytes: [UInt8], into file: Int32) -> Bool {
        var offset = 0
        return bytes.withUnsafeBytes { buffer in
            while offset < buffer.count {
                let count = Glibc.write(
                    file, buffer.baseAddress.map { $0 + offset }, buffer.count - offset)
                if count < 0, errno == EINTR { continue }
                guard count > 0 else { return false }
                offset += count
            }
            return true
        }
    }
}
