import Glibc

/// The site that is no longer shown: removed file by file, and nothing that no build wrote.
///
/// What a build wrote is on its manifest, which goes last, so that a stopped removal can go on. What
/// else is in it has another name in the site that is shown, or is moved there now.
struct RetiredSite {
    private let building: BuildingFolder
    private let spare: Int32
    private let shown: Int32
    private let listed: PathList?

    private var disk: SiteDisk { building.disk }

    /// Empties the folder `spare`.
    static func remove(from building: BuildingFolder) throws(SiteWriteError) {
        let disk = building.disk
        let place = building.place
        let spare = disk.openFolder(building.folder, "spare")
        guard spare >= 0 else { throw place.buildingError(.open, spare) }
        defer { close(spare) }
        let shown = disk.openFolder(place.parent, place.name)
        guard shown >= 0 else { throw place.error(.open, shown) }
        defer { close(shown) }
        let listed = disk.manifestPaths(of: spare)
        let site = RetiredSite(building: building, spare: spare, shown: shown, listed: listed)
        try site.empty(spare, path: [])
        if listed != nil {
            let gone = disk.removeFile(spare, Manifest.path)
            guard gone >= 0 else { throw place.buildingError(.removeFile, gone) }
        }
    }

    private func empty(_ folder: Int32, path: [CChar]) throws(SiteWriteError) {
        var code: Int32 = 0
        disk.makeWritable(folder)
        guard let entries = disk.list(folder, code: &code) else {
            throw building.place.buildingError(.list, code)
        }
        for entry in entries {
            let inner = path + entry.name
            if entry.kind == .folder {
                try removeFolder(entry, in: folder, path: inner)
            } else if entry.kind == .file, listed?.contains(inner) ?? false {
                try remove(entry, in: folder)
            } else if listed == nil || strcmp(inner, Manifest.path) != 0 {
                try settle(entry, in: folder, path: inner)
            }
        }
    }

    private func remove(_ entry: FolderEntry, in folder: Int32) throws(SiteWriteError) {
        let gone = disk.removeFile(folder, entry.name)
        guard gone >= 0 else { throw building.place.buildingError(.removeFile, gone) }
    }

    private func removeFolder(
        _ entry: FolderEntry, in folder: Int32, path: [CChar]
    ) throws(SiteWriteError) {
        let inner = disk.openFolder(folder, entry.name)
        guard inner >= 0 else { throw building.place.buildingError(.open, inner) }
        defer { close(inner) }
        if !(listed?.hasAny(inFolder: path) ?? false) {
            disk.makeParents(shown, of: path)
            _ = disk.makeFolder(shown, path)
        }
        try empty(inner, path: path.dropLast() + [CChar(bitPattern: 0x2F)])
        let gone = disk.removeFolder(folder, entry.name)
        guard gone >= 0 else { throw building.place.buildingError(.removeFolder, gone) }
    }

    // Someone may have added or changed a file after it was carried over, and before the swap.
    private func settle(
        _ entry: FolderEntry, in folder: Int32, path: [CChar]
    ) throws(SiteWriteError) {
        var code: Int32 = 0
        guard let theirs = disk.status(folder, entry.name, code: &code) else { return }
        if let ours = disk.status(shown, path, code: &code) {
            let isCarried =
                ours.isSameFile(as: theirs) || isCopy(ours, of: theirs, entry, folder, path)
            if isCarried || !ours.isOlder(than: theirs) && !isBuilt(path) {
                return try remove(entry, in: folder)
            }
            guard !isBuilt(path) else {
                let file = String(decoding: path.bytes, as: UTF8.self)
                throw SiteWriteError(
                    path: building.place.buildingPath + "/spare/" + file,
                    fault: .foreignFile(others: 0))
            }
        }
        var moved = disk.rename(folder, entry.name, shown, path)
        if moved == -ENOENT {
            disk.makeParents(shown, of: path)
            moved = disk.rename(folder, entry.name, shown, path)
        }
        guard moved >= 0 else { throw building.place.error(.rename, moved, at: path) }
    }

    private func isBuilt(_ path: [CChar]) -> Bool {
        disk.manifestPaths(of: shown)?.contains(path) ?? false
    }

    private func isCopy(
        _ ours: stat, of theirs: stat, _ entry: FolderEntry, _ folder: Int32, _ path: [CChar]
    ) -> Bool {
        if entry.kind == .file {
            return ours.kind == .file && ours.st_size == theirs.st_size
                && !ours.isOlder(than: theirs) && !theirs.isOlder(than: ours)
        }
        guard let target = disk.target(folder, entry.name) else { return false }
        return disk.target(shown, path) == target
    }
}
