import Glibc
import Outputs
import Records

/// Where files are kept as they were before numbers in them were masked.
///
/// A hidden folder in the board's, which nothing reads as content and no build publishes; git leaves it
/// alone, and nobody but its owner may look into it.
struct BackupFolder {
    /// Its name in the board's folder.
    static let name = ".noticeboard-backup"

    private let board: String

    init(board: String) {
        self.board = board
    }

    /// Keeps a file's bytes; the backup's path, from the board. An older backup stays.
    func keep(_ bytes: [UInt8], of path: String) throws(SiteWriteError) -> String {
        try makeFolder(Self.name)
        try write(Array("*\n".utf8), to: Self.name + "/.gitignore", isNew: false)
        let parts = path.split(separator: "/")
        var folder = Self.name
        for part in parts.dropLast() {
            folder += "/" + part
            try makeFolder(folder)
        }
        var number = 1
        while true {
            let serial = number == 1 ? "" : ".\(number)"
            let backup = "\(folder)/\(parts.last ?? "")\(serial).bak"
            if try write(bytes, to: backup, isNew: true) { return backup }
            number += 1
        }
    }

    private func makeFolder(_ path: String) throws(SiteWriteError) {
        let full = board + "/" + path
        if mkdir(full, 0o700) == 0 { return }
        let code = errno
        guard code == EEXIST else { throw SiteWriteError(full, .makeFolder, code) }
        var status = stat()
        // A link may lead to a place that others read.
        guard lstat(full, &status) == 0, status.st_mode & S_IFMT == S_IFDIR else {
            throw SiteWriteError(path: full, fault: .notAFolder)
        }
    }

    /// Writes a file that is not there yet; false where it is there.
    @discardableResult
    private func write(
        _ bytes: [UInt8], to path: String, isNew: Bool
    ) throws(SiteWriteError) -> Bool {
        let full = board + "/" + path
        let file = open(full, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
        if file < 0 {
            let code = errno
            if code == EEXIST { return false }
            throw SiteWriteError(full, .createFile, code)
        }
        do throws(SiteWriteError) {
            try OpenFile(file, path: full).write(bytes)
        } catch {
            unlink(full)
            throw error
        }
        return true
    }
}
