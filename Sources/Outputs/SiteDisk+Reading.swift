import Glibc

/// One name in a folder.
struct FolderEntry {
    enum Kind {
        case folder, file, other
    }

    /// Ends with NUL.
    let name: [CChar]
    let kind: Kind
}

extension SiteDisk {
    /// Opens a folder, never through a symbolic link at its end.
    func openFolder(_ folder: Int32, _ path: UnsafePointer<CChar>) -> Int32 {
        Self.repeating { openat(folder, path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC) }
    }

    /// Opens a file to read, never through a symbolic link at its end, never waiting for a pipe.
    func openFile(_ folder: Int32, _ path: UnsafePointer<CChar>) -> Int32 {
        Self.repeating { openat(folder, path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC) }
    }

    /// What a path is, itself and not what it links to; `nil` with the code when it is not there.
    func status(_ folder: Int32, _ path: UnsafePointer<CChar>, code: inout Int32) -> stat? {
        var status = stat()
        code = Self.repeating { fstatat(folder, path, &status, AT_SYMLINK_NOFOLLOW) }
        return code < 0 ? nil : status
    }

    func status(of file: Int32) -> stat? {
        var status = stat()
        return fstat(file, &status) == 0 ? status : nil
    }

    /// Every name in a folder but `.` and `..`, in no given order; `nil` with the code on a fault.
    func list(_ folder: Int32, code: inout Int32) -> [FolderEntry]? {
        let copy = openFolder(folder, ".")
        guard copy >= 0 else {
            code = copy
            return nil
        }
        guard let stream = fdopendir(copy) else {
            code = -errno
            Glibc.close(copy)
            return nil
        }
        defer { closedir(stream) }
        var entries: [FolderEntry] = []
        while true {
            errno = 0
            guard let next = readdir(stream) else {
                code = -errno
                return code < 0 ? nil : entries
            }
            let offset = MemoryLayout<dirent>.offset(of: \dirent.d_name) ?? 19
            let name = (UnsafeRawPointer(next) + offset).assumingMemoryBound(to: CChar.self)
            if strcmp(name, ".") == 0 || strcmp(name, "..") == 0 { continue }
            let characters = [CChar](UnsafeBufferPointer(start: name, count: strlen(name) + 1))
            let kind = kind(Int32(next.pointee.d_type), folder, name)
            entries.append(FolderEntry(name: characters, kind: kind))
        }
    }

    private func kind(
        _ type: Int32, _ folder: Int32, _ name: UnsafePointer<CChar>
    ) -> FolderEntry.Kind {
        if type == Int32(DT_DIR) { return .folder }
        if type == Int32(DT_REG) { return .file }
        guard type == Int32(DT_UNKNOWN) else { return .other }
        var code: Int32 = 0
        return status(folder, name, code: &code)?.kind ?? .other
    }

    /// Whether a file's rest is exactly these bytes.
    func holds(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Bool {
        withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { piece in
            var position = 0
            while true {
                let count = read(file, into: piece)
                if count == 0 { return position == bytes.count }
                guard count > 0, count <= bytes.count - position,
                    let ours = bytes.baseAddress, let theirs = piece.baseAddress,
                    memcmp(ours + position, theirs, count) == 0
                else { return false }
                position += count
            }
        }
    }

    /// Reads a piece; 0 at the end, the negated code on a fault.
    func read(_ file: Int32, into piece: UnsafeMutableRawBufferPointer) -> Int {
        Int(
            Self.repeating {
                Int32(truncatingIfNeeded: Glibc.read(file, piece.baseAddress, piece.count))
            })
    }

    /// Everything that is left in a file; `nil` with the code on a fault.
    func readAll(_ file: Int32, code: inout Int32) -> [UInt8]? {
        let size = max(0, min(Int(status(of: file)?.st_size ?? 0), 1 << 30))
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size)
        return withUnsafeTemporaryAllocation(byteCount: 65536, alignment: 16) { piece in
            while true {
                let count = read(file, into: piece)
                guard count >= 0 else {
                    code = Int32(count)
                    return nil
                }
                if count == 0 { return bytes }
                bytes.append(contentsOf: piece.prefix(count))
            }
        }
    }

    /// The target of a symbolic link, ending with NUL; `nil` when it is none.
    func target(_ folder: Int32, _ path: UnsafePointer<CChar>) -> [CChar]? {
        var target = [CChar](repeating: 0, count: 4097)
        let count = readlinkat(folder, path, &target, 4096)
        guard count >= 0 else { return nil }
        return Array(target.prefix(count)) + [0]
    }
}

extension stat {
    var kind: FolderEntry.Kind {
        switch st_mode & S_IFMT {
        case S_IFDIR: .folder
        case S_IFREG: .file
        default: .other
        }
    }

    func isSameFile(as other: stat) -> Bool {
        st_dev == other.st_dev && st_ino == other.st_ino
    }

    func isOlder(than other: stat) -> Bool {
        (st_mtim.tv_sec, st_mtim.tv_nsec) < (other.st_mtim.tv_sec, other.st_mtim.tv_nsec)
    }
}
