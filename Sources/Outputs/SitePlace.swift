import Glibc

/// Where a site is: the real folder's parent and name, with every symbolic link followed.
struct SitePlace: Sendable {
    /// The site as its user wrote it, for messages.
    let path: String

    /// The open parent folder.
    let parent: Int32

    /// The site's name in its parent, ending with NUL; what has this name may not exist yet.
    let name: [CChar]

    /// The name of the folder for building, ending with NUL.
    let buildingName: [CChar]

    /// Finds the place, and opens the parent.
    init(_ path: String) throws(SiteWriteError) {
        self.path = path
        let whole: [CChar]
        if let real = Self.realPath(Array(path.utf8CString)) {
            whole = real
        } else {
            whole = try Self.placeOfMissing(path, code: errno)
        }
        guard let slash = whole.lastIndex(of: Self.slash), slash < whole.count - 2 else {
            throw SiteWriteError(path: path, fault: .notAFolder)
        }
        let folder = slash == 0 ? [Self.slash, 0] : whole[..<slash] + [0]
        name = Array(whole[(slash + 1)...])
        buildingName =
            [CChar(bitPattern: 0x2E)] + name.dropLast() + Array(".building".utf8CString)
        parent = Array(folder).withUnsafeBufferPointer { folder in
            guard let start = folder.baseAddress else { return -EINVAL }
            return SiteDisk.repeating { open(start, O_RDONLY | O_DIRECTORY | O_CLOEXEC) }
        }
        guard parent >= 0 else { throw error(.open, parent) }
    }

    private static let slash = CChar(bitPattern: 0x2F)

    private static func placeOfMissing(
        _ path: String, code: Int32
    ) throws(SiteWriteError) -> [CChar] {
        func fault(_ path: String, _ code: Int32) -> SiteWriteError {
            SiteWriteError(path: path, fault: .system(.open, code: code))
        }
        var status = stat()
        guard code == ENOENT, !path.isEmpty, lstat(path, &status) != 0 else {
            throw fault(path, code)
        }
        var trimmed = path.utf8.dropLast(0)
        while trimmed.last == 0x2F { trimmed = trimmed.dropLast() }
        let slash = trimmed.lastIndex(of: 0x2F)
        let name = slash.map { trimmed[trimmed.index(after: $0)...] } ?? trimmed
        let parent = slash.map { String(trimmed[...$0]) ?? "/" } ?? "."
        guard let real = realPath(Array(parent.utf8CString)) else { throw fault(parent, errno) }
        return real.dropLast() + [Self.slash] + name.map { CChar(bitPattern: $0) } + [0]
    }

    private static func realPath(_ path: [CChar]) -> [CChar]? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return Array(UnsafeBufferPointer(start: real, count: strlen(real) + 1))
    }

    /// The folder for building, for messages.
    var buildingPath: String {
        var beginning = path.utf8.dropLast(0)
        while beginning.last == 0x2F { beginning = beginning.dropLast() }
        let parent = beginning.lastIndex(of: 0x2F).flatMap { String(beginning[...$0]) } ?? ""
        return parent + String(decoding: buildingName.bytes, as: UTF8.self)
    }

    /// A refused call on the site itself.
    func error(_ operation: SiteDisk.Operation, _ result: Int32) -> SiteWriteError {
        SiteWriteError(path: path, fault: .system(operation, code: -result))
    }

    /// A refused call on the folder for building.
    func buildingError(_ operation: SiteDisk.Operation, _ result: Int32) -> SiteWriteError {
        SiteWriteError(path: buildingPath, fault: .system(operation, code: -result))
    }

    /// A refused call on a file of the site.
    func error(
        _ operation: SiteDisk.Operation, _ result: Int32, at file: [CChar]
    ) -> SiteWriteError {
        error(operation, result, at: String(decoding: file.bytes, as: UTF8.self))
    }

    /// A refused call on a file of the site.
    func error(_ operation: SiteDisk.Operation, _ result: Int32, at file: String) -> SiteWriteError
    {
        SiteWriteError(path: pathOfFile(file), fault: .system(operation, code: -result))
    }

    /// A file of the site, for messages.
    func pathOfFile(_ file: String) -> String {
        path.utf8.last == 0x2F ? path + file : path + "/" + file
    }
}

extension [CChar] {
    /// The bytes before the NUL at the end.
    var bytes: [UInt8] {
        dropLast().map { UInt8(bitPattern: $0) }
    }
}
