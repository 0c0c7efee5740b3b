import Glibc

/// How `SiteWriter` touches the disk: one place for every call that changes something.
///
/// Calls give what the system gave, or the negated `errno`; they are repeated after a signal.
package struct SiteDisk: Sendable {
    /// A kind of call.
    package enum Operation: String, Hashable, Sendable, CaseIterable {
        case lock, open, inspect, list, read, link
        case makeFolder, createFile, writeFile, closeFile, setTimes, setMode
        case sync, rename, exchange, removeFile, removeFolder
    }

    private let linksFiles: Bool
    private let exchangesFolders: Bool
    private let isDurable: Bool
    private let observer: (@Sendable (Operation) -> Void)?

    /// Makes a disk; without hard links or exchanges it behaves like a simpler file system.
    ///
    /// One that is not durable does not wait for the medium: what was written is seen at once, and may
    /// be lost when the power fails.
    /// The observer is told of every change right after it happened, on the thread that made it.
    package init(
        linksFiles: Bool = true,
        exchangesFolders: Bool = true,
        isDurable: Bool = true,
        observer: (@Sendable (Operation) -> Void)? = nil
    ) {
        self.linksFiles = linksFiles
        self.exchangesFolders = exchangesFolders
        self.isDurable = isDurable
        self.observer = observer
    }

    private func changing(_ operation: Operation, _ call: () -> Int32) -> Int32 {
        let result = Self.repeating(call)
        observer?(operation)
        return result
    }

    /// Runs a call until no signal interrupts it.
    @inline(__always)
    static func repeating(_ call: () -> Int32) -> Int32 {
        while true {
            let result = call()
            if result >= 0 { return result }
            let code = errno
            if code != EINTR { return -code }
        }
    }

    /// Locks an open file for this build alone; `-EWOULDBLOCK` when another has it.
    func lock(_ file: Int32) -> Int32 {
        changing(.lock) { flock(file, LOCK_EX | LOCK_NB) }
    }

    func makeFolder(_ folder: Int32, _ path: UnsafePointer<CChar>, mode: mode_t = 0o755) -> Int32 {
        changing(.makeFolder) { mkdirat(folder, path, mode) }
    }

    /// Makes every folder that a path goes through.
    func makeParents(_ folder: Int32, of path: UnsafePointer<CChar>) {
        var copy = [CChar](UnsafeBufferPointer(start: path, count: strlen(path) + 1))
        for index in copy.indices.dropFirst() where copy[index] == CChar(bitPattern: 0x2F) {
            copy[index] = 0
            _ = makeFolder(folder, copy)
            copy[index] = CChar(bitPattern: 0x2F)
        }
    }

    func create(_ folder: Int32, _ path: UnsafePointer<CChar>, mode: mode_t = 0o644) -> Int32 {
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC
        return changing(.createFile) { openat(folder, path, flags, mode) }
    }

    func write(_ file: Int32, _ bytes: UnsafeRawBufferPointer) -> Int32 {
        var rest = bytes
        while !rest.isEmpty {
            let piece = UnsafeRawBufferPointer(rebasing: rest.prefix(1 << 30))
            let count = changing(.writeFile) {
                Int32(truncatingIfNeeded: Glibc.write(file, piece.baseAddress, piece.count))
            }
            guard count > 0 else { return count == 0 ? -EIO : count }
            rest = UnsafeRawBufferPointer(rebasing: rest.dropFirst(Int(count)))
        }
        return 0
    }

    /// Closes a written file; after a signal it counts as closed.
    func close(_ file: Int32) -> Int32 {
        let result = Glibc.close(file)
        let code = result < 0 ? errno : 0
        observer?(.closeFile)
        return code == EINTR ? 0 : -code
    }

    func setTimes(_ file: Int32, like status: stat) -> Int32 {
        let times = [status.st_atim, status.st_mtim]
        return changing(.setTimes) { futimens(file, times) }
    }

    func setMode(_ file: Int32, _ mode: mode_t) -> Int32 {
        changing(.setMode) { fchmod(file, mode & 0o7777) }
    }

    /// Gives a file a second name; a symbolic link is linked itself, not its target.
    func link(
        _ folder: Int32, _ path: UnsafePointer<CChar>,
        _ newFolder: Int32, _ newPath: UnsafePointer<CChar>
    ) -> Int32 {
        guard linksFiles else { return -EPERM }
        return changing(.link) { linkat(folder, path, newFolder, newPath, 0) }
    }

    func makeSymbolicLink(
        _ target: UnsafePointer<CChar>, _ folder: Int32, _ path: UnsafePointer<CChar>
    ) -> Int32 {
        changing(.link) { symlinkat(target, folder, path) }
    }

    func rename(
        _ folder: Int32, _ path: UnsafePointer<CChar>,
        _ newFolder: Int32, _ newPath: UnsafePointer<CChar>
    ) -> Int32 {
        changing(.rename) { renameat(folder, path, newFolder, newPath) }
    }

    func removeFile(_ folder: Int32, _ path: UnsafePointer<CChar>) -> Int32 {
        changing(.removeFile) { unlinkat(folder, path, 0) }
    }

    func removeFolder(_ folder: Int32, _ path: UnsafePointer<CChar>) -> Int32 {
        changing(.removeFolder) { unlinkat(folder, path, AT_REMOVEDIR) }
    }

    /// Lets a folder that is to be emptied be emptied.
    func makeWritable(_ folder: Int32) {
        guard let mode = status(of: folder)?.st_mode, mode & 0o300 != 0o300 else { return }
        _ = setMode(folder, mode | 0o300)
    }

    /// Removes everything in a folder that holds nothing worth keeping.
    func removeAll(in folder: Int32) -> Int32 {
        var code: Int32 = 0
        makeWritable(folder)
        guard let entries = list(folder, code: &code) else { return code }
        for entry in entries {
            var result: Int32
            if entry.kind == .folder {
                let inner = openFolder(folder, entry.name)
                guard inner >= 0 else { return inner }
                result = removeAll(in: inner)
                Glibc.close(inner)
                if result >= 0 { result = removeFolder(folder, entry.name) }
            } else {
                result = removeFile(folder, entry.name)
            }
            guard result >= 0 else { return result }
        }
        return 0
    }

    /// Removes a folder that holds nothing worth keeping, with all that is in it.
    package func removeTree(_ path: String) {
        let folder = openFolder(AT_FDCWD, path)
        guard folder >= 0 else { return }
        _ = removeAll(in: folder)
        Glibc.close(folder)
        _ = removeFolder(AT_FDCWD, path)
    }

    private typealias Exchange =
        @convention(c) (
            Int32, UnsafePointer<CChar>, Int32, UnsafePointer<CChar>, UInt32
        ) -> Int32
    private typealias Sync = @convention(c) (Int32) -> Int32

    // Swift's Glibc leaves out what the headers keep behind _GNU_SOURCE.
    private static let renameat2 = dlsym(nil, "renameat2").map {
        unsafeBitCast($0, to: Exchange.self)
    }
    private static let syncfs = dlsym(nil, "syncfs").map { unsafeBitCast($0, to: Sync.self) }

    /// Swaps two folders in one step; `-ENOSYS` where the system cannot.
    func exchange(
        _ folder: Int32, _ path: UnsafePointer<CChar>,
        _ other: Int32, _ otherPath: UnsafePointer<CChar>
    ) -> Int32 {
        guard exchangesFolders, let call = Self.renameat2 else { return -ENOSYS }
        let exchangeFlag: UInt32 = 2
        return changing(.exchange) { call(folder, path, other, otherPath, exchangeFlag) }
    }

    /// Waits until everything that was written to a folder's file system is on the medium.
    func sync(_ folder: Int32) -> Int32 {
        guard isDurable, let call = Self.syncfs else { return 0 }
        return changing(.sync) { call(folder) }
    }
}
