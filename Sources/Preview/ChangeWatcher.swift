import Glibc

/// Tells when anything below a board's `content/` and `templates/` changes, by inotify(7).
///
/// Folders that come later are watched too, and folders that go and come again. A queue that ran over
/// counts as a change of everything. Files that editors keep for themselves do not count, and what a
/// build writes lies elsewhere.
package final class ChangeWatcher {
    /// Readable when there is something to take.
    package let descriptor: Int32

    private let board: String
    private let folders: [String]
    private var watched: Set<Int32> = []
    private var root: Int32 = -1

    private static let flags =
        IN_CLOSE_WRITE | IN_CREATE | IN_DELETE | IN_MOVED_FROM | IN_MOVED_TO | IN_ATTRIB
        | IN_DELETE_SELF | IN_MOVE_SELF | IN_ONLYDIR
    private static let depthLimit = 32

    /// Begins to watch; folders that do not exist yet are watched when they do.
    ///
    /// Throws when the system grants no watch, such as for want of `fs.inotify.max_user_watches`.
    package init(
        board: String, folders: [String] = ["content", "templates"]
    ) throws(PreviewError) {
        self.board = board
        self.folders = folders
        descriptor = inotify_init1(Int32(IN_NONBLOCK | IN_CLOEXEC))
        guard descriptor >= 0 else { throw PreviewError(.watch(path: board), code: errno) }
        do throws(PreviewError) {
            try scan()
        } catch {
            close(descriptor)
            throw error
        }
    }

    deinit { close(descriptor) }

    /// Takes all that is waiting, and tells whether anything that counts has changed.
    ///
    /// Throws when a new folder cannot be watched; what was watched before still is.
    package func takeChanges() throws(PreviewError) -> Bool {
        var hasChanged = false
        var mustScan = false
        for change in waiting() {
            if change.has(IN_Q_OVERFLOW) || isEndOfWatch(change) {
                (hasChanged, mustScan) = (true, true)
            } else if counts(change) {
                hasChanged = true
                mustScan = mustScan || change.has(IN_ISDIR) || change.watch == root
            }
        }
        if mustScan { try scan() }
        return hasChanged
    }

    /// Looks for the board's folder again, when it was lost; tells whether it is there once more.
    package func findBoardAgain() throws(PreviewError) -> Bool {
        guard root < 0 else { return false }
        try scan()
        return root >= 0
    }

    /// Whether the board's folder is watched; it may have been removed, or moved away.
    package var hasBoard: Bool { root >= 0 }

    /// Whether a watched folder is gone from its place; of a watch that was given up nothing counts.
    private func isEndOfWatch(_ change: FileChange) -> Bool {
        guard watched.contains(change.watch) else { return false }
        return change.has(IN_IGNORED) || change.has(IN_DELETE_SELF) || change.has(IN_MOVE_SELF)
    }

    private func counts(_ change: FileChange) -> Bool {
        if change.watch == root { return folders.contains(change.name) }
        return watched.contains(change.watch) && !FileChange.isPassing(change.name)
    }

    private func waiting() -> [FileChange] {
        var changes: [FileChange] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return changes }
            changes += buffer.withUnsafeBytes { FileChange.all(in: .init(rebasing: $0[..<count])) }
        }
    }

    /// Watches every folder that is there now, and no other.
    private func scan() throws(PreviewError) {
        var found: Set<Int32> = []
        let top = try watch(board, into: &found)
        for folder in folders {
            try scan(board + "/" + folder, into: &found, depth: 0)
        }
        for gone in watched.subtracting(found) { inotify_rm_watch(descriptor, gone) }
        root = top ?? -1
        watched = found
    }

    private func scan(
        _ folder: String, into found: inout Set<Int32>, depth: Int
    ) throws(PreviewError) {
        // Watched before it is listed, so that nothing comes in between unseen.
        guard try watch(folder, into: &found) != nil, depth < Self.depthLimit,
            let stream = opendir(folder)
        else { return }
        defer { closedir(stream) }
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            guard !name.hasPrefix("."), Self.isFolder(entry.pointee.d_type, folder + "/" + name)
            else { continue }
            try scan(folder + "/" + name, into: &found, depth: depth + 1)
        }
    }

    private static func isFolder(_ type: UInt8, _ path: String) -> Bool {
        if Int(type) == Int(DT_DIR) { return true }
        guard Int(type) == Int(DT_UNKNOWN) else { return false }
        var status = stat()
        return lstat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The watch of a folder; nil for what is not there, is no folder or may not be read.
    private func watch(
        _ folder: String, into found: inout Set<Int32>
    ) throws(PreviewError) -> Int32? {
        let watch = inotify_add_watch(descriptor, folder, UInt32(Self.flags))
        if watch >= 0 {
            found.insert(watch)
            return watch
        }
        switch errno {
        case ENOSPC, ENOMEM, EMFILE: throw PreviewError(.watch(path: folder), code: errno)
        default: return nil
        }
    }
}
