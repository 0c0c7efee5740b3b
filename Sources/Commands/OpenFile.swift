import Glibc
import Outputs

/// A file that was opened to be written once.
struct OpenFile {
    private let descriptor: Int32
    private let path: String

    init(_ descriptor: Int32, path: String) {
        self.descriptor = descriptor
        self.path = path
    }

    /// Writes all bytes to the disk and closes the file, whatever happens.
    func write(_ bytes: [UInt8]) throws(SiteWriteError) {
        var code = WholeWrite.write(bytes, to: descriptor)
        if code == 0, fsync(descriptor) != 0 { code = errno }
        if close(descriptor) != 0, code == 0, errno != EINTR { code = errno }
        if code != 0 { throw SiteWriteError(path, .writeFile, code) }
    }
}

extension SiteWriteError {
    /// A call that the system refused.
    init(_ path: String, _ operation: SiteDisk.Operation, _ code: Int32) {
        self.init(path: path, fault: .system(operation, code: code))
    }
}
