import Glibc

/// A built site on disk, of which files are handed out and nothing around it.
package struct SiteFolder: Sendable {
    /// What stands at an address.
    package enum Place: Hashable, Sendable {
        case file([UInt8])
        case folder
        case nothing
    }

    private let path: String

    private static let sizeLimit = 1 << 28

    /// Takes a folder, which may be exchanged for another between two questions, or not be there.
    package init(_ path: String) {
        self.path = path
    }

    /// What stands at an address, given by its parts.
    ///
    /// Symbolic links are not followed, neither at its end nor on the way.
    package func place(at names: [String]) -> Place {
        var folder = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard folder >= 0 else { return .nothing }
        defer { close(folder) }
        guard let last = names.last else { return .folder }
        for name in names.dropLast() {
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            guard next >= 0 else { return .nothing }
            close(folder)
            folder = next
        }
        let file = openat(folder, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard file >= 0 else { return .nothing }
        defer { close(file) }
        var status = stat()
        guard fstat(file, &status) == 0 else { return .nothing }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG where status.st_size <= Self.sizeLimit:
            return Self.bytes(of: file, Int(status.st_size)).map(Place.file) ?? .nothing
        default: return .nothing
        }
    }

    private static func bytes(of file: Int32, _ size: Int) -> [UInt8]? {
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while count < size {
                let got = read(file, buffer.baseAddress.map { $0 + count }, size - count)
                if got < 0, errno == EINTR { continue }
                if got <= 0 { return }
                count += got
            }
        }
        return bytes.count == size ? bytes : nil
    }
}
