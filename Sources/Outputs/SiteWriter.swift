import Glibc

/// Writes a site beside the one that stands, then swaps the two in one step.
///
/// A build stopped at any moment leaves the old site or the new one whole. Files that no build
/// wrote (those that the old `manifest.json` does not list) are carried over, and unchanged files
/// keep their inode and times. `docs/decisions/0004-writing-beside-then-swapping.md` says how.
package struct SiteWriter: Sendable {
    private let folder: String
    private let disk: SiteDisk

    /// Makes a writer for a folder, which need not exist; its parent must.
    package init(folder: String, disk: SiteDisk = SiteDisk()) {
        self.folder = folder
        self.disk = disk
    }

    /// Locks the site against other builds, clears what a stopped build left, and starts anew.
    ///
    /// End it with `finish` or `abandon`. Throws `anotherBuild` while another build runs, and
    /// `mountPoint` where the site cannot be swapped.
    package func begin() throws(SiteWriteError) -> StagedSite {
        let place = try SitePlace(folder)
        let building: BuildingFolder
        do throws(SiteWriteError) {
            building = try BuildingFolder(disk: disk, place: place)
        } catch {
            close(place.parent)
            throw error
        }
        do throws(SiteWriteError) {
            try building.recover()
            return try stage(in: building)
        } catch {
            building.release()
            close(place.parent)
            throw error
        }
    }

    private func stage(in building: BuildingFolder) throws(SiteWriteError) -> StagedSite {
        let place = building.place
        let old = disk.openFolder(place.parent, place.name)
        if old == -ENOTDIR || old == -ELOOP {
            throw SiteWriteError(path: place.path, fault: .notAFolder)
        }
        guard old >= 0 || old == -ENOENT else { throw place.error(.open, old) }
        do throws(SiteWriteError) {
            if old >= 0, disk.status(of: old)?.st_dev != disk.status(of: place.parent)?.st_dev {
                throw SiteWriteError(path: place.path, fault: .mountPoint)
            }
            let listed = old < 0 ? nil : disk.manifestPaths(of: old)
            let made = disk.makeFolder(building.folder, "next")
            guard made >= 0 else { throw place.buildingError(.makeFolder, made) }
            let next = disk.openFolder(building.folder, "next")
            guard next >= 0 else { throw place.buildingError(.open, next) }
            return StagedSite(
                building: building, next: next, old: old < 0 ? nil : old, listed: listed)
        } catch {
            if old >= 0 { close(old) }
            throw error
        }
    }
}

extension SiteDisk {
    /// The paths that the manifest of a site lists; `nil` without a manifest that a build wrote.
    func manifestPaths(of site: Int32) -> PathList? {
        let file = openFile(site, Manifest.path)
        guard file >= 0 else { return nil }
        defer { Glibc.close(file) }
        guard let status = status(of: file), status.kind == .file, status.st_size < 1 << 28 else {
            return nil
        }
        var code: Int32 = 0
        return readAll(file, code: &code).flatMap { ManifestReader.paths(in: $0) }
    }
}
