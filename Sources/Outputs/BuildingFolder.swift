import Glibc

/// The folder beside the site that the next site is built in, and the lock on it.
///
/// For a site `site` it is `.site.building`, with `lock`, `next` (a site being written) and `spare`
/// (a whole site that is not the one shown: the new one before the swap, the old one after).
struct BuildingFolder: Sendable {
    let disk: SiteDisk
    let place: SitePlace

    /// The open folder.
    let folder: Int32
    private let lock: Int32

    /// Makes and locks the folder, or takes over what a stopped build left.
    init(disk: SiteDisk, place: SitePlace) throws(SiteWriteError) {
        self.disk = disk
        self.place = place
        // Another build may remove the folder between two of our calls; then it is made anew.
        for _ in 0..<100 {
            let made = disk.makeFolder(place.parent, place.buildingName, mode: 0o700)
            guard made >= 0 || made == -EEXIST else {
                throw place.buildingError(.makeFolder, made)
            }
            let folder = disk.openFolder(place.parent, place.buildingName)
            if folder == -ENOENT { continue }
            guard folder >= 0 else { throw place.buildingError(.open, folder) }
            do throws(SiteWriteError) {
                if let lock = try Self.lock(folder, disk, place) {
                    self.folder = folder
                    self.lock = lock
                    return
                }
            } catch {
                close(folder)
                throw error
            }
            close(folder)
        }
        throw SiteWriteError(path: place.path, fault: .anotherBuild)
    }

    private static func lock(
        _ folder: Int32, _ disk: SiteDisk, _ place: SitePlace
    ) throws(SiteWriteError) -> Int32? {
        var code: Int32 = 0
        if disk.status(folder, "lock", code: &code) == nil {
            guard let entries = disk.list(folder, code: &code) else {
                throw place.buildingError(.list, code)
            }
            if entries.contains(where: { strcmp($0.name, "lock") != 0 }) {
                throw SiteWriteError(path: place.buildingPath, fault: .foreignBuildingFolder)
            }
        }
        let lock = SiteDisk.repeating {
            openat(folder, "lock", O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC, 0o600)
        }
        if lock == -ENOENT { return nil }
        guard lock >= 0 else { throw place.buildingError(.lock, lock) }
        let locked = disk.lock(lock)
        let isStillThere =
            disk.status(folder, "lock", code: &code)
            .flatMap { there in disk.status(of: lock).map { $0.isSameFile(as: there) } } ?? false
        if locked == 0, isStillThere { return lock }
        close(lock)
        if locked == -EWOULDBLOCK {
            throw SiteWriteError(path: place.path, fault: .anotherBuild)
        }
        guard locked == 0 else { throw place.buildingError(.lock, locked) }
        return nil
    }

    /// Unlocks, and removes the folder unless something must wait there for the next build.
    func release() {
        if isEmpty, disk.removeFile(folder, "lock") == 0 {
            _ = disk.removeFolder(place.parent, place.buildingName)
        }
        close(lock)
        close(folder)
    }

    private var isEmpty: Bool {
        var code: Int32 = 0
        return disk.list(folder, code: &code)?.count == 1
    }

    /// Clears away what a stopped build left, and puts back a site that it had set aside.
    func recover() throws(SiteWriteError) {
        let next = disk.openFolder(folder, "next")
        if next >= 0 {
            defer { close(next) }
            let removed = disk.removeAll(in: next)
            guard removed >= 0 else { throw place.buildingError(.removeFile, removed) }
            let gone = disk.removeFolder(folder, "next")
            guard gone >= 0 else { throw place.buildingError(.removeFolder, gone) }
        }
        var code: Int32 = 0
        guard disk.status(folder, "spare", code: &code) != nil else { return }
        if disk.status(place.parent, place.name, code: &code) == nil, code == -ENOENT {
            let moved = disk.rename(folder, "spare", place.parent, place.name)
            guard moved >= 0 else { throw place.error(.rename, moved) }
        } else {
            try removeSpare()
        }
    }

    /// Removes the site that is no longer shown, but nothing that no build wrote.
    func removeSpare() throws(SiteWriteError) {
        try RetiredSite.remove(from: self)
        let gone = disk.removeFolder(folder, "spare")
        guard gone >= 0 else { throw place.buildingError(.removeFolder, gone) }
    }

    /// Shows the whole site that stands in `next` in the place of the one that is there.
    func swap(hasOldSite: Bool) throws(SiteWriteError) {
        guard hasOldSite else {
            let moved = disk.rename(folder, "next", place.parent, place.name)
            guard moved >= 0 else { throw place.error(.rename, moved) }
            return
        }
        let set = disk.rename(folder, "next", folder, "spare")
        guard set >= 0 else { throw place.error(.rename, set) }
        let swapped = disk.exchange(folder, "spare", place.parent, place.name)
        if swapped >= 0 { return }
        _ = disk.rename(folder, "spare", folder, "next")
        switch swapped {
        case -ENOSYS, -EINVAL, -EOPNOTSUPP: try swapInTwoSteps()
        case -EBUSY: throw SiteWriteError(path: place.path, fault: .mountPoint)
        default: throw place.error(.exchange, swapped)
        }
    }

    private func swapInTwoSteps() throws(SiteWriteError) {
        let aside = disk.rename(place.parent, place.name, folder, "spare")
        if aside == -EBUSY { throw SiteWriteError(path: place.path, fault: .mountPoint) }
        guard aside >= 0 else { throw place.error(.rename, aside) }
        let shown = disk.rename(folder, "next", place.parent, place.name)
        guard shown >= 0 else {
            _ = disk.rename(folder, "spare", place.parent, place.name)
            throw place.error(.rename, shown)
        }
    }
}
