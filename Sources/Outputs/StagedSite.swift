import Glibc

/// A site that is being written; nobody sees it before `finish`.
package struct StagedSite: Sendable {
    let building: BuildingFolder

    /// The open folder that the new site is written in.
    let next: Int32

    /// The open folder of the site that stands; `nil` when there is none.
    let old: Int32?

    /// The paths that the build before wrote; `nil` when it left no manifest.
    let listed: PathList?

    var disk: SiteDisk { building.disk }
    var place: SitePlace { building.place }

    init(building: BuildingFolder, next: Int32, old: Int32?, listed: PathList?) {
        self.building = building
        self.next = next
        self.old = old
        self.listed = listed
    }

    /// Writes one file of the new site, or takes it over when the old site has the same bytes.
    ///
    /// May be called from several threads at once. Throws `unsafePath` or `duplicatePath`, or the
    /// system's fault; the caller then ends with `abandon`.
    package func put(_ file: OutputFile) throws(SiteWriteError) -> ManifestEntry {
        guard file.isInsideSite, file.path != Manifest.path else {
            throw SiteWriteError(path: file.path, fault: .unsafePath)
        }
        return ManifestEntry(file, isUnchanged: try store(file))
    }

    /// Gives up the new site; the old one stays as it was.
    package func abandon() {
        _ = disk.removeAll(in: next)
        _ = disk.removeFolder(building.folder, "next")
        end()
    }

    func end() {
        if let old { close(old) }
        close(next)
        building.release()
        close(place.parent)
    }

    /// Puts a file into the new site, and says whether it is unchanged.
    func store(_ file: OutputFile) throws(SiteWriteError) -> Bool {
        guard let old, let same = OldFile(of: file, in: old, disk) else {
            try write(file, times: nil)
            return false
        }
        defer { same.end() }
        var linked = file.path.withCString { same.link(next, $0, disk) }
        if linked == -ENOENT {
            linked = file.path.withCString {
                disk.makeParents(next, of: $0)
                return same.link(next, $0, disk)
            }
        }
        switch linked {
        case 0...: return true
        case -EEXIST, -ENOTDIR: throw duplicate(file)
        case -EPERM, -EOPNOTSUPP, -EXDEV, -EMLINK, -EACCES, -ENOSYS:
            try write(file, times: same.status)
            return true
        default: throw place.error(.link, linked, at: file.path)
        }
    }

    private func write(_ file: OutputFile, times: stat?) throws(SiteWriteError) {
        var output = file.path.withCString { disk.create(next, $0) }
        if output == -ENOENT {
            output = file.path.withCString {
                disk.makeParents(next, of: $0)
                return disk.create(next, $0)
            }
        }
        if output == -EEXIST || output == -ENOTDIR || output == -EISDIR { throw duplicate(file) }
        guard output >= 0 else { throw place.error(.createFile, output, at: file.path) }
        let written = file.bytes.withUnsafeBytes { disk.write(output, $0) }
        let timed = times.map { disk.setTimes(output, like: $0) } ?? 0
        let closed = disk.close(output)
        guard written >= 0 else { throw place.error(.writeFile, written, at: file.path) }
        guard timed >= 0 else { throw place.error(.setTimes, timed, at: file.path) }
        guard closed >= 0 else { throw place.error(.closeFile, closed, at: file.path) }
    }

    private func duplicate(_ file: OutputFile) -> SiteWriteError {
        SiteWriteError(path: file.path, fault: .duplicatePath)
    }
}
