import Glibc
import Outputs

/// Writes a file as a whole: whoever reads it meanwhile has the old one or the new one.
enum FileOutput {
    /// Writes the bytes; what is no plain file, such as a pipe, is written into as it is.
    static func write(_ bytes: [UInt8], to path: String) throws(SiteWriteError) {
        var status = stat()
        guard stat(path, &status) == 0 else { return try replace(path, with: bytes) }
        if status.st_mode & S_IFMT == S_IFREG {
            return try replace(resolved(path), with: bytes)
        }
        let file = open(path, O_WRONLY | O_CLOEXEC)
        guard file >= 0 else { throw error(path, .open) }
        let code = WholeWrite.write(bytes, to: file)
        let isClosed = close(file) == 0
        if code != 0 { throw SiteWriteError(path, .writeFile, code) }
        if !isClosed { throw error(path, .closeFile) }
    }

    /// Makes a folder, and those above it, where they are not there yet.
    static func makeFolder(_ path: String) throws(SiteWriteError) {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            guard mkdir(made, 0o777) == 0 || errno == EEXIST || isFolder(made) else {
                throw error(path, .makeFolder)
            }
        }
    }

    private static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    private static func replace(_ path: String, with bytes: [UInt8]) throws(SiteWriteError) {
        let staged = "\(path).\(getpid()).new"
        let file = open(staged, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
        guard file >= 0 else { throw error(path, .createFile) }
        do throws(SiteWriteError) { try OpenFile(file, path: path).write(bytes) } catch {
            unlink(staged)
            throw error
        }
        guard rename(staged, path) == 0 else {
            let refused = error(path, .rename)
            unlink(staged)
            throw refused
        }
    }

    /// Where a symbolic link leads: it stays one.
    private static func resolved(_ path: String) -> String {
        guard let real = realpath(path, nil) else { return path }
        defer { free(real) }
        return String(cString: real)
    }

    private static func error(_ path: String, _ operation: SiteDisk.Operation) -> SiteWriteError {
        SiteWriteError(path: path, fault: .system(operation, code: errno))
    }
}
