import Glibc

/// What a build changed on the disk, in files; the manifest itself is not counted.
package struct SiteSummary: Hashable, Sendable {
    /// New files and files with new content.
    package let written: Int

    /// Files that the old site had with the same bytes.
    package let unchanged: Int

    /// Files that an earlier build wrote and this one did not.
    package let removed: Int

    /// Files that no build wrote, which were left in place.
    package let kept: Int

    /// Why the old site could not be removed whole beside the new one; the next build tries again.
    package let leftover: SiteWriteError?
}

extension StagedSite {
    /// Writes the manifest, carries over what no build wrote, and shows the new site.
    ///
    /// Takes what `put` gave, in any order. When everything is as it was, the old site stays
    /// untouched. A fault leaves the old site, and nothing is left to abandon. Throws
    /// `foreignFile` when the build would write over something that no build wrote.
    package func finish(_ entries: [ManifestEntry]) throws(SiteWriteError) -> SiteSummary {
        let summary: SiteSummary
        let isSwapped: Bool
        do throws(SiteWriteError) {
            let manifest = Manifest(entries)
            let isSame = try store(manifest.file)
            summary = try complete(manifest)
            isSwapped = !(isSame && summary.written == 0)
            if isSwapped {
                try keepMode()
                let synced = disk.sync(next)
                guard synced >= 0 else { throw place.error(.sync, synced) }
                try building.swap(hasOldSite: old != nil)
            }
        } catch {
            abandon()
            throw error
        }
        guard isSwapped else {
            abandon()
            return summary
        }
        return summary.with(leftover: removeOld())
    }

    private func complete(_ manifest: Manifest) throws(SiteWriteError) -> SiteSummary {
        let foreign = try ForeignFiles(of: self)
        let conflicts = foreign.conflicts.sorted {
            $0.utf8.lexicographicallyPrecedes($1.utf8)
        }
        if let first = conflicts.first {
            throw SiteWriteError(
                path: place.pathOfFile(first), fault: .foreignFile(others: conflicts.count - 1))
        }
        let unchanged = manifest.entries.count { $0.isUnchanged }
        return SiteSummary(
            written: manifest.entries.count - unchanged,
            unchanged: unchanged,
            removed: listed?.count(notIn: manifest.paths) ?? 0,
            kept: foreign.count,
            leftover: nil)
    }

    private func keepMode() throws(SiteWriteError) {
        guard let old, let mode = disk.status(of: old)?.st_mode,
            mode != disk.status(of: next)?.st_mode
        else { return }
        let set = disk.setMode(next, mode)
        guard set >= 0 || set == -EPERM else { throw place.error(.setMode, set) }
    }

    // The new site is shown already: a fault now is told, but the build has done its work.
    private func removeOld() -> SiteWriteError? {
        defer { end() }
        guard old != nil else { return nil }
        do throws(SiteWriteError) {
            try building.removeSpare()
            return nil
        } catch {
            return error
        }
    }
}

extension SiteSummary {
    fileprivate func with(leftover: SiteWriteError?) -> SiteSummary {
        SiteSummary(
            written: written, unchanged: unchanged, removed: removed, kept: kept,
            leftover: leftover)
    }
}
