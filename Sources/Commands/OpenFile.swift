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
        var code: Int32 = 0
        var offset = 0
        bytes.withUnsafeBytes { buffer in
            while offset < buffer.count, let base = buffer.baseAddress {
                let count = Glibc.write(descriptor, base + offset, buffer.count - offset)
                if count < 0, errno == EINTR { continue }
                if count <= 0 {
                    code = count < 0 ? errno : EIO
                    return
                }
                offset += count
            }
        }
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
